package org.gatefold.gallery;

import java.util.Arrays;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;

/** Lays out parts with what is shown of them below each, and puts them into states that need a mouse or a keyboard otherwise. */
final class Specimens {
    private static final double WIDE = 936;

    private Specimens() {}

    /** A page of sections. */
    static Region page(Node... sections) {
        VBox page = new VBox(26, sections);
        page.getStyleClass().add("gatefold");
        page.setStyle("-fx-padding: 28 32 32 32;");
        page.setMaxWidth(WIDE + 64);
        return page;
    }

    static Node section(String name, Node... parts) {
        FlowPane pane = new FlowPane(24, 18, parts);
        pane.setRowValignment(javafx.geometry.VPos.TOP);
        pane.setPrefWrapLength(WIDE);
        return new VBox(12, Labels.of(name, "section-title"), pane);
    }

    /** A part with what it shows. */
    static Node shown(String what, Node part) {
        VBox box = new VBox(6, part, Labels.of(what, "faint", "small"));
        box.setAlignment(Pos.BOTTOM_LEFT);
        box.setFillWidth(false);
        return box;
    }

    /** The same as wide as it would be on a page. */
    static Node shown(String what, Region part, double width) {
        part.setPrefWidth(width);
        part.setMaxWidth(width);
        return shown(what, part);
    }

    /** As if under the mouse ({@code hover}), pressed ({@code armed}), reached by Tab ({@code focus-visible}) and the like. */
    static <N extends Node> N as(N part, String... states) {
        Arrays.stream(states)
                .map(PseudoClass::getPseudoClass)
                .forEach(state -> part.pseudoClassStateChanged(state, true));
        return part;
    }

    static <N extends Node> N disabled(N part) {
        part.setDisable(true);
        return part;
    }
}
