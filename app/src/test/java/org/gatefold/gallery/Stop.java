package org.gatefold.gallery;

import java.util.Optional;
import javafx.scene.Node;

/**
 * A place that pictures are taken of: how to come there, how to leave it, and what keeps it from changing meanwhile.
 *
 * @param wake done before each look, on the JavaFX thread, at what is pictured
 * @param alone finds what is pictured where that is not the window itself but something with a size of its own
 */
public record Stop(String name, Extent extent, Act come, Act leave, Wake wake, Optional<Finding> alone) {
    /** Which pictures there are of it. */
    public enum Extent {
        /** Dark and light, small and large. */
        ALL,
        /** Dark and small, light and large: a state of a place that has all pictures. */
        STATE
    }

    /** Something that is done, on any thread but JavaFX's. */
    @FunctionalInterface
    public interface Act {
        void run() throws Exception;
    }

    /** What keeps a place as it is. */
    @FunctionalInterface
    public interface Wake {
        void touch(Node seen);
    }

    /** Finds a node, on the JavaFX thread. */
    @FunctionalInterface
    public interface Finding {
        Optional<Node> find();
    }

    public static Stop of(String name, Act come) {
        return new Stop(name, Extent.ALL, come, () -> {}, _ -> {}, Optional.empty());
    }

    /** The same as a state, with two pictures instead of four. */
    public Stop asState() {
        return new Stop(name, Extent.STATE, come, leave, wake, alone);
    }

    public Stop leaving(Act act) {
        return new Stop(name, extent, come, act, wake, alone);
    }

    public Stop waking(Wake act) {
        return new Stop(name, extent, come, leave, act, alone);
    }

    public Stop alone(Finding finding) {
        return new Stop(name, extent, come, leave, wake, Optional.of(finding));
    }
}
