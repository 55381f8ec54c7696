package org.gatefold.app.control;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;

/** What is folded away until a listener asks for it, and not made before: a page is there sooner without it. */
public final class Folds {
    private Folds() {}

    /** Folded; {@code content} is asked once, when it is first unfolded. */
    public static TitledPane closed(String title, Supplier<Node> content) {
        TitledPane pane = new TitledPane();
        pane.setText(title);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.expandedProperty().addListener((_, _, open) -> {
            if (open && pane.getContent() == null) {
                pane.setContent(content.get());
            }
        });
        return pane;
    }
}
