package org.gatefold.app.part;

import java.util.Collection;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.PagedList;
import org.gatefold.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/**
 * A long list in the states it can be in: what to do where there is nothing, Retry where it could not be read, and both the
 * list and Retry where only a part of it could not. Goes with the list it shows.
 */
public final class ListStates {
    private final StackPane place;
    private final Node list;
    private final Collection<?> items;
    private final Supplier<Node> empty;
    private final Texts texts;
    private final Runnable again;

    private ListStates(StackPane place, Node list, PagedList<?> items, Supplier<Node> empty, Texts texts) {
        this.place = place;
        this.list = list;
        this.items = items;
        this.empty = empty;
        this.texts = texts;
        again = items::reload;
    }

    /** Shows {@code list} in {@code place} from now on, or what stands for it. */
    public static void in(StackPane place, Node list, PagedList<?> items, Supplier<Node> empty, Texts texts) {
        ListStates states = new ListStates(place, list, items, empty, texts);
        items.stateProperty().addListener((_, _, now) -> states.show(now));
        states.show(items.stateProperty().get());
    }

    /** The list in a place of its own. */
    public static StackPane over(Node list, PagedList<?> items, Supplier<Node> empty, Texts texts) {
        StackPane place = new StackPane();
        place.setMinSize(0, 0);
        in(place, list, items, empty, texts);
        return place;
    }

    private void show(Load<Integer> state) {
        switch (state) {
            case Load.Busy<Integer> _ -> put(list);
            case Load.Ready<Integer>(var total, var _) -> put(total == 0 ? empty.get() : list);
            case Load.Failed<Integer>(var cause) -> {
                String sentence = new Errors(texts).sentence(cause);
                if (items.isEmpty()) {
                    put(failed(sentence));
                } else {
                    put(list);
                    place.getChildren().add(line(sentence));
                }
            }
        }
    }

    /** What is there already stays, with its focus. */
    private void put(Node node) {
        if (place.getChildren().size() != 1 || place.getChildren().getFirst() != node) {
            place.getChildren().setAll(node);
        }
    }

    private Node failed(String sentence) {
        return new EmptyState(
                Icons.line(Feather.ALERT_TRIANGLE),
                sentence,
                "",
                telling(Buttons.plain(texts.get("error.retry"), again), sentence));
    }

    /** Who comes to the button with Tab hears what failed. */
    private static Button telling(Button retry, String sentence) {
        retry.setAccessibleHelp(sentence);
        return retry;
    }

    private Node line(String sentence) {
        HBox line = new HBox(
                12, Labels.paragraph(sentence), telling(Buttons.link(texts.get("error.retry"), again), sentence));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("card", "failed-over");
        line.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(line, Pos.BOTTOM_CENTER);
        return line;
    }
}
