package org.gatefold.gallery;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Keeps a frame as a PNG of few colours: the plain areas exactly, letters and covers nearly. */
final class FrameFile {
    private static final int COLOURS = 160;
    private static final int COMMON = 64;
    private static final double MARGIN = 0.5;

    private FrameFile() {}

    static Frame read(Path file) throws IOException {
        return Frame.of(ImageIO.read(file.toFile()));
    }

    /** As few colours as will do; all of them where the picture would no longer be like the frame by a margin. */
    static void write(Frame frame, Path file) throws IOException {
        BufferedImage few = indexed(frame);
        boolean like = Likeness.of(Frame.of(few), frame).worst() <= MARGIN;
        Files.createDirectories(file.toAbsolutePath().getParent());
        save(like ? few : frame.image(), file);
    }

    private static BufferedImage indexed(Frame frame) {
        int[] palette = palette(frame);
        IndexColorModel model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        byte[] row = new byte[frame.width()];
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                row[x] = (byte)
                        (int) nearest.computeIfAbsent(frame.rgb()[y * frame.width() + x], c -> nearest(palette, c));
            }
            image.getRaster().setDataElements(0, y, frame.width(), 1, row);
        }
        return image;
    }

    private static void save(BufferedImage image, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }

    /** The commonest colours, then again and again the one that is farthest from all that are there. */
    private static int[] palette(Frame frame) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int colour : frame.rgb()) {
            counts.merge(colour, 1, Integer::sum);
        }
        int[] all = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .mapToInt(Map.Entry::getKey)
                .toArray();
        int[] palette = Arrays.copyOf(all, Math.min(COLOURS, all.length));
        int[] far = new int[all.length];
        Arrays.fill(far, Integer.MAX_VALUE);
        for (int i = 0; i < palette.length; i++) {
            if (i >= COMMON) {
                palette[i] = all[farthest(far)];
            }
            for (int c = 0; c < all.length; c++) {
                far[c] = Math.min(far[c], distance(palette[i], all[c]));
            }
        }
        return palette;
    }

    private static int farthest(int[] far) {
        int at = 0;
        for (int i = 1; i < far.length; i++) {
            at = far[i] > far[at] ? i : at;
        }
        return at;
    }

    private static int distance(int one, int other) {
        int far = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int by = (one >> shift & 255) - (other >> shift & 255);
            far += by * by;
        }
        return far;
    }

    private static int nearest(int[] palette, int colour) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            best = distance(palette[i], colour) < distance(palette[best], colour) ? i : best;
        }
        return best;
    }
}
