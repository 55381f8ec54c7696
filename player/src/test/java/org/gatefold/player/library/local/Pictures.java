package org.gatefold.player.library.local;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Makes small pictures. */
final class Pictures {
    private Pictures() {}

    static byte[] png(int width, int height, int rgb) {
        return image("png", width, height, rgb);
    }

    static byte[] image(String format, int width, int height, int rgb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, rgb);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** A FLAC picture block in base 64, as Ogg carries it. */
    static String flacBlock(int type, byte[] picture) {
        byte[] mime = "image/png".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer block = ByteBuffer.allocate(32 + mime.length + picture.length);
        block.putInt(type)
                .putInt(mime.length)
                .put(mime)
                .putInt(0)
                .putInt(4)
                .putInt(4)
                .putInt(24)
                .putInt(0)
                .putInt(picture.length)
                .put(picture);
        return Base64.getEncoder().encodeToString(block.array());
    }
}
