package org.gatefold.app.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** What lies over the whole window, one over the other; what is below is not seen and not reached. On the JavaFX thread. */
final class Covers {
    private final StackPane root;
    private final Node frame;
    private final Deque<Layer> layers = new ArrayDeque<>();

    /** {@code before} had the keyboard. */
    private record Layer(Node node, Runnable leave, Optional<Node> before) {}

    Covers(StackPane root, Node frame) {
        this.root = root;
        this.frame = frame;
    }

    void put(Node node, Runnable leave) {
        Optional<Node> before = Optional.ofNullable(
                root.getScene() == null ? null : root.getScene().getFocusOwner());
        top().setVisible(false);
        layers.push(new Layer(node, leave, before));
        root.getChildren().add(root.getChildren().indexOf(frame) + layers.size(), node);
    }

    /** Takes the upper one away, and gives the keyboard back. */
    void takeAway() {
        if (!layers.isEmpty()) {
            Layer layer = layers.pop();
            root.getChildren().remove(layer.node());
            top().setVisible(true);
            layer.before().filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
        }
    }

    /** Whoever put them there takes them away, the upper one first. */
    void leave() {
        while (!layers.isEmpty()) {
            int before = layers.size();
            layers.getFirst().leave().run();
            if (layers.size() == before) {
                return;
            }
        }
    }

    private Node top() {
        return layers.isEmpty() ? frame : layers.getFirst().node();
    }
}
