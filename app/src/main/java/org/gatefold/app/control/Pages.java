package org.gatefold.app.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The frame most pages share: a scrolled column with room around it. */
public final class Pages {
    private Pages() {}

    public static ScrollPane scrolled(Node... children) {
        VBox column = new VBox(children);
        column.getStyleClass().add("page");
        return scroll(column);
    }

    public static ScrollPane scroll(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add("page-scroll");
        return pane;
    }
}
