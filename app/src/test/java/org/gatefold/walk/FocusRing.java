package org.gatefold.walk;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.gatefold.app.looks.Fx;

/** Whether one sees where the keyboard is: each kind of control is drawn with it and without. */
final class FocusRing {
    private static final List<PseudoClass> FOCUS = Stream.of("focused", "focus-visible", "focus-within")
            .map(PseudoClass::getPseudoClass)
            .toList();
    private static final double AROUND = 6;
    private static final int ENOUGH = 8;

    private final Set<String> known = new HashSet<>();
    private final Map<String, String> unseen = new LinkedHashMap<>();
    private final Map<String, Node> here = new LinkedHashMap<>();

    /** Remembers a stop of the keyboard, to be looked at. On the JavaFX thread. */
    void stop(Node stop) {
        boolean host = stop.getStyleClass().contains("page-host")
                || stop.getStyleClass().contains("drawer");
        if (!host && !known.contains(kind(stop))) {
            here.putIfAbsent(kind(stop), stop);
        }
    }

    /** Looks at one stop of each kind that was not seen before. */
    void look() throws Exception {
        for (Map.Entry<String, Node> each : here.entrySet()) {
            Optional<WritableImage> with = drawn(each.getValue(), true);
            Optional<WritableImage> without = drawn(each.getValue(), false);
            if (with.isPresent() && without.isPresent()) {
                if (differs(with.get(), without.get())) {
                    known.add(each.getKey());
                } else {
                    unseen.putIfAbsent(each.getKey(), Fx.call(() -> Seen.name(each.getValue())));
                }
            }
        }
        here.clear();
    }

    /** The kinds of which none was ever seen to have the keyboard. */
    List<String> faults() {
        return unseen.entrySet().stream()
                .filter(kind -> !known.contains(kind.getKey()))
                .map(kind -> "the focus is not seen: " + kind.getValue())
                .toList();
    }

    private static Optional<WritableImage> drawn(Node stop, boolean focused) throws Exception {
        Fx.run(() -> {
            if (focused) {
                stop.requestFocus();
            }
            FOCUS.forEach(state -> stop.pseudoClassStateChanged(state, focused));
        });
        Fx.frames(2);
        return Fx.call(() -> picture(stop));
    }

    private static Optional<WritableImage> picture(Node stop) {
        if (stop.getScene() == null) {
            return Optional.empty();
        }
        Bounds place = Seen.place(stop);
        if (place.getWidth() < 2 || place.getHeight() < 2) {
            return Optional.empty();
        }
        SnapshotParameters part = new SnapshotParameters();
        part.setViewport(new Rectangle2D(
                Math.max(0, place.getMinX() - AROUND),
                Math.max(0, place.getMinY() - AROUND),
                Math.min(place.getWidth(), 400) + 2 * AROUND,
                Math.min(place.getHeight(), 300) + 2 * AROUND));
        return Optional.of(stop.getScene().getRoot().snapshot(part, null));
    }

    private static boolean differs(WritableImage one, WritableImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return true;
        }
        PixelReader first = one.getPixelReader();
        PixelReader second = other.getPixelReader();
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                count += first.getArgb(x, y) == second.getArgb(x, y) ? 0 : 1;
            }
        }
        return count >= ENOUGH;
    }

    private static String kind(Node stop) {
        Node parent = stop.getParent();
        return stop.getClass().getSimpleName() + stop.getStyleClass() + (parent == null ? "" : parent.getStyleClass());
    }
}
