package org.gatefold.app.control;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.gatefold.app.ui.Load;

/**
 * Shows a load in place: the shapes of what will be there only after 150 ms, the content when it is there, one line with Retry when it failed.
 * What is shown stays while a newer one is fetched.
 */
public final class LoadPane<T> extends StackPane {
    private final PauseTransition patience = new PauseTransition(Duration.millis(150));
    private final Function<T, Node> view;
    private final Function<Exception, String> sentence;
    private final String retry;
    private final Runnable again;
    private Supplier<Skeleton> shapes = Skeleton::lines;

    public LoadPane(Function<T, Node> view, Function<Exception, String> sentence, String retry, Runnable again) {
        this.view = view;
        this.sentence = sentence;
        this.retry = retry;
        this.again = again;
        setAlignment(Pos.TOP_LEFT);
        patience.setOnFinished(_ -> getChildren().setAll(shapes.get()));
    }

    /** What stands for the content until it is there; lines of text unless told. */
    public LoadPane<T> waiting(Supplier<Skeleton> shapes) {
        this.shapes = shapes;
        return this;
    }

    public LoadPane<T> follow(ObservableValue<Load<T>> load) {
        load.addListener((_, _, now) -> show(now));
        show(load.getValue());
        return this;
    }

    /** How long nothing at all is shown. */
    PauseTransition patience() {
        return patience;
    }

    private void show(Load<T> load) {
        patience.stop();
        switch (load) {
            case Load.Busy<T> _ -> {
                if (getChildren().isEmpty()) {
                    patience.playFromStart();
                }
            }
            case Load.Ready<T>(var value, var _) -> put(view.apply(value));
            case Load.Failed<T>(var cause) -> getChildren().setAll(failed(cause));
        }
    }

    /** A view that gives the same node again keeps it in place, with its focus and scroll. */
    private void put(Node content) {
        if (getChildren().size() != 1 || getChildren().getFirst() != content) {
            getChildren().setAll(content);
        }
    }

    private Node failed(Exception cause) {
        String why = sentence.apply(cause);
        Button retried = Buttons.link(retry, again);
        retried.setAccessibleHelp(why); // who comes to it with Tab hears what failed
        HBox line = new HBox(12, Labels.paragraph(why, "muted"), retried);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("failed-line");
        return line;
    }
}
