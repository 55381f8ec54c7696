package org.gatefold.app.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.layout.Region;

/**
 * Whether the side bar shows its icons alone: as the listener likes it, and by itself while the window is narrow, where
 * it can be opened all the same until the window is wide again. On the JavaFX thread.
 */
public final class SideFold {
    /** Below this many logical pixels the page needs the room more. */
    static final double NARROW = 1000;

    private static final String FOLDED = "folded";
    private static final String OPEN = "open";

    private final ReadOnlyBooleanWrapper folded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper liked = new ReadOnlyStringWrapper(OPEN);
    private boolean narrow;
    private boolean openAnyway;

    /** That of a window with this content. */
    static SideFold within(Region content) {
        SideFold fold = new SideFold();
        content.widthProperty().subscribe(width -> fold.width(width.doubleValue()));
        return fold;
    }

    public ReadOnlyBooleanProperty foldedProperty() {
        return folded.getReadOnlyProperty();
    }

    /** How the listener likes it in a window that is wide enough, as {@link #restore} takes it. */
    public ReadOnlyStringProperty likedProperty() {
        return liked.getReadOnlyProperty();
    }

    /** As it was liked before; words that make no sense are no wish. */
    public void restore(String kept) {
        liked.set(kept.equals(FOLDED) ? FOLDED : OPEN);
        settle();
    }

    public void toggle() {
        boolean open = folded.get();
        if (narrow) {
            openAnyway = open;
        } else {
            liked.set(open ? OPEN : FOLDED);
        }
        settle();
    }

    /** Learns how wide the window is; nothing is known of one that is not shown yet. */
    void width(double now) {
        boolean isNarrow = now > 0 && now < NARROW;
        if (isNarrow != narrow) {
            narrow = isNarrow;
            openAnyway = false;
            settle();
        }
    }

    private void settle() {
        folded.set(narrow ? !openAnyway : liked.get().equals(FOLDED));
    }
}
