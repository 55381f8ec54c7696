package org.gatefold.gallery;

import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.Text;

/**
 * What some words look like and how large they are, each as a short sum. On the JavaFX thread.
 *
 * @param pixels of every point of every letter
 * @param sizes of how wide and high the words are
 */
record LetterSpecimen(String pixels, String sizes) {
    private static final List<String> WEIGHTS = List.of("Regular", "Medium", "SemiBold", "Bold");
    private static final List<String> FAMILIES = List.of("Inter", "Inter Medium", "Inter Semi Bold");
    private static final List<Double> HEIGHTS = List.of(11.0, 12.5, 14.0, 20.0, 26.0, 64.0);
    private static final String WORDS = "Harbour Static, The Long Tide: €32.00 · 4 812 “Maré Alta” Ø×–… 5679?&";
    private static final String FOREIGN = "شمال البحر والليل طويل שיר 海の歌 เพลง";
    private static final int SHORT = 16;

    /** Letters of Inter in every weight. */
    static LetterSpecimen inter() {
        for (String weight : WEIGHTS) {
            URL file = LetterSpecimen.class.getResource("/gatefold/fonts/Inter-" + weight + ".otf");
            Font.loadFont(Objects.requireNonNull(file).toExternalForm(), 14);
        }
        return of(WORDS, FAMILIES, HEIGHTS);
    }

    /** Letters that Inter does not have. */
    static LetterSpecimen foreign() {
        return of(FOREIGN, List.of("Inter"), List.of(14.0));
    }

    private static LetterSpecimen of(String words, List<String> families, List<Double> heights) {
        MessageDigest pixels = digest();
        MessageDigest sizes = digest();
        for (String family : families) {
            for (double height : heights) {
                Text text = new Text(words);
                text.setFont(Font.font(family, height));
                text.setFontSmoothingType(FontSmoothingType.GRAY);
                pixels.update(bytes(text.snapshot(null, null)));
                Bounds bounds = text.getLayoutBounds();
                sizes.update(String.format(Locale.ROOT, "%.1f %.1f;", bounds.getWidth(), bounds.getHeight())
                        .getBytes(StandardCharsets.US_ASCII));
            }
        }
        return new LetterSpecimen(sum(pixels), sum(sizes));
    }

    private static byte[] bytes(WritableImage image) {
        Frame frame = Frame.of(image);
        ByteBuffer bytes = ByteBuffer.allocate(frame.rgb().length * Integer.BYTES);
        bytes.asIntBuffer().put(frame.rgb());
        return bytes.array();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sum(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
    }
}
