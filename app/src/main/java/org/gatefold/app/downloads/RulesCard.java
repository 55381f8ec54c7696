package org.gatefold.app.downloads;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.offline.Wish;

/** Rules by which music is kept without being chosen one by one. */
final class RulesCard extends VBox {
    private static final int MOST_PLAYED = 200;
    private static final int DAYS = 30;

    private final DownloadsModel model;
    private final Map<Wish, CheckBox> boxes = new LinkedHashMap<>();

    RulesCard(DownloadsModel model, Texts texts) {
        this.model = model;
        getStyleClass().addAll("card", "rules-card");
        rule(new Wish.Favourites(), texts.get("side.favourites"));
        rule(new Wish.MostPlayed(MOST_PLAYED), texts.format("offline.most-played", MOST_PLAYED));
        rule(new Wish.AddedWithin(DAYS), texts.format("offline.added-within", DAYS));
        FlowPane rules = new FlowPane(20, 8);
        rules.getChildren().setAll(boxes.values());
        getChildren().addAll(Labels.of(texts.get("offline.rules"), "small-title"), rules);
    }

    void show() {
        boxes.forEach((wish, box) -> box.setSelected(model.isWished(wish)));
    }

    private void rule(Wish wish, String name) {
        CheckBox box = new CheckBox(name);
        box.setMnemonicParsing(false);
        box.setOnAction(_ -> model.toggle(wish, name));
        boxes.put(wish, box);
    }
}
