package org.gatefold.app.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.AddressForm;
import org.gatefold.app.part.PaymentOptions;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.checkout.Decision;
import org.gatefold.store.checkout.Purchase;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.checkout.Question;

/** How far a purchase has come, what was charged, and what can be done about it now. */
final class StateCard extends VBox {
    private final PurchaseModel model;
    private final ProductTexts texts;
    private final Texts words;

    StateCard(PurchaseModel model, PurchaseModel.View view, ProductTexts texts) {
        this.model = model;
        this.texts = texts;
        this.words = texts.words();
        Purchase purchase = view.purchase();
        StateWords said = StateWords.of(purchase, texts);
        getStyleClass().addAll("card", "state-card");
        getChildren()
                .addAll(
                        new Steps(said.step(), words),
                        Labels.of(said.heading(), "section-title"),
                        Labels.paragraph(said.text(), "muted"));
        Charge.of(view, texts).ifPresent(line -> getChildren().add(Labels.paragraph(line, "charge-line")));
        FlowPane acts = new FlowPane(12, 10);
        acts.getChildren().setAll(acts(purchase));
        acts.disableProperty().bind(model.decidingProperty());
        if (!acts.getChildren().isEmpty()) {
            getChildren().add(acts);
        }
        if (purchase.state() instanceof PurchaseState.NeedsDecision(var question)) {
            more(question, acts);
        }
    }

    /** What a question offers beside its answers. */
    private void more(Question question, FlowPane acts) {
        if (QuestionWords.takesOtherPayment(question)) {
            getChildren().add(otherPayments());
        }
        if (QuestionWords.takesOtherAddress(question)) {
            acts.getChildren()
                    .addFirst(Buttons.primary(words.get("purchase.other-address"), () -> model.editAddress(true)));
            getChildren().add(otherAddress());
        }
        if (question instanceof Question.SignIn) {
            acts.getChildren().addFirst(Buttons.primary(words.get("purchase.to-sign-in"), model::signIn));
        }
    }

    private List<Node> acts(Purchase purchase) {
        return switch (purchase.state()) {
            case PurchaseState.Kept _ ->
                List.of(Buttons.plain(words.get("purchase.try-now"), model::lookNow), cancel());
            case PurchaseState.Sending() -> List.of();
            case PurchaseState.Unanswered _ -> List.of(Buttons.plain(words.get("purchase.ask-now"), model::lookNow));
            case PurchaseState.GivingUp() -> List.of(Buttons.plain(words.get("purchase.ask-now"), model::lookNow));
            case PurchaseState.NeedsDecision(var question) -> answers(question, purchase);
            case PurchaseState.InBrowser(var at, var said) ->
                List.of(
                        Buttons.primary(words.get("purchase.open-page"), () -> model.open(at)),
                        Buttons.plain(
                                words.get(
                                        StateWords.paysOnPage(said, purchase)
                                                ? "purchase.paid"
                                                : "purchase.done-there"),
                                model::lookNow),
                        cancel());
            case PurchaseState.Confirmed _ -> List.of();
            case PurchaseState.Cancelled _ -> List.of();
        };
    }

    private List<Node> answers(Question question, Purchase purchase) {
        QuestionWords asked = QuestionWords.of(question, purchase.intent(), texts);
        boolean otherFirst = QuestionWords.takesOtherAddress(question) || question instanceof Question.SignIn;
        List<Node> buttons = new ArrayList<>();
        for (QuestionWords.Answer answer : asked.answers()) {
            boolean first =
                    asked.first().filter(answer::equals).isPresent() && !(answer.decision() instanceof Decision.Cancel);
            Runnable act = () -> model.decide(answer.decision());
            buttons.add(first && !otherFirst ? Buttons.primary(answer.name(), act) : Buttons.plain(answer.name(), act));
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

    private Node otherAddress() {
        VBox box = new VBox(6);
        model.editingProperty().addListener((_, _, open) -> form(box, open));
        form(box, model.editingProperty().get());
        return box;
    }

    private void form(VBox box, boolean open) {
        box.getChildren().clear();
        if (open) {
            AddressForm.Acts acts = new AddressForm.Acts(model::sendTo, Optional.of(() -> model.editAddress(false)));
            box.getChildren().add(new AddressForm(model.fields(), texts.countries(), words, acts));
        }
    }
}
