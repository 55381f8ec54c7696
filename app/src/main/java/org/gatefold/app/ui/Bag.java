package org.gatefold.app.ui;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** What a screen must let go of when it closes, newest first. */
public final class Bag implements AutoCloseable {
    private final Deque<AutoCloseable> kept = new ArrayDeque<>();

    public <C extends AutoCloseable> C add(C closeable) {
        kept.push(closeable);
        return closeable;
    }

    /** Listens until the bag is closed; needed for whatever outlives the screen. */
    public <T> void listen(ObservableValue<T> value, ChangeListener<? super T> listener) {
        value.addListener(listener);
        kept.push(() -> value.removeListener(listener));
    }

    @Override
    public void close() {
        while (!kept.isEmpty()) {
            try {
                kept.pop().close();
            } catch (Exception e) {
                System.getLogger(Bag.class.getName()).log(Level.WARNING, "closing a screen", e);
            }
        }
    }
}
