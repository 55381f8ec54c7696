package org.gatefold.app.shell;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.Carry;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.kordamp.ikonli.feather.Feather;

/** The listener's playlists at the left: a click opens one, tracks dropped on one are added to it. */
public final class SideLists extends VBox {
    /** More than these are found on the page of playlists. */
    private static final int MOST = 60;

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /** A playlist as it stands there; what is dropped on one that takes nothing goes nowhere. */
    public record Entry(String name, Route route, boolean takes, boolean smart) {}

    /** Held here, because nothing else holds what it is computed by. */
    private final ObservableValue<List<Entry>> entries;

    private final Navigator navigator;
    private final Carry carry;
    private final BiConsumer<Entry, Carry.Goods> drop;

    public SideLists(
            String heading,
            ObservableValue<List<Entry>> entries,
            Navigator navigator,
            Carry carry,
            BiConsumer<Entry, Carry.Goods> drop) {
        this.entries = entries;
        this.navigator = navigator;
        this.carry = carry;
        this.drop = drop;
        setSpacing(2);
        this.entries.addListener((_, _, now) -> show(heading, now));
        show(heading, this.entries.getValue());
    }

    void mark(Route route) {
        getChildren().forEach(node -> node.pseudoClassStateChanged(CURRENT, route.equals(node.getUserData())));
    }

    private void show(String heading, List<Entry> entries) {
        getChildren().clear();
        if (!entries.isEmpty()) {
            getChildren().add(Labels.of(heading, "side-heading"));
        }
        entries.stream().limit(MOST).forEach(entry -> getChildren().add(button(entry)));
    }

    private Button button(Entry entry) {
        Button button = new Button(entry.name(), Icons.line(entry.smart() ? Feather.ZAP : Feather.LAYERS));
        button.getStyleClass().addAll("side-place", "side-list");
        button.setMnemonicParsing(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setUserData(entry.route());
        button.setOnAction(_ -> navigator.go(entry.route()));
        if (entry.takes()) {
            carry.onto(button, goods -> drop.accept(entry, goods));
        }
        return button;
    }
}
