package org.gatefold.app.route;

import javafx.scene.Parent;

/** One page of the window. Lives from {@code go} to the next one; {@link #close()} ends its loads and subscriptions. */
public interface Screen extends AutoCloseable {
    Parent node();

    /** What a screen reader says when the page opens. */
    String title();

    /** Takes the last change back that was made here; false for a page that changed nothing. */
    default boolean undo() {
        return false;
    }

    @Override
    void close();
}
