package org.gatefold.app.orders;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.control.Pages;
import org.gatefold.app.part.LineRow;
import org.gatefold.app.part.OrderView;
import org.gatefold.app.part.PaymentOptions;
import org.gatefold.app.part.ProductPictures;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.checkout.Decision;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.Purchase;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.checkout.Question;
import org.gatefold.store.order.Order;
import org.gatefold.store.shop.Shop;

/** One purchase: how far it has come, what it waits for, and the receipt once the shop confirmed it. */
public final class PurchaseScreen implements Screen {
    private final PurchaseModel model;
    private final ProductPictures pictures;
    private final ProductTexts texts;
    private final Texts words;
    private final Parent node;

    public PurchaseScreen(PurchaseModel model, ProductPictures pictures, ProductTexts texts) {
        this.model = model;
        this.pictures = pictures;
        this.texts = texts;
        this.words = texts.words();
        LoadPane<PurchaseModel.View> pane =
                new LoadPane<>(this::page, new Errors(words)::sentence, words.get("error.retry"), model::retry);
        node = Pages.scrolled(pane.follow(model.viewProperty()));
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
        VBox page = new VBox(16, head, state(view));
        page.getStyleClass().add("purchase-page");
        page.getChildren()
                .add(view.order()
                        .<Node>map(order -> card(new OrderView(order, pictures, texts, model::open)))
                        .orElseGet(() -> card(items(purchase))));
        return page;
    }

    private static Node card(Node content) {
        VBox card = new VBox(content);
        card.getStyleClass().add("card");
        return card;
    }

    private Node state(PurchaseModel.View view) {
        Purchase purchase = view.purchase();
        StateWords said = StateWords.of(purchase, texts);
        VBox card = new VBox(
                new Steps(said.step(), words),
                Labels.of(said.heading(), "section-title"),
                Labels.paragraph(said.text(), "muted"));
        card.getStyleClass().addAll("card", "state-card");
        FlowPane acts = new FlowPane(12, 10);
        acts.getChildren().setAll(acts(purchase));
        acts.disableProperty().bind(model.decidingProperty());
        if (!acts.getChildren().isEmpty()) {
            card.getChildren().add(acts);
        }
        if (purchase.state() instanceof PurchaseState.NeedsDecision(var question)
                && QuestionWords.takesOtherPayment(question)) {
            card.getChildren().add(otherPayments());
        }
        return card;
    }

    private List<Node> acts(Purchase purchase) {
        return switch (purchase.state()) {
            case PurchaseState.Kept _ ->
                List.of(Buttons.plain(words.get("purchase.try-now"), model::lookNow), cancel());
            case PurchaseState.Sending() -> List.of();
            case PurchaseState.NeedsDecision(var question) -> answers(question, purchase);
            case PurchaseState.InBrowser(var at) ->
                List.of(
                        Buttons.primary(words.get("purchase.open-page"), () -> model.open(at)),
                        Buttons.plain(words.get("purchase.paid"), model::lookNow),
                        cancel());
            case PurchaseState.Confirmed _ -> List.of();
            case PurchaseState.Cancelled() -> List.of();
        };
    }

    private List<Node> answers(Question question, Purchase purchase) {
        QuestionWords asked = QuestionWords.of(question, purchase.intent(), texts);
        List<Node> buttons = new ArrayList<>();
        for (QuestionWords.Answer answer : asked.answers()) {
            boolean first =
                    asked.first().filter(answer::equals).isPresent() && !(answer.decision() instanceof Decision.Cancel);
            Runnable act = () -> model.decide(answer.decision());
            buttons.add(first ? Buttons.primary(answer.name(), act) : Buttons.plain(answer.name(), act));
        }
        return buttons;
    }

    private Button cancel() {
        return Buttons.plain(words.get("purchase.cancel"), () -> model.decide(new Decision.Cancel()));
    }

    private Node otherPayments() {
        VBox box = new VBox(6);
        model.otherPaymentsProperty().addListener((_, _, now) -> fill(box, now));
        fill(box, model.otherPaymentsProperty().get());
        return box;
    }

    private void fill(VBox box, List<PaymentOptions.Option> ways) {
        box.getChildren().clear();
        if (!ways.isEmpty()) {
            FlowPane row = new FlowPane(12, 10);
            ways.forEach(way -> row.getChildren()
                    .add(Buttons.plain(way.label(), () -> model.decide(new Decision.ChangePayment(way.choice())))));
            row.disableProperty().bind(model.decidingProperty());
            box.getChildren().addAll(Labels.of(words.get("purchase.other-payment"), "small-title"), row);
        }
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
