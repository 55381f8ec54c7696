package org.gatefold.gallery;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The mouse, resting where something would go by itself without it. */
public final class Touch {
    private Touch() {}

    /** On every toast. */
    public static void toasts(Node seen) {
        seen.lookupAll(".toast").forEach(toast -> at(toast, MouseEvent.MOUSE_ENTERED));
    }

    /** On what plays over the whole screen. */
    public static void playing(Node seen) {
        seen.lookupAll(".playing-screen").forEach(screen -> at(screen, MouseEvent.MOUSE_MOVED));
    }

    private static void at(Node node, EventType<MouseEvent> how) {
        node.fireEvent(new MouseEvent(
                how,
                0,
                0,
                0,
                0,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null));
    }
}
