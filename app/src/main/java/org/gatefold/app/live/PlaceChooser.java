package org.gatefold.app.live;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Segments;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Ticket;
import org.gatefold.store.near.City;

/** Sets the place that shows are to be near to: a few letters of a city, one of those found, and how far. */
public final class PlaceChooser extends VBox implements AutoCloseable {
    private final Whereabouts whereabouts;
    private final Texts texts;
    private final TextField field = new TextField();
    private final VBox found = new VBox();
    private final VBox chosen = new VBox(8);
    private final Bag bag = new Bag();
    private Optional<City> shown = Optional.empty();
    private Ticket asked = new Ticket();

    public PlaceChooser(Whereabouts whereabouts, Texts texts) {
        this.whereabouts = whereabouts;
        this.texts = texts;
        getStyleClass().add("place-chooser");
        field.setPromptText(texts.get("place.prompt"));
        field.setAccessibleText(texts.get("place.prompt"));
        field.getStyleClass().add("place-field");
        field.textProperty().addListener((_, _, letters) -> ask(letters));
        field.setOnAction(_ -> first().ifPresent(Button::fire));
        found.getStyleClass().add("place-found");
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        getChildren().addAll(field, found, chosen, Labels.paragraph(texts.get("place.text"), "muted", "small"));
        bag.listen(whereabouts.placeProperty(), (_, _, now) -> show(now));
        chosen.setManaged(false);
        show(whereabouts.placeProperty().get());
        list(List.of());
    }

    /** Puts the keyboard where the city is typed. */
    public void begin() {
        field.requestFocus();
    }

    @Override
    public void close() {
        asked.close();
        bag.close();
    }

    private void ask(String letters) {
        asked.close();
        if (letters.isBlank()) {
            list(List.of());
            return;
        }
        asked = whereabouts.suggest(letters, answer -> {
            switch (answer) {
                case Load.Busy<List<City>> _ -> {}
                case Load.Ready<List<City>>(var cities, var _) -> {
                    list(cities.stream().map(this::line).toList());
                    if (cities.isEmpty()) {
                        list(List.of(Labels.paragraph(texts.get("place.none"), "muted", "small")));
                    }
                }
                case Load.Failed<List<City>> _ ->
                    list(List.of(Labels.paragraph(texts.get("place.failed"), "muted", "small")));
            }
        });
    }

    private void list(List<? extends Node> lines) {
        found.getChildren().setAll(lines);
        found.setManaged(!lines.isEmpty());
        found.setVisible(!lines.isEmpty());
    }

    private Button line(City city) {
        Button line = new Button(name(city));
        line.setMnemonicParsing(false);
        line.setMaxWidth(Double.MAX_VALUE);
        line.setMinWidth(0);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().setAll("place-line");
        line.setOnAction(_ -> {
            field.clear();
            field.requestFocus();
            whereabouts.choose(city);
        });
        return line;
    }

    /** Down goes from the letters to what was found, up comes back, Escape takes the letters away first. */
    private void move(KeyEvent e) {
        int at = found.getChildren().indexOf(getScene().getFocusOwner());
        if (e.getCode() == KeyCode.DOWN && at + 1 < found.getChildren().size()) {
            found.getChildren().get(at + 1).requestFocus();
            e.consume();
        } else if (e.getCode() == KeyCode.UP && at >= 0) {
            (at == 0 ? field : found.getChildren().get(at - 1)).requestFocus();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            field.requestFocus();
            e.consume();
        }
    }

    private Optional<Button> first() {
        return found.getChildren().stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst();
    }

    /** Another reach for the same city leaves everything in place, the keyboard too. */
    private void show(Optional<Whereabouts.Place> now) {
        Optional<City> city = now.map(Whereabouts.Place::city);
        if (!city.equals(shown)) {
            boolean within = chosen.isFocusWithin();
            shown = city;
            chosen.getChildren().clear();
            now.ifPresent(this::put);
            chosen.setManaged(now.isPresent());
            chosen.setVisible(now.isPresent());
            if (within) {
                begin();
            }
        }
    }

    private void put(Whereabouts.Place place) {
        Button clear = Buttons.link(texts.get("place.clear"), whereabouts::clear);
        clear.setAccessibleText(texts.format("place.clear-spoken", name(place.city())));
        FlowPane city = new FlowPane(12, 4, Labels.of(name(place.city()), "strong"), clear);
        city.setRowValignment(VPos.BASELINE);
        chosen.getChildren()
                .addAll(
                        city,
                        new Segments<>(
                                Whereabouts.reaches(), whereabouts.words()::reach, place.reach(), whereabouts::reach));
    }

    private String name(City city) {
        return texts.format("place.is", city.name(), whereabouts.words().country(city.country()));
    }
}
