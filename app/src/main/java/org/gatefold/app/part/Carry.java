package org.gatefold.app.part;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import org.gatefold.app.ui.Rows;
import org.gatefold.player.library.TrackKey;

/**
 * What the mouse carries from one part of the window to another: tracks, albums, artists. It is JavaFX's gesture within
 * a window, not the system's drag and drop, so nothing leaves the program and every platform has it. On the JavaFX thread.
 */
public final class Carry {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    /**
     * Something carried.
     *
     * @param name what is seen beside the mouse
     * @param from the list it was taken from, to which dropping it is moving
     * @param keys its tracks; may block, so ask it off the JavaFX thread
     */
    public record Goods(String name, Object from, Rows rows, Callable<List<TrackKey>> keys) {
        /** Something that stands in no list. */
        public static Goods of(String name, Callable<List<TrackKey>> keys) {
            return new Goods(name, name, Rows.none(), keys);
        }
    }

    private final ReadOnlyObjectWrapper<Optional<Goods>> goods = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What is carried just now. */
    public ReadOnlyObjectProperty<Optional<Goods>> goodsProperty() {
        return goods.getReadOnlyProperty();
    }

    public Optional<Goods> goods() {
        return goods.get();
    }

    /** The listener took something up. */
    public void take(Goods taken) {
        goods.set(Optional.of(taken));
    }

    /** It was dropped where nothing takes it, or the listener thought better of it. */
    public void end() {
        goods.set(Optional.empty());
    }

    /** Hands over what is carried, once. */
    public Optional<Goods> handOver() {
        Optional<Goods> taken = goods.get();
        end();
        return taken;
    }

    /** Lets the mouse take up what a node stands for. */
    public void from(Node node, Supplier<Optional<Goods>> what) {
        node.setOnDragDetected(e -> grab(node, e, what));
    }

    /** Answers the beginning of a drag on a node. */
    public void grab(Node node, MouseEvent e, Supplier<Optional<Goods>> what) {
        if (e.getButton() == MouseButton.PRIMARY) {
            what.get().ifPresent(found -> {
                take(found);
                node.startFullDrag();
                e.consume();
            });
        }
    }

    /** Lets a node take what is carried; it looks so while the mouse is on it. */
    public void onto(Node node, Consumer<Goods> accept) {
        node.addEventHandler(
                MouseDragEvent.MOUSE_DRAG_ENTERED,
                _ -> node.pseudoClassStateChanged(DROP, goods.get().isPresent()));
        node.addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED, _ -> node.pseudoClassStateChanged(DROP, false));
        node.addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, e -> {
            node.pseudoClassStateChanged(DROP, false);
            handOver().ifPresent(accept);
            e.consume();
        });
    }
}
