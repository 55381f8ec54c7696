package org.gatefold.gallery;

import javafx.application.ColorScheme;

/** A window that pictures are taken of. */
public interface View {
    /** What is pictured. */
    Desktop desk();

    void look(ColorScheme colours) throws Exception;

    void size(double width, double height) throws Exception;

    /** Whether nothing that was asked for is still to be answered; on the JavaFX thread. */
    boolean isQuiet();
}
