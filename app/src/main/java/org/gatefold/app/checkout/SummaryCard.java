package org.gatefold.app.checkout;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.Bill;
import org.gatefold.app.part.LineRow;
import org.gatefold.app.part.ProductPictures;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.checkout.Quote;
import org.gatefold.store.shop.ShopException;
import org.gatefold.sync.said.Said;
import org.kordamp.ikonli.feather.Feather;

/** What is bought, what it costs in the shop's own figures, and the one button that places the order. */
final class SummaryCard extends VBox {
    private final CheckoutModel model;
    private final ProductPictures pictures;
    private final ProductTexts texts;
    private final Texts words;
    private final VBox lines = new VBox();
    private final VBox coupons = new VBox();
    private final VBox figures = new VBox();
    private final VBox foot = new VBox();
    private final PlaceButton place;
    private final Leads leads;

    /** Where the card leads: to a page of the shop in the browser, and to where one signs in. */
    record Leads(Consumer<java.net.URI> browse, Runnable signIn) {}

    SummaryCard(CheckoutModel model, List<CartLine> begun, ProductPictures pictures, ProductTexts texts, Leads leads) {
        this.model = model;
        this.pictures = pictures;
        this.texts = texts;
        this.words = texts.words();
        this.leads = leads;
        getStyleClass().addAll("card", "summary-card");
        place = new PlaceButton(model, words);
        for (VBox part : List.of(lines, coupons, figures, foot)) {
            part.getStyleClass().add("summary-part");
        }
        getChildren().addAll(lines, couponField(), coupons, figures, place, foot);
        begun.forEach(line -> lines.getChildren().add(row(line, texts.price(line.total()))));
        model.quoteProperty().addListener(_ -> show());
        model.askingProperty()
                .addListener(_ -> figures.setOpacity(model.askingProperty().get() ? 0.6 : 1));
        show();
    }

    private void show() {
        switch (model.quoteProperty().get()) {
            case Load.Busy<Quote> _ ->
                figures.getChildren().setAll(Labels.of(words.get("checkout.asking"), "muted", "small"));
            case Load.Failed<Quote>(var cause) -> {
                figures.getChildren().setAll(failed(cause));
                foot.getChildren().clear();
            }
            case Load.Ready<Quote>(var quote, var _) -> show(quote);
        }
    }

    private void show(Quote quote) {
        lines.getChildren().clear();
        quote.lines().forEach(l -> {
            lines.getChildren()
                    .add(row(l.asked(), texts.price(l.price().times(l.asked().quantity()))));
            l.left().ifPresent(left -> lines.getChildren().add(shortage(l.asked(), left)));
        });
        coupons.getChildren().clear();
        quote.coupons().forEach(c -> coupons.getChildren().add(coupon(c)));
        coupons.setManaged(!coupons.getChildren().isEmpty());
        figures.getChildren().setAll(new Bill(quote.totals(), texts));
        foot.getChildren().clear();
        quote.notes().stream()
                .filter(n -> !n.text().equals(words.get("shop.demo")))
                .forEach(n -> foot.getChildren().add(note(n)));
        if (quote.estimated()) {
            foot.getChildren().add(offline());
        }
        if (!quote.links().isEmpty()) {
            foot.getChildren().add(links(quote.links()));
        }
    }

    private Node row(CartLine line, String amount) {
        return new LineRow(
                new LineRow.Line(
                        line.title(), line.variantTitle(), String.valueOf(line.quantity()), amount, line.picture()),
                pictures);
    }

    private Node shortage(CartLine line, int left) {
        String said = left > 0 ? words.format("checkout.only-left", left) : words.get("checkout.sold-out");
        String act = left > 0 ? words.format("checkout.take", left) : words.get("checkout.leave-out");
        HBox row =
                new HBox(12, Labels.paragraph(said, "warn", "small"), Buttons.link(act, () -> model.take(line, left)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node couponField() {
        TextField code = new TextField();
        code.setPromptText(words.get("checkout.coupon"));
        code.setAccessibleText(words.get("checkout.coupon"));
        code.setId("checkout-coupon");
        HBox.setHgrow(code, Priority.ALWAYS);
        Runnable apply = () -> {
            model.addCoupon(code.getText());
            code.clear();
        };
        code.setOnAction(_ -> apply.run());
        Button button = Buttons.plain(words.get("checkout.apply"), apply);
        button.getStyleClass().add("small-pill");
        HBox row = new HBox(12, code, button);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node coupon(Quote.Coupon coupon) {
        String said = coupon.message().isBlank()
                ? coupon.code()
                : words.format("checkout.coupon-said", coupon.code(), Said.of(coupon.message()));
        var label = Labels.paragraph(said, coupon.accepted() ? "ok" : "warn", "small");
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(
                8,
                label,
                Buttons.icon(
                        Icons.line(Feather.X),
                        words.format("checkout.coupon-remove", coupon.code()),
                        () -> model.removeCoupon(coupon.code())));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node note(Quote.Note note) {
        return Labels.paragraph(
                note.text(),
                switch (note.weight()) {
                    case INFO -> "muted";
                    case WARNING, BLOCKING -> "warn";
                },
                "small");
    }

    private Node offline() {
        var icon = Icons.line(Feather.CLOUD_OFF);
        var text = Labels.paragraph(words.get("checkout.offline"), "muted", "small");
        VBox said = new VBox(4, text, Buttons.link(words.get("checkout.look-again"), model::retry));
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(12, icon, said);
        row.getStyleClass().add("offline-note");
        return row;
    }

    private Node links(List<Quote.Link> links) {
        javafx.scene.layout.FlowPane row = new javafx.scene.layout.FlowPane(14, 2);
        links.forEach(l -> {
            Button link = Buttons.link(name(l), () -> leads.browse().accept(l.address()));
            link.getStyleClass().add("small");
            row.getChildren().add(link);
        });
        return row;
    }

    private String name(Quote.Link link) {
        return Optional.of(link.title()).filter(t -> !t.isBlank()).orElseGet(() -> switch (link.type()) {
            case "terms_of_service" -> words.get("checkout.terms");
            case "privacy_policy" -> words.get("checkout.privacy");
            case "refund_policy" -> words.get("checkout.returns");
            case "shipping_policy" -> words.get("checkout.shipping");
            default -> words.get("checkout.page");
        });
    }

    private Node failed(Exception cause) {
        if (cause instanceof ShopException refused && refused.kind() == ShopException.Kind.SIGN_IN) {
            return new VBox(
                    8,
                    Labels.paragraph(words.get("checkout.needs-account"), "warn"),
                    Labels.paragraph(words.format("checkout.shop-said", refused.said()), "muted", "small"),
                    new HBox(
                            12,
                            Buttons.primary(words.get("purchase.to-sign-in"), leads.signIn()),
                            Buttons.plain(words.get("error.retry"), model::retry)));
        }
        return new VBox(
                4,
                Labels.paragraph(new Errors(words).sentence(cause), "warn"),
                Buttons.link(words.get("error.retry"), model::retry));
    }
}
