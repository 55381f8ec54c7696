package org.gatefold.app.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The frame most pages share: a scrolled column with room around it, in the middle of very wide windows. */
public final class Pages {
    /** Wider than this, in logical pixels, lines are too long to be read. */
    public static final double WIDEST = 1680;

    private Pages() {}

    public static ScrollPane scrolled(Node... children) {
        VBox column = new VBox(children);
        column.getStyleClass().add("page");
        column.setMaxWidth(WIDEST);
        StackPane middle = new StackPane(column);
        middle.setAlignment(Pos.TOP_CENTER);
        return scroll(middle);
    }

    public static ScrollPane scroll(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add("page-scroll");
        return pane;
    }
}
