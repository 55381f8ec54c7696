package org.gatefold.app.orders;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.ProductPictures;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.checkout.Purchase;
import org.gatefold.store.checkout.PurchaseState;

/** A purchase that is not done, in a row: what, how far it has come, what was agreed. */
final class PurchaseRow extends HBox {
    PurchaseRow(Purchase purchase, ProductPictures pictures, ProductTexts texts, Runnable open) {
        getStyleClass().addAll("card", "order-row");
        setAlignment(Pos.CENTER_LEFT);
        var box = pictures.box(56, 56, false)
                .show(purchase.intent().lines().getFirst().picture());
        box.getStyleClass().add("kraft-small");
        StateWords said = StateWords.of(purchase, texts);
        String things = OrdersScreen.things(
                purchase.intent().lines().stream().map(CartLine::title).toList(), texts.words());
        boolean pays = purchase.state() instanceof PurchaseState.InBrowser;
        boolean asks = pays || purchase.state() instanceof PurchaseState.NeedsDecision;
        VBox names = new VBox(
                2,
                Labels.of(things, "product-title"),
                Labels.of(said.heading(), asks ? "warn" : "muted", "small"),
                Labels.paragraph(said.text(), "faint", "small"));
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        Label total = Labels.of(texts.price(purchase.intent().totalSeen()), "line-amount");
        total.setMinWidth(Region.USE_PREF_SIZE);
        var button = asks
                ? Buttons.primary(texts.words().get(pays ? "orders.pay" : "orders.decide"), open)
                : Buttons.plain(texts.words().get("orders.details"), open);
        button.getStyleClass().add("small-pill");
        button.setAccessibleText(texts.words().format("orders.details-spoken", things));
        getChildren().addAll(box, names, total, button);
    }
}
