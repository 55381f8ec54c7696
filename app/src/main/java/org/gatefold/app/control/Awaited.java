package org.gatefold.app.control;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.gatefold.app.ui.Load;

/** A long list with quiet shapes over it while nothing of it is known; they come only after 150 ms, and go with the answer. */
public final class Awaited extends StackPane {
    private final PauseTransition patience = new PauseTransition(Duration.millis(150));
    private final Node view;

    private Awaited(Node view, Supplier<Skeleton> shapes) {
        super(view);
        this.view = view;
        setMinSize(0, 0);
        patience.setOnFinished(_ -> getChildren().setAll(view, framed(shapes.get())));
    }

    /** The list under the shapes that stand for its items, as long as the load says Busy. */
    public static <T> Awaited over(Node view, Supplier<Skeleton> shapes, ObservableValue<Load<T>> load) {
        Awaited made = new Awaited(view, shapes);
        load.addListener((_, _, now) -> made.show(now));
        made.show(load.getValue());
        return made;
    }

    private void show(Load<?> load) {
        if (load instanceof Load.Busy<?>) {
            patience.playFromStart();
        } else {
            patience.stop();
            getChildren().setAll(view);
        }
    }

    /** Where the items of the list will be, cut off at its foot. */
    private static StackPane framed(Skeleton shapes) {
        StackPane frame = new StackPane(shapes);
        frame.getStyleClass().add("skeleton-frame");
        frame.setMouseTransparent(true);
        frame.setMinSize(0, 0);
        Clip.toBounds(frame);
        return frame;
    }
}
