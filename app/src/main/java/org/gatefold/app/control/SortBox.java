package org.gatefold.app.control;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** Chooses how a long list is sorted, and which way round where there are two. */
public final class SortBox<T> extends HBox {
    private final ComboBox<T> box = new ComboBox<>();
    private final Button turn;
    private final BiConsumer<T, Boolean> onChoose;
    private final Predicate<T> reversible;
    private boolean reversed;
    private boolean wanted;

    /** What it says: its own name, and that of the button that turns the list round. */
    public record Words(String name, String reverse) {}

    /** Begins with the first choice; {@code onChoose} hears of the order and whether it is the other way round. */
    public SortBox(
            List<T> choices,
            Function<T, String> name,
            Words words,
            Predicate<T> reversible,
            BiConsumer<T, Boolean> onChoose) {
        this.onChoose = onChoose;
        this.reversible = reversible;
        setSpacing(4);
        setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("sort-box");
        box.getItems().setAll(choices);
        box.setValue(choices.getFirst());
        box.setVisibleRowCount(choices.size());
        box.setAccessibleText(words.name());
        box.setConverter(new Named<>(name));
        turn = Buttons.icon(Icons.line(Feather.ARROW_DOWN), words.reverse(), this::turn);
        box.valueProperty().addListener((_, _, _) -> {
            boolean otherWay = wanted;
            wanted = false;
            choose(otherWay);
        });
        getChildren().addAll(box, turn);
    }

    /** Chooses this, as if the listener had done so. */
    public void show(T choice, boolean otherWay) {
        if (box.getValue().equals(choice)) {
            choose(otherWay && reversible.test(choice));
        } else {
            wanted = otherWay && reversible.test(choice);
            box.setValue(choice);
        }
    }

    private void turn() {
        choose(!reversed);
    }

    private void choose(boolean otherWay) {
        reversed = otherWay;
        turn.setGraphic(Icons.line(reversed ? Feather.ARROW_UP : Feather.ARROW_DOWN));
        turn.setDisable(!reversible.test(box.getValue()));
        onChoose.accept(box.getValue(), reversed);
    }

    private static final class Named<T> extends StringConverter<T> {
        private final Function<T, String> name;

        Named(Function<T, String> name) {
            this.name = name;
        }

        @Override
        public String toString(T choice) {
            return choice == null ? "" : name.apply(choice);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("it is chosen, not typed");
        }
    }
}
