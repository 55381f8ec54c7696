package org.gatefold.gallery;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Where letters stand in a picture.
 *
 * @param foreign whether some of them are of a script that Inter does not have
 */
record Lettering(List<Rectangle2D> places, boolean foreign) {
    private static final Set<UnicodeScript> OURS =
            Set.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);
    /** How far a letter may reach out of its place, in pixels of the screen. */
    private static final double EDGE = 3;

    /** What is seen below, from its top left corner on; on the JavaFX thread. */
    static Lettering of(Node pictured, Point2D corner) {
        List<Text> texts = new ArrayList<>();
        gather(pictured, texts);
        return new Lettering(
                texts.stream().map(text -> place(text, corner)).toList(),
                texts.stream().anyMatch(text -> !OURS.containsAll(scripts(text.getText()))));
    }

    /** Whether letters reach into a square of a halved frame; all in pixels of that frame. */
    boolean isIn(int left, int top, int side) {
        return places.stream().anyMatch(place -> place.intersects(2.0 * left, 2.0 * top, 2.0 * side, 2.0 * side));
    }

    private static void gather(Node node, List<Text> texts) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text text
                && !(node instanceof FontIcon)
                && !text.getText().isEmpty()) {
            texts.add(text);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, texts));
        }
    }

    private static Rectangle2D place(Text text, Point2D corner) {
        Bounds there = text.localToScene(text.getBoundsInLocal());
        return new Rectangle2D(
                there.getMinX() - corner.getX() - EDGE,
                there.getMinY() - corner.getY() - EDGE,
                there.getWidth() + 2 * EDGE,
                there.getHeight() + 2 * EDGE);
    }

    private static Set<UnicodeScript> scripts(String words) {
        return words.codePoints().mapToObj(UnicodeScript::of).collect(Collectors.toSet());
    }
}
