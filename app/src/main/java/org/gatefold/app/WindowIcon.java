package org.gatefold.app;

import java.io.InputStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The picture of the program on its window, in the sizes that desktops ask for. */
final class WindowIcon {
    private static final int[] SIZES = {16, 32, 48, 128, 256};

    private WindowIcon() {}

    static void onto(Stage stage) {
        for (int size : SIZES) {
            InputStream icon = WindowIcon.class.getResourceAsStream("/gatefold/icons/gatefold-" + size + ".png");
            if (icon != null) {
                stage.getIcons().add(new Image(icon));
            }
        }
    }
}
