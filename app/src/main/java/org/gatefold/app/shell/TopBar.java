package org.gatefold.app.shell;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The bar at the top: the mark, back and forward, the search, and at the right what the window puts there. */
final class TopBar extends HBox {
    private final TextField search = new TextField();
    private final Button back;
    private final Button forward;

    /** What the bar calls. */
    record Acts(Runnable back, Runnable forward, Consumer<String> search, Runnable settings) {}

    TopBar(Texts texts, Acts acts, ObservableValue<String> prompt, Node... badges) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        back = Buttons.icon(Icons.pointing(Feather.CHEVRON_LEFT), texts.get("top.back"), acts.back());
        forward = Buttons.icon(Icons.pointing(Feather.CHEVRON_RIGHT), texts.get("top.forward"), acts.forward());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox right = new HBox(12, badges);
        right.setAlignment(Pos.CENTER_RIGHT);
        getChildren()
                .addAll(
                        mark(texts),
                        back,
                        forward,
                        searchBox(texts, acts, prompt),
                        space,
                        right,
                        Buttons.icon(Icons.line(Feather.SETTINGS), texts.get("top.settings"), acts.settings()));
    }

    TextField search() {
        return search;
    }

    /** Shows the query of the page without searching again. */
    void showQuery(String query) {
        if (!search.isFocused() && !search.getText().equals(query)) {
            search.setText(query);
        }
    }

    void ways(boolean canGoBack, boolean canGoForward) {
        back.setDisable(!canGoBack);
        forward.setDisable(!canGoForward);
    }

    private static Node mark(Texts texts) {
        Region left = new Region();
        left.getStyleClass().add("mark-left");
        Region right = new Region();
        right.getStyleClass().add("mark-right");
        Label name = Labels.of(texts.get("app.name"), "app-name");
        HBox sleeves = new HBox(left, right);
        sleeves.setAlignment(Pos.CENTER_LEFT);
        HBox box = new HBox(sleeves, name);
        box.getStyleClass().add("app-mark");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node searchBox(Texts texts, Acts acts, ObservableValue<String> prompt) {
        search.promptTextProperty().bind(prompt);
        search.accessibleTextProperty().bind(prompt);
        search.getStyleClass().add("search-field");
        search.textProperty().subscribe((_, now) -> {
            if (search.isFocused()) {
                acts.search().accept(now);
            }
        });
        search.setOnAction(_ -> acts.search().accept(search.getText()));
        search.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                search.clear();
                search.getParent().requestFocus();
            }
        });
        Node icon = Icons.line(Feather.SEARCH);
        Label hint = Labels.of(texts.get("top.search-key"), "key-hint");
        StackPane box = new StackPane(search, icon, hint);
        StackPane.setAlignment(icon, Pos.CENTER_LEFT);
        StackPane.setAlignment(hint, Pos.CENTER_RIGHT);
        icon.setMouseTransparent(true);
        hint.setMouseTransparent(true);
        box.getStyleClass().add("search-box");
        hint.visibleProperty()
                .bind(box.widthProperty().greaterThan(hint.widthProperty().multiply(5)));
        hint.visibleProperty()
                .subscribe(seen -> box.pseudoClassStateChanged(PseudoClass.getPseudoClass("cramped"), !seen));
        HBox.setHgrow(box, Priority.SOMETIMES);
        return box;
    }
}
