package org.gatefold.app.part;

import java.net.URI;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.OrderLine;
import org.kordamp.ikonli.feather.Feather;

/** The receipt of an order: what was bought, the bill as the shop says it, what happened since, and the shop's own page. */
public final class OrderView extends VBox {
    private final ProductTexts texts;
    private final Texts words;
    private final Consumer<URI> browse;

    /** What the view leads to: a page of the shop in the browser, and the receipt. */
    public record Acts(Consumer<URI> browse, Runnable receipt) {}

    public OrderView(Order order, ProductPictures pictures, ProductTexts texts, Acts acts) {
        this.texts = texts;
        this.words = texts.words();
        this.browse = acts.browse();
        getStyleClass().add("order-view");
        for (OrderLine line : order.lines()) {
            getChildren()
                    .add(new LineRow(
                            new LineRow.Line(
                                    line.title(),
                                    sent(line),
                                    String.valueOf(line.quantity()),
                                    texts.price(line.price().times(line.quantity())),
                                    line.picture()),
                            pictures));
        }
        getChildren().add(new Bill(order.totals(), texts));
        HBox foot = new HBox(
                12,
                Labels.paragraph(words.format("orders.status", status(order.status())), "muted"),
                Buttons.plain(words.get("receipt.open"), Icons.line(Feather.FILE_TEXT), acts.receipt()));
        foot.setAlignment(Pos.CENTER_LEFT);
        order.permalink()
                .ifPresent(page -> foot.getChildren()
                        .add(Buttons.plain(
                                words.get("orders.at-the-shop"),
                                Icons.line(Feather.EXTERNAL_LINK),
                                () -> browse.accept(page))));
        getChildren().add(foot);
        getChildren().add(new OrderTimeline(order, texts, browse));
    }

    /** What the shop's word for the state of an order means; a word of its own is shown as it is. */
    public static String status(String status, Texts words) {
        return switch (status) {
            case "processing" -> words.get("orders.processing");
            case "partial" -> words.get("orders.partial");
            case "fulfilled" -> words.get("orders.fulfilled");
            case "removed" -> words.get("orders.removed");
            default -> status;
        };
    }

    private String status(String status) {
        return status(status, words);
    }

    private String sent(OrderLine line) {
        return line.sent() > 0 ? words.format("orders.sent", line.sent(), line.quantity()) : "";
    }
}
