package org.gatefold.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** The colour that a cover is remembered by can be written on in both looks. */
final class TintTest {
    private static final double ENOUGH = 4.5;

    @Test
    void whateverTheCoverTheTextsOfBothLooksCanBeReadOnItsColour() {
        for (int hue = 0; hue < 360; hue += 15) {
            for (double saturation : new double[] {0, 0.2, 0.5, 1}) {
                for (double brightness : new double[] {0, 0.3, 0.6, 1}) {
                    Tint tint = Tint.of(plain(Color.hsb(hue, saturation, brightness)));
                    readable(tint.dark(), "#f5f1e8", "#a8a297", "#ff6b3d");
                    readable(tint.light(), "#221d16", "#6b6355", "#b83a08");
                }
            }
        }
    }

    @Test
    void aColourfulThingCountsForMoreThanItsGreyGround() {
        WritableImage picture = plain(Color.gray(0.5));
        for (int x = 0; x < 4; x++) {
            for (int y = 0; y < 10; y++) {
                picture.getPixelWriter().setColor(x, y, Color.hsb(210, 0.9, 0.8));
            }
        }
        assertEquals(210, Tint.of(picture).dark().getHue(), 6);
    }

    private static void readable(Color ground, String... texts) {
        for (String text : texts) {
            double one = Tint.luminance(ground) + 0.05;
            double other = Tint.luminance(Color.web(text)) + 0.05;
            double contrast = Math.max(one, other) / Math.min(one, other);
            assertTrue(contrast >= ENOUGH, text + " on " + ground + " is " + contrast);
        }
    }

    private static WritableImage plain(Color colour) {
        WritableImage picture = new WritableImage(10, 10);
        for (int x = 0; x < 10; x++) {
            for (int y = 0; y < 10; y++) {
                picture.getPixelWriter().setColor(x, y, colour);
            }
        }
        return picture;
    }
}
