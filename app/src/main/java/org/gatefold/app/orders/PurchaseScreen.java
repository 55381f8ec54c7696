package org.gatefold.app.orders;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.control.Pages;
import org.gatefold.app.part.LineRow;
import org.gatefold.app.part.OrderView;
import org.gatefold.app.part.ProductPictures;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.Purchase;
import org.gatefold.store.order.Order;
import org.gatefold.store.shop.Shop;

/** One purchase: how far it has come, what it waits for, and the receipt once the shop confirmed it. */
public final class PurchaseScreen implements Screen {
    private final PurchaseModel model;
    private final Navigator navigator;
    private final ProductPictures pictures;
    private final ProductTexts texts;
    private final Texts words;
    private final Parent node;

    public PurchaseScreen(PurchaseModel model, Navigator navigator, ProductPictures pictures, ProductTexts texts) {
        this.model = model;
        this.navigator = navigator;
        this.pictures = pictures;
        this.texts = texts;
        this.words = texts.words();
        LoadPane<PurchaseModel.View> pane =
                new LoadPane<>(this::page, new Errors(words)::sentence, words.get("error.retry"), model::retry);
        node = Pages.scrolled(pane.follow(model.viewProperty()));
        node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .addListener((_, _, focused) -> {
                    if (Boolean.TRUE.equals(focused)) {
                        model.cameBack();
                    }
                });
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return words.get("purchase.title");
    }

    @Override
    public void close() {
        model.close();
    }

    private Node page(PurchaseModel.View view) {
        Purchase purchase = view.purchase();
        String title = view.order()
                .map(Order::label)
                .filter(l -> !l.isBlank())
                .map(label -> words.format("orders.order", label))
                .orElse(words.get("purchase.title"));
        String shop = view.shop().map(Shop::name).orElse(words.get("shop.forgotten"));
        VBox head = new VBox(
                4,
                Labels.of(title, "page-title"),
                Labels.of(words.format("purchase.placed", shop, words.moment(purchase.placedAt())), "muted"));
        view.shop()
                .filter(Shop::demo)
                .ifPresent(_ -> head.getChildren().add(Labels.of(words.get("shop.demo"), "demo-line")));
        VBox page = new VBox(16, head, new StateCard(model, view, texts));
        page.getStyleClass().add("purchase-page");
        page.getChildren()
                .add(view.order()
                        .<Node>map(order -> card(new OrderView(order, pictures, texts, acts(order))))
                        .orElseGet(() -> card(items(purchase))));
        return page;
    }

    private OrderView.Acts acts(Order order) {
        return new OrderView.Acts(model::open, () -> navigator.go(new Route.ReceiptPage(order.shop(), order.id())));
    }

    private static Node card(Node content) {
        VBox card = new VBox(content);
        card.getStyleClass().add("card");
        return card;
    }

    private Node items(Purchase purchase) {
        VBox box = new VBox(12);
        for (CartLine line : purchase.intent().lines()) {
            box.getChildren()
                    .add(new LineRow(
                            new LineRow.Line(
                                    line.title(),
                                    line.variantTitle(),
                                    String.valueOf(line.quantity()),
                                    texts.price(line.total()),
                                    line.picture()),
                            pictures));
        }
        box.getChildren()
                .addAll(
                        Labels.paragraph(
                                words.format(
                                        "purchase.agreed",
                                        texts.price(purchase.intent().totalSeen())),
                                "bill-total"),
                        Labels.paragraph(
                                words.format(
                                        "purchase.to",
                                        purchase.intent().address().fullName(),
                                        purchase.intent().address().street(),
                                        purchase.intent().address().city()),
                                "muted",
                                "small"),
                        Labels.paragraph(
                                words.format(
                                        "purchase.pay-by",
                                        payment(purchase.intent().payment())),
                                "muted",
                                "small"));
        return box;
    }

    private String payment(PaymentChoice choice) {
        return switch (choice) {
            case PaymentChoice.Token token -> token.label();
            case PaymentChoice.InBrowser _ -> words.get("checkout.pay-in-browser");
        };
    }
}
