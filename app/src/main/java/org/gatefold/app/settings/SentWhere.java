package org.gatefold.app.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;

/** What leaves this computer: each kind of data, where it goes, when, and how that is switched off. */
final class SentWhere extends GridPane {
    private static final int COLUMNS = 4;

    // keys: sent.plays.what sent.plays.to sent.plays.when sent.plays.off
    // keys: sent.marks.what sent.marks.to sent.marks.when sent.marks.off
    // keys: sent.queue.what sent.queue.to sent.queue.when sent.queue.off
    // keys: sent.login.what sent.login.to sent.login.when sent.login.off
    // keys: sent.music.what sent.music.to sent.music.when sent.music.off
    // keys: sent.words.what sent.words.to sent.words.when sent.words.off
    // keys: sent.shops.what sent.shops.to sent.shops.when sent.shops.off
    // keys: sent.products.what sent.products.to sent.products.when sent.products.off
    // keys: sent.searches.what sent.searches.to sent.searches.when sent.searches.off
    // keys: sent.purchase.what sent.purchase.to sent.purchase.when sent.purchase.off
    // keys: sent.orders.what sent.orders.to sent.orders.when sent.orders.off
    // keys: sent.desktop.what sent.desktop.to sent.desktop.when sent.desktop.off
    // keys: sent.here.what sent.here.to sent.here.when sent.here.off
    // keys: sent.never.what sent.never.to sent.never.when sent.never.off
    private static final List<String> KINDS = List.of(
            "plays",
            "marks",
            "queue",
            "login",
            "music",
            "words",
            "shops",
            "products",
            "searches",
            "purchase",
            "orders",
            "desktop",
            "here",
            "never");

    SentWhere(Texts texts) {
        getStyleClass().add("sent-where");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(texts.get("sent.title"));
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(column);
        }
        List<String> heads =
                List.of(texts.get("sent.what"), texts.get("sent.to"), texts.get("sent.when"), texts.get("sent.off"));
        for (int i = 0; i < COLUMNS; i++) {
            add(Labels.paragraph(heads.get(i), "strong", "small"), i, 0);
        }
        int line = 1;
        for (String kind : KINDS) {
            Region rule = new Region();
            rule.getStyleClass().add("separator-line");
            add(rule, 0, line++, COLUMNS, 1);
            row(kind, heads, line++, texts);
        }
    }

    /** A screen reader hears the whole row from its first cell, each part with the name of its column. */
    private void row(String kind, List<String> heads, int line, Texts texts) {
        List<Label> cells = new ArrayList<>();
        for (String part : List.of("what", "to", "when", "off")) {
            Label cell = Labels.paragraph(texts.get("sent." + kind + "." + part), "small");
            cell.getStyleClass().add(cells.isEmpty() ? "strong" : "muted");
            GridPane.setVgrow(cell, Priority.NEVER);
            cells.add(cell);
            add(cell, cells.size() - 1, line);
        }
        List<String> spoken = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            spoken.add(heads.get(i) + ": " + cells.get(i).getText());
        }
        cells.getFirst().setAccessibleText(String.join(". ", spoken));
    }
}
