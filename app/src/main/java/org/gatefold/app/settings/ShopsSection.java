package org.gatefold.app.settings;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.Shops;

/** The shops Gatefold asks for merch: added by their address, removed at any time. */
public final class ShopsSection extends VBox {
    private final Shops shops;
    private final Background background;
    private final Texts texts;
    private final Bag bag;
    private final VBox list = new VBox(6);
    private final TextField address = new TextField();
    private final Label answer = Labels.paragraph("", "muted", "small");

    public ShopsSection(Shops shops, Background background, Texts texts, Bag bag) {
        this.shops = shops;
        this.background = background;
        this.texts = texts;
        this.bag = bag;
        address.setPromptText(texts.get("settings.shop-address"));
        address.setAccessibleText(texts.get("settings.shop-address"));
        address.setOnAction(_ -> add());
        HBox.setHgrow(address, Priority.ALWAYS);
        answer.setManaged(false);
        getChildren()
                .add(Sections.of(
                        texts.get("settings.shops"),
                        list,
                        Sections.row(address, Buttons.plain(texts.get("settings.add-shop"), this::add)),
                        answer));
        refresh();
    }

    private void refresh() {
        bag.add(background.load(shops::all, load -> {
            if (load instanceof Load.Ready<List<Shop>>(var all, var _)) {
                list.getChildren().setAll(all.stream().map(this::row).toList());
                if (all.isEmpty()) {
                    list.getChildren().setAll(Labels.paragraph(texts.get("settings.no-shop"), "muted"));
                }
            }
        }));
    }

    private HBox row(Shop shop) {
        VBox words = new VBox(
                1, Labels.of(shop.name(), "strong"), Labels.of(shop.base().toString(), "muted", "small"));
        return Sections.row(
                words,
                Buttons.link(
                        texts.get("settings.remove"),
                        () -> background.run(() -> shops.remove(shop.id()), this::refresh, _ -> refresh())));
    }

    private void add() {
        if (address.getText().isBlank()) {
            return;
        }
        say(texts.get("settings.asking"));
        String wanted = address.getText();
        background.run(
                () -> shops.add(wanted),
                () -> {
                    address.clear();
                    say(texts.get("settings.shop-added"));
                    refresh();
                },
                e -> say(new Errors(texts).sentence(e)));
    }

    private void say(String words) {
        answer.setText(words);
        answer.setManaged(!words.isEmpty());
    }
}
