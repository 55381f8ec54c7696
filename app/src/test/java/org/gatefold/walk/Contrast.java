package org.gatefold.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * How well texts are told from what is really behind them: the window is drawn without its texts, and the colour of each
 * is held against every pixel there (WCAG 2.2, 1.4.3). What is disabled may be faint. On the JavaFX thread.
 */
final class Contrast {
    private static final double NEEDED = 4.5;
    private static final double NEEDED_LARGE = 3;
    /** Rounding of eight bits a colour. */
    private static final double SLACK = 0.03;

    private Contrast() {}

    /** Of the texts in this part of the window. */
    static List<String> faults(Parent part) {
        part.getScene().getRoot().applyCss();
        part.getScene().getRoot().layout();
        List<Text> texts = Seen.texts(part);
        PixelReader behind = without(part.getScene().getRoot(), texts).getPixelReader();
        List<String> faults = new ArrayList<>();
        for (Text text : texts) {
            if (text.getScene() == null) {
                continue;
            }
            Bounds place = Seen.place(text);
            if (!isDisabled(text)
                    && text.getFill() instanceof Color fill
                    && place.getWidth() > 2
                    && place.getHeight() > 2) {
                double worst = worst(behind, place, fill, Seen.opacity(text));
                double needed = isLarge(text) ? NEEDED_LARGE : NEEDED;
                if (worst < needed - SLACK) {
                    faults.add(String.format(
                            Locale.ROOT, "%.2f instead of %.1f: %s", worst, needed, Seen.name(text) + above(text)));
                }
            }
        }
        return faults;
    }

    private static String above(Node text) {
        Node up = text.getParent() == null ? text : text.getParent();
        return up.getParent() == null ? "" : " in " + up.getParent().getStyleClass();
    }

    private static WritableImage without(Parent root, List<Text> texts) {
        Map<Text, Double> were = texts.stream().collect(Collectors.toMap(t -> t, Node::getOpacity));
        texts.forEach(text -> text.setOpacity(0));
        SnapshotParameters whole = new SnapshotParameters();
        whole.setViewport(new Rectangle2D(
                0, 0, root.getScene().getWidth(), root.getScene().getHeight()));
        WritableImage picture = root.snapshot(whole, null);
        were.forEach(Node::setOpacity);
        return picture;
    }

    private static double worst(PixelReader behind, Bounds place, Color fill, double opacity) {
        double worst = 21;
        int step = place.getWidth() > 200 ? 3 : 2;
        for (int y = (int) place.getMinY() + 1; y < (int) place.getMaxY(); y += 2) {
            for (int x = (int) place.getMinX() + 1; x < (int) place.getMaxX(); x += step) {
                Color ground = behind.getColor(x, y);
                Color ink = ground.interpolate(
                        Color.color(fill.getRed(), fill.getGreen(), fill.getBlue()), fill.getOpacity() * opacity);
                worst = Math.min(worst, ratio(ink, ground));
            }
        }
        return worst;
    }

    static double ratio(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static boolean isLarge(Text text) {
        Font font = text.getFont();
        boolean bold = font.getStyle().toLowerCase(Locale.ROOT).contains("bold");
        return font.getSize() >= 24 || bold && font.getSize() >= 18.66;
    }

    private static boolean isDisabled(Node node) {
        return node.isDisabled();
    }
}
