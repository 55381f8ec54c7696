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
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Pages;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.kordamp.ikonli.Ikon;

/** The places of the program at the left, the current one marked, and how much music there is at the foot. */
final class SideBar extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /** One entry: where it leads and which routes it stands for. */
    record Place(String name, Ikon icon, Route route, Predicate<Route> covers) {}

    private final List<Button> buttons = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Navigator navigator;
    private final VBox column = new VBox();
    private Optional<SideLists> lists = Optional.empty();

    SideBar(Navigator navigator, ObservableValue<String> footer) {
        this.navigator = navigator;
        getStyleClass().add("side-bar");
        ScrollPane scroll = Pages.scroll(column);
        scroll.getStyleClass().add("side-scroll");
        column.setSpacing(2);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label foot = Labels.paragraph("", "side-foot");
        foot.textProperty().bind(footer);
        getChildren().addAll(scroll, foot);
    }

    SideBar group(String heading) {
        add(Labels.of(heading, "side-heading"));
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
        add(button);
        return this;
    }

    /** The playlists, below everything else. */
    void lists(SideLists below) {
        lists = Optional.of(below);
        add(below);
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

    private void add(Node node) {
        column.getChildren().add(node);
    }
}
