package org.gatefold.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Pages;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * The places of the program at the left, the current one marked, and how much music there is at the foot. Folded it shows
 * their icons alone, which say their names as tooltips and to screen readers.
 */
final class SideBar extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    /** One entry: where it leads and which routes it stands for. */
    record Place(String name, Ikon icon, Route route, Predicate<Route> covers) {}

    private final List<Button> buttons = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Navigator navigator;
    private final VBox column = new VBox();
    private final List<Node> onlyOpen = new ArrayList<>();
    private final List<Label> headings = new ArrayList<>();
    private final SideFold fold;
    private Optional<SideLists> lists = Optional.empty();

    SideBar(Navigator navigator, ObservableValue<String> footer, SideFold fold, Texts texts) {
        this.navigator = navigator;
        this.fold = fold;
        getStyleClass().add("side-bar");
        ScrollPane scroll = Pages.scroll(column);
        scroll.getStyleClass().add("side-scroll");
        column.setSpacing(2);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label foot = Labels.paragraph("", "side-foot");
        foot.textProperty().bind(footer);
        foot.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(foot, Priority.ALWAYS);
        onlyOpen.add(foot);
        Button turn = Buttons.icon(Icons.pointing(Feather.SIDEBAR), texts.get("side.fold"), fold::toggle);
        turn.setId("side-fold");
        fold.foldedProperty().subscribe(is -> Buttons.name(turn, texts.get(is ? "side.unfold" : "side.fold")));
        HBox last = new HBox(foot, turn);
        last.setAlignment(Pos.CENTER);
        last.getStyleClass().add("side-last");
        getChildren().addAll(scroll, last);
        fold.foldedProperty().subscribe(this::fold);
    }

    SideBar group(String heading) {
        Label label = Labels.of(heading, "side-heading");
        headings.add(label);
        add(label);
        fold(fold.foldedProperty().get());
        return this;
    }

    SideBar place(Place place) {
        Button button = new Button(place.name(), Icons.line(place.icon()));
        button.getStyleClass().add("side-place");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(_ -> navigator.go(place.route()));
        buttons.add(button);
        places.add(place);
        button.setAccessibleText(place.name());
        add(button);
        fold(fold.foldedProperty().get());
        return this;
    }

    /** The playlists, below everything else. */
    void lists(SideLists below) {
        lists = Optional.of(below);
        onlyOpen.add(below);
        add(below);
        fold(fold.foldedProperty().get());
    }

    /** The entry of a place, for what can be dropped there. */
    Optional<Button> button(Route route) {
        return IntStream.range(0, places.size())
                .filter(i -> places.get(i).route().equals(route))
                .mapToObj(buttons::get)
                .findFirst();
    }

    void mark(Route route) {
        lists.ifPresent(below -> below.mark(route));
        for (int i = 0; i < places.size(); i++) {
            buttons.get(i)
                    .pseudoClassStateChanged(CURRENT, places.get(i).covers().test(route));
        }
    }

    private void fold(boolean folded) {
        pseudoClassStateChanged(FOLDED, folded);
        headings.forEach(heading -> heading.setVisible(!folded));
        onlyOpen.forEach(node -> {
            node.setVisible(!folded);
            node.setManaged(!folded);
        });
        for (Button button : buttons) {
            button.setContentDisplay(folded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            button.setAlignment(folded ? Pos.CENTER : Pos.CENTER_LEFT);
            button.setTooltip(folded ? new Tooltip(button.getText()) : null);
        }
    }

    private void add(Node node) {
        column.getChildren().add(node);
    }
}
