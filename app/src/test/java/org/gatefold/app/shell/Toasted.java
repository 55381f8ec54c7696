package org.gatefold.app.shell;

import javafx.scene.Node;

/** The toasts of the window, to be looked at without one. */
public final class Toasted {
    private Toasted() {}

    /** Both kinds, one with something to undo. */
    public static Node layer(String told, String offered, String act) {
        ToastLayer layer = new ToastLayer();
        layer.tell(told);
        layer.offer(offered, act, () -> {});
        return layer;
    }
}
