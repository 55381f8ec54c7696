package org.gatefold.gallery;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Keeps a frame as a PNG of few colours: the plain areas exactly, letters and covers nearly. In covers and shades a pixel
 * takes the colour of its neighbour where that is near, so that long stretches are alike and pack well.
 */
final class FrameFile {
    private static final List<Thrift> THRIFTS = List.of(
            new Thrift(48, 60), new Thrift(64, 60), new Thrift(96, 27), new Thrift(160, 27), new Thrift(250, 12));
    private static final Thrift FINE = new Thrift(250, 0);
    private static final double MARGIN = 0.6;

    /** How many colours there are, and how far, squared, a pixel's may be from its neighbour's to become the same. */
    private record Thrift(int colours, int near) {}

    private FrameFile() {}

    static Frame read(Path file) throws IOException {
        return Frame.of(ImageIO.read(file.toFile()));
    }

    /** Whether the picture is of a frame like this, by the margin that it would be written with. */
    static boolean isOf(Frame frame, Path file) throws IOException {
        return Likeness.of(read(file), frame).worst() <= MARGIN;
    }

    /** The most thrifty way after which the picture is like the frame by a margin; all colours where there is none. */
    static void write(Frame frame, Path file) throws IOException {
        save(
                THRIFTS.stream()
                        .map(thrift -> indexed(frame, thrift))
                        .filter(few -> Likeness.of(Frame.of(few), frame).worst() <= MARGIN)
                        .findFirst()
                        .orElseGet(frame::image),
                file);
    }

    /** As many colours as a small file allows, for people to look at. */
    static void writeFine(Frame frame, Path file) throws IOException {
        save(indexed(frame, FINE), file);
    }

    private static BufferedImage indexed(Frame frame, Thrift thrift) {
        int[] palette = palette(frame, thrift.colours());
        IndexColorModel model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        int[] above = new int[frame.width()];
        byte[] row = new byte[frame.width()];
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int colour = frame.rgb()[y * frame.width() + x];
                int best = nearest.computeIfAbsent(colour, c -> nearest(palette, c));
                if (palette[best] != colour) {
                    best = neighbour(
                            palette, colour, thrift.near(), x > 0 ? above[x - 1] : best, y > 0 ? above[x] : best, best);
                }
                above[x] = best;
                row[x] = (byte) best;
            }
            image.getRaster().setDataElements(0, y, frame.width(), 1, row);
        }
        return image;
    }

    private static int neighbour(int[] palette, int colour, int near, int left, int up, int best) {
        if (distance(palette[left], colour) <= near) {
            return left;
        }
        return distance(palette[up], colour) <= near ? up : best;
    }

    private static void save(BufferedImage image, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
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

    /** The commonest colours, then again and again the one that is farthest from all that are there, common ones rather. */
    private static int[] palette(Frame frame, int colours) {
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
        int[] palette = Arrays.copyOf(all, Math.min(colours, all.length));
        double[] weight = Arrays.stream(all)
                .mapToDouble(c -> Math.sqrt(counts.getOrDefault(c, 1)))
                .toArray();
        int[] far = new int[all.length];
        Arrays.fill(far, Integer.MAX_VALUE);
        for (int i = 0; i < palette.length; i++) {
            if (i >= colours / 4) {
                palette[i] = all[farthest(far, weight)];
            }
            for (int c = 0; c < all.length; c++) {
                far[c] = Math.min(far[c], distance(palette[i], all[c]));
            }
        }
        return palette;
    }

    private static int farthest(int[] far, double[] weight) {
        int at = 0;
        for (int i = 1; i < far.length; i++) {
            at = far[i] * weight[i] > far[at] * weight[at] ? i : at;
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
