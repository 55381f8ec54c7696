package org.gatefold.app.orders;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.control.Pages;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The receipt of an order to read, print and save. */
public final class ReceiptScreen implements Screen {
    private final ReceiptModel model;
    private final ProductTexts texts;
    private final Texts words;
    private final Parent node;

    public ReceiptScreen(ReceiptModel model, ProductTexts texts) {
        this.model = model;
        this.texts = texts;
        this.words = texts.words();
        LoadPane<ReceiptModel.View> pane =
                new LoadPane<>(this::page, new Errors(words)::sentence, words.get("error.retry"), model::retry);
        node = Pages.scrolled(pane.follow(model.viewProperty()));
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return words.get("receipt.title");
    }

    @Override
    public void close() {
        model.close();
    }

    private Node page(ReceiptModel.View view) {
        ReceiptSheet sheet = new ReceiptSheet(ReceiptLines.of(view, texts));
        Button print =
                Buttons.plain(words.get("receipt.print"), Icons.line(Feather.PRINTER), () -> model.print(() -> sheet));
        FlowPane acts = new FlowPane(12, 10);
        acts.setAlignment(Pos.CENTER_LEFT);
        acts.getChildren()
                .addAll(
                        print,
                        Buttons.plain(words.get("receipt.save"), Icons.line(Feather.DOWNLOAD), () -> model.save(view)));
        view.order()
                .permalink()
                .ifPresent(address -> acts.getChildren()
                        .add(Buttons.plain(
                                words.get("orders.at-the-shop"),
                                Icons.line(Feather.EXTERNAL_LINK),
                                () -> model.open(address))));
        Label none = Labels.paragraph(words.get("receipt.no-printer"), "muted", "small");
        model.printerProperty().addListener((_, _, now) -> show(now, print, none));
        show(model.printerProperty().get(), print, none);
        VBox page = new VBox(16, Labels.of(words.get("receipt.title"), "page-title"), acts, none, sheet);
        page.getStyleClass().add("purchase-page");
        return page;
    }

    private static void show(ReceiptModel.Printer printer, Button print, Label none) {
        print.setDisable(printer != ReceiptModel.Printer.THERE);
        boolean missing = printer == ReceiptModel.Printer.NONE;
        none.setVisible(missing);
        none.setManaged(missing);
    }
}
