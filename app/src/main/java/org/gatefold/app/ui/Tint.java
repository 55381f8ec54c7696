package org.gatefold.app.ui;

import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;

/**
 * The colour a picture is remembered by, once dark and once light enough to write on: text that is muted on the page's
 * own ground keeps a contrast of 4.5 to 1 on it (WCAG 2.2, 1.4.3), whatever the picture.
 */
public record Tint(Color dark, Color light) {
    /** The relative luminance up to which the texts of the dark look, and from which those of the light one, can be read. */
    private static final double DARKEST_TEXT_ALLOWS = 0.030;

    private static final double LIGHTEST_TEXT_ALLOWS = 0.800;
    private static final int STEPS = 8;
    private static final double SOFT = 0.62;

    /** Looks at every pixel, so give it a small picture; any thread. Grey where there is no colour. */
    public static Tint of(Image picture) {
        Color main = mainColour(picture);
        Color calm = Color.hsb(main.getHue(), Math.min(main.getSaturation(), SOFT), main.getBrightness());
        return new Tint(darkened(calm), lightened(calm));
    }

    /** Relative luminance as WCAG defines it, from 0 to 1. */
    static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Color darkened(Color colour) {
        return within(colour, Color.BLACK, mixed -> luminance(mixed) <= DARKEST_TEXT_ALLOWS);
    }

    private static Color lightened(Color colour) {
        return within(colour, Color.WHITE, mixed -> luminance(mixed) >= LIGHTEST_TEXT_ALLOWS);
    }

    /** As little of the other colour as is enough. */
    private static Color within(Color colour, Color towards, java.util.function.Predicate<Color> fits) {
        double least = 0;
        double most = 1;
        if (fits.test(colour)) {
            return colour;
        }
        for (int i = 0; i < 2 * STEPS; i++) {
            double middle = (least + most) / 2;
            if (fits.test(colour.interpolate(towards, middle))) {
                most = middle;
            } else {
                least = middle;
            }
        }
        return colour.interpolate(towards, most);
    }

    /** The colours are counted in coarse steps, those that are colourful for more; the most counted one wins. */
    private static Color mainColour(Image picture) {
        PixelReader pixels = picture.getPixelReader();
        double[] weight = new double[STEPS * STEPS * STEPS];
        double[][] sum = new double[weight.length][3];
        double[] seen = new double[weight.length];
        for (int y = 0; y < (int) picture.getHeight(); y++) {
            for (int x = 0; x < (int) picture.getWidth(); x++) {
                Color colour = pixels.getColor(x, y);
                int place = (step(colour.getRed()) * STEPS + step(colour.getGreen())) * STEPS + step(colour.getBlue());
                weight[place] += colour.getOpacity() * (0.15 + colour.getSaturation() * colour.getBrightness());
                sum[place][0] += colour.getRed();
                sum[place][1] += colour.getGreen();
                sum[place][2] += colour.getBlue();
                seen[place]++;
            }
        }
        int best = 0;
        for (int i = 1; i < weight.length; i++) {
            best = weight[i] > weight[best] ? i : best;
        }
        double count = seen[best];
        return count == 0
                ? Color.GRAY
                : Color.color(share(sum[best][0], count), share(sum[best][1], count), share(sum[best][2], count));
    }

    private static double share(double sum, double count) {
        return Math.clamp(sum / count, 0, 1);
    }

    private static int step(double channel) {
        return (int) Math.min(STEPS - 1, channel * STEPS);
    }
}
