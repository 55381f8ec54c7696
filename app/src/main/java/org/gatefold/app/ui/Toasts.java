package org.gatefold.app.ui;

/** Says something short at the foot of the window, for a few seconds, with at most one act offered. On the JavaFX thread. */
public interface Toasts {
    void tell(String sentence);

    void offer(String sentence, String act, Runnable action);
}
