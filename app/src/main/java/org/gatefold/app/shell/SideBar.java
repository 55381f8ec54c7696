package org.gatefold.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
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

    SideBar(Navigator navigator, ObservableValue<String> footer) {
        this.navigator = navigator;
        getStyleClass().add("side-bar");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Label foot = Labels.of("", "side-foot");
        foot.textProperty().bind(footer);
        foot.setWrapText(true);
        getChildren().addAll(space, foot);
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

    void mark(Route route) {
        for (int i = 0; i < places.size(); i++) {
            buttons.get(i)
                    .pseudoClassStateChanged(CURRENT, places.get(i).covers().test(route));
        }
    }

    private void add(Node node) {
        getChildren().add(getChildren().size() - 2, node);
    }
}
