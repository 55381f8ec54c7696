package org.gatefold.remote.music;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A cover as its bytes are, and how it is made smaller; what it shows is read from its bytes, never from a name. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Picture(String type, byte[] bytes) {
    private static final long MOST_PIXELS = 100_000_000;
    /** More than that is read with every second or third dot only. */
    private static final long PIXELS_AT_ONCE = 16_000_000;

    /** Empty for what is no picture that players know. */
    static Optional<Picture> of(byte[] bytes) {
        return type(bytes).map(type -> new Picture(type, bytes));
    }

    private static Optional<String> type(byte[] bytes) {
        if (bytes.length < 12) {
            return Optional.empty();
        }
        int first = (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        return switch (first) {
            case 0x89504E47 -> Optional.of("image/png");
            case 0x47494638 -> Optional.of("image/gif");
            case 0x52494646 -> bytes[8] == 'W' && bytes[9] == 'E' ? Optional.of("image/webp") : Optional.empty();
            default -> first >>> 8 == 0xFFD8FF ? Optional.of("image/jpeg") : Optional.empty();
        };
    }

    /** The picture with its longer side at most so long; itself where it is small enough or of a kind that Java cannot read. */
    Picture within(int longest) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return this;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (Math.max(reader.getWidth(0), reader.getHeight(0)) <= longest) {
                    return this;
                }
                if (pixels > MOST_PIXELS) {
                    throw new UnreadableMusic("The picture is too large");
                }
                ImageReadParam how = reader.getDefaultReadParam();
                int step = (int) Math.ceil(Math.sqrt((double) pixels / PIXELS_AT_ONCE));
                how.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
                return jpeg(smaller(reader.read(0, how), longest));
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException e) {
            throw new UnreadableMusic("The picture is damaged", e);
        }
    }

    private static Picture jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream memory = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, "jpeg", memory)) {
                throw new UnreadableMusic("The picture cannot be written");
            }
        }
        return new Picture("image/jpeg", out.toByteArray());
    }

    /** Each dot is the mean of those that fall on it; what is see-through becomes white. */
    private static BufferedImage smaller(BufferedImage from, int longest) {
        int side = Math.max(from.getWidth(), from.getHeight());
        int wide = Math.max(1, (int) Math.min(from.getWidth(), (long) from.getWidth() * longest / side));
        int high = Math.max(1, (int) Math.min(from.getHeight(), (long) from.getHeight() * longest / side));
        BufferedImage to = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < high; y++) {
            int top = (int) ((long) y * from.getHeight() / high);
            int bottom = Math.max(top + 1, (int) ((long) (y + 1) * from.getHeight() / high));
            int[] band = from.getRGB(0, top, from.getWidth(), bottom - top, null, 0, from.getWidth());
            for (int x = 0; x < wide; x++) {
                int left = (int) ((long) x * from.getWidth() / wide);
                int right = Math.max(left + 1, (int) ((long) (x + 1) * from.getWidth() / wide));
                to.setRGB(x, y, mean(band, from.getWidth(), left, right));
            }
        }
        return to;
    }

    private static int mean(int[] band, int wide, int left, int right) {
        long red = 0;
        long green = 0;
        long blue = 0;
        int count = 0;
        for (int row = 0; row < band.length; row += wide) {
            for (int i = row + left; i < row + right; i++) {
                int alpha = band[i] >>> 24;
                int white = 255 * (255 - alpha);
                red += ((band[i] >> 16 & 0xFF) * alpha + white) / 255;
                green += ((band[i] >> 8 & 0xFF) * alpha + white) / 255;
                blue += ((band[i] & 0xFF) * alpha + white) / 255;
                count++;
            }
        }
        return (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
    }
}
