package org.gatefold.app.stats;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.PriceText;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.spending.Spent;

/** The artists whose things were bought in a period, and for how much: amounts of several currencies stand beside each other. */
final class SupportCard extends VBox {
    private static final int MOST = 20;

    SupportCard(Spent spent, Texts texts) {
        PriceText prices = new PriceText(texts.locale());
        getStyleClass().addAll("card", "top-card");
        getChildren()
                .addAll(
                        Labels.of(texts.get("stats.support"), "small-title"),
                        Labels.paragraph(texts.get("stats.support-text"), "faint", "small"));
        spent.artists().stream().limit(MOST).forEach(artist -> {
            String goods = artist.goods().stream().map(prices::of).collect(Collectors.joining(" + "));
            getChildren().add(line(artist.name(), texts.format("stats.things", artist.things()), goods));
        });
    }

    private static Node line(String name, String things, String goods) {
        Label who = Labels.of(name, "row-title");
        who.setMaxWidth(Double.MAX_VALUE);
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox line = new HBox(12, who, Labels.of(things, "row-figure", "small"), Labels.of(goods, "product-price"));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("support-line");
        return line;
    }
}
