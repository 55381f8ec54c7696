package org.gatefold.gallery;

import java.awt.image.BufferedImage;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A picture at half its size: rows of 0xRRGGBB from the top left. */
record Frame(int width, int height, int[] rgb) {
    /** Each pixel is the mean of four, so that half a pixel more or less of a letter changes it little. */
    static Frame halved(WritableImage image) {
        int width = (int) image.getWidth() / 2;
        int height = (int) image.getHeight() / 2;
        int[] all = new int[width * 2 * height * 2];
        image.getPixelReader()
                .getPixels(0, 0, width * 2, height * 2, PixelFormat.getIntArgbInstance(), all, 0, width * 2);
        int[] rgb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 2 * y * width * 2 + 2 * x;
                rgb[y * width + x] = mean(all[at], all[at + 1], all[at + width * 2], all[at + width * 2 + 1]);
            }
        }
        return new Frame(width, height, rgb);
    }

    /** As large as it is. */
    static Frame of(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] rgb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), rgb, 0, width);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] &= 0xffffff;
        }
        return new Frame(width, height, rgb);
    }

    static Frame of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] &= 0xffffff;
        }
        return new Frame(width, height, rgb);
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return image;
    }

    /** One of the three colours, 0 to 255: the shift says which. */
    int at(int x, int y, int shift) {
        return rgb[y * width + x] >> shift & 255;
    }

    boolean sameSize(Frame other) {
        return width == other.width && height == other.height;
    }

    boolean isSame(Frame other) {
        return sameSize(other) && java.util.Arrays.equals(rgb, other.rgb);
    }

    private static int mean(int a, int b, int c, int d) {
        int mean = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int sum = (a >> shift & 255) + (b >> shift & 255) + (c >> shift & 255) + (d >> shift & 255);
            mean |= (sum + 2) / 4 << shift;
        }
        return mean;
    }
}
