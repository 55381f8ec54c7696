package org.gatefold.gallery;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** Two frames are alike as long as a person sees no difference. */
final class LikenessTest {
    private static final Color PAGE = new Color(0x131315);
    private static final Color CARD = new Color(0x1a1a1d);
    private static final Color LINE = new Color(0x2f2f35);
    private static final Color ACCENT = new Color(0xff6b3d);

    @Test
    void aFrameIsLikeItself() {
        assertTrue(Likeness.of(card(40, ACCENT), card(40, ACCENT)).isAlike());
    }

    /** Three pixels of the screen are one and a half of a picture at half its size. */
    @Test
    void aMarginThatIsThreePixelsWiderIsSeen() {
        assertFalse(Likeness.of(halved(80, ACCENT), halved(83, ACCENT)).isAlike());
    }

    @Test
    void aColourThatIsALittleAnotherIsSeen() {
        assertFalse(Likeness.of(card(40, new Color(0xff6b3d)), card(40, new Color(0xfb6b3d)))
                .isAlike());
        assertFalse(Likeness.of(card(40, CARD), card(40, new Color(0x1a1a20))).isAlike());
    }

    @Test
    void aRoundingOfAColourIsNot() {
        assertTrue(Likeness.of(card(40, new Color(0xff6b3d)), card(40, new Color(0xfe6c3d)))
                .isAlike());
    }

    @Test
    void whatDoesNotCountMayBeAnother() {
        Frame expected = card(40, ACCENT);
        Frame actual = card(40, Color.BLUE);
        assertFalse(Likeness.of(expected, actual).isAlike());
        assertTrue(Likeness.of(expected, actual, (left, _) -> left < 40).isAlike());
        assertFalse(Likeness.of(expected, actual, (left, _) -> left > 48).isAlike());
    }

    @Test
    void framesOfOtherSizesAreNot() {
        assertFalse(Likeness.of(card(40, ACCENT), halved(80, CARD)).isAlike());
    }

    private static Frame card(int left, Color colour) {
        return Frame.of(image(200, 120, left, colour));
    }

    private static Frame halved(int left, Color colour) {
        BufferedImage whole = image(400, 300, left, colour);
        BufferedImage half = new BufferedImage(200, 150, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 150; y++) {
            for (int x = 0; x < 200; x++) {
                half.setRGB(x, y, mean(whole, 2 * x, 2 * y));
            }
        }
        return Frame.of(half);
    }

    private static int mean(BufferedImage image, int x, int y) {
        int mean = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int sum = (image.getRGB(x, y) >> shift & 255)
                    + (image.getRGB(x + 1, y) >> shift & 255)
                    + (image.getRGB(x, y + 1) >> shift & 255)
                    + (image.getRGB(x + 1, y + 1) >> shift & 255);
            mean |= (sum + 2) / 4 << shift;
        }
        return mean;
    }

    private static BufferedImage image(int width, int height, int left, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(PAGE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(colour);
        pen.fillRect(left, 20, width - left - 20, height - 40);
        pen.setColor(LINE);
        pen.drawRect(left, 20, width - left - 20, height - 40);
        pen.dispose();
        return image;
    }
}
