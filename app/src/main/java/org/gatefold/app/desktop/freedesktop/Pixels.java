package org.gatefold.app.desktop.freedesktop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/** A picture as the tray takes it: four bytes a pixel, opacity first. */
public final class Pixels extends Struct {
    private static final int[] SIZES = {16, 32, 48};

    @Position(0)
    public final int width;

    @Position(1)
    public final int height;

    @Position(2)
    public final byte[] colours;

    public Pixels(int width, int height, byte[] colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    /** The mark of the program in the sizes of trays. */
    static List<Pixels> mark() {
        List<Pixels> all = new ArrayList<>();
        for (int size : SIZES) {
            try (InputStream file = Pixels.class.getResourceAsStream("/gatefold/icons/gatefold-" + size + ".png")) {
                if (file != null) {
                    all.add(of(new Image(file)));
                }
            } catch (IOException e) {
                throw new IllegalStateException("a picture of the program's own cannot be read", e);
            }
        }
        return all;
    }

    private static Pixels of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        ByteBuffer bytes = ByteBuffer.allocate(4 * width * height);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                bytes.putInt(pixels.getArgb(x, y));
            }
        }
        return new Pixels(width, height, bytes.array());
    }
}
