package org.gatefold.app.live;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.gatefold.app.ui.Background;

/** Counts up on the JavaFX thread when something changed on any thread; many changes in a row count once. */
final class Ripple {
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
    private final AtomicBoolean pending = new AtomicBoolean();
    private final Background background;
    private boolean closed;

    Ripple(Background background) {
        this.background = background;
    }

    ReadOnlyLongProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Any thread. */
    void touch() {
        if (pending.compareAndSet(false, true)) {
            background.fx().execute(() -> {
                pending.set(false);
                if (!closed) {
                    count.set(count.get() + 1);
                }
            });
        }
    }

    /** Counts no more, also not what is under way. */
    void close() {
        closed = true;
    }
}
