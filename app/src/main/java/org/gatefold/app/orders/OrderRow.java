package org.gatefold.app.orders;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.OrderView;
import org.gatefold.app.part.ProductPictures;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.OrderLine;

/** An order in a row that unfolds into its receipt. */
final class OrderRow extends VBox {
    /** Whether it is unfolded, who hears of it, and where it leads. */
    record Fold(boolean open, Consumer<Boolean> onFold, OrderView.Acts acts) {}

    private final Button more;
    private final OrderView receipt;
    private final Texts words;

    OrderRow(Order order, Optional<String> shop, ProductPictures pictures, ProductTexts texts, Fold fold) {
        this.words = texts.words();
        getStyleClass().addAll("card", "order-card");
        List<String> titles = order.lines().stream().map(OrderLine::title).toList();
        String things = OrdersScreen.things(titles, words);
        var box = pictures.box(56, 56, false)
                .show(order.lines().stream().findFirst().flatMap(OrderLine::picture));
        box.getStyleClass().add("kraft-small");
        String under = words.format(
                "orders.under",
                shop.orElse(words.get("shop.forgotten")),
                words.moment(order.placedAt()),
                order.label());
        VBox names = new VBox(
                2,
                Labels.of(things, "product-title"),
                Labels.of(under, "muted", "small"),
                Labels.of(OrderView.status(order.status(), words), "ok", "small"));
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        Label total = Labels.of(order.total().map(texts::price).orElse(""), "line-amount");
        total.setMinWidth(Region.USE_PREF_SIZE);
        receipt = new OrderView(order, pictures, texts, fold.acts());
        more = Buttons.plain(words.get("orders.details"), () -> {
            show(!receipt.isVisible());
            fold.onFold().accept(receipt.isVisible());
        });
        more.getStyleClass().add("small-pill");
        more.setAccessibleText(words.format("orders.details-spoken", things));
        HBox row = new HBox(box, names, total, more);
        row.getStyleClass().add("order-row");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, receipt);
        show(fold.open());
    }

    private void show(boolean open) {
        receipt.setVisible(open);
        receipt.setManaged(open);
        more.setText(words.get(open ? "orders.fold" : "orders.details"));
    }
}
