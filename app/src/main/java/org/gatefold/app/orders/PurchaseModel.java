package org.gatefold.app.orders;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.gatefold.app.live.PaymentPages;
import org.gatefold.app.part.AddressFields;
import org.gatefold.app.part.PaymentOptions;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Loading;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.store.checkout.AddressBook;
import org.gatefold.store.checkout.Checkout;
import org.gatefold.store.checkout.Decision;
import org.gatefold.store.checkout.Draft;
import org.gatefold.store.checkout.DraftId;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PaymentWay;
import org.gatefold.store.checkout.Purchase;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.checkout.Purchases;
import org.gatefold.store.checkout.Question;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.Orders;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.Shops;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.SaidException;

/** One purchase from kept to confirmed: its newest state, and what the listener can decide. */
public final class PurchaseModel implements AutoCloseable {
    /** What of the store the page uses. */
    public record Services(Purchases purchases, Orders orders, Shops shops, Checkout checkout, AddressBook addresses) {}

    /** What the page uses to be heard and to lead on; {@code signIn} leads to where one signs in. */
    public record Around(Texts texts, Toasts toasts, PaymentPages pages, Runnable signIn) {}

    /** The purchase, its order once it is confirmed, and the shop unless it is forgotten. */
    public record View(Purchase purchase, Optional<Order> order, Optional<Shop> shop) {}

    private final PurchaseId id;
    private final Services services;
    private final Background background;
    private final Around around;
    private final Bag bag = new Bag();
    private final Loading<View> view;
    private final ReadOnlyBooleanWrapper deciding = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
    private final AddressFields fields = new AddressFields();
    private final ReadOnlyObjectWrapper<List<PaymentOptions.Option>> otherPayments =
            new ReadOnlyObjectWrapper<>(List.of());

    public PurchaseModel(
            PurchaseId id, Services services, Around around, ObservableValue<Number> changes, Background background) {
        this.id = id;
        this.services = services;
        this.around = around;
        this.background = background;
        view = bag.add(Loading.of(background, () -> read(id, services, around.texts())));
        view.state().addListener((_, _, now) -> arrived(now));
        bag.listen(changes, (_, _, _) -> view.start());
        view.start();
    }

    public ReadOnlyObjectProperty<Load<View>> viewProperty() {
        return view.state();
    }

    /** Whether an answer is being kept just now; no other one is taken meanwhile. */
    public ReadOnlyBooleanProperty decidingProperty() {
        return deciding.getReadOnlyProperty();
    }

    /** The ways to pay instead, where a payment was refused or how it was to be made cannot be read any more. */
    public ReadOnlyObjectProperty<List<PaymentOptions.Option>> otherPaymentsProperty() {
        return otherPayments.getReadOnlyProperty();
    }

    public void retry() {
        view.start();
    }

    public void decide(Decision decision) {
        if (deciding.get()) {
            return;
        }
        deciding.set(true);
        boolean[] taken = new boolean[1];
        if (!(decision instanceof Decision.Cancel)) {
            around.pages().expect(id);
        }
        background.run(
                () -> taken[0] = services.purchases().decide(id, decision),
                () -> {
                    deciding.set(false);
                    if (!taken[0]) {
                        around.toasts().tell(around.texts().get("purchase.too-late"));
                    }
                    view.start();
                },
                cause -> {
                    deciding.set(false);
                    around.toasts().tell(new Errors(around.texts()).sentence(cause));
                });
    }

    /** Opens the form for another address, or closes it. */
    public void editAddress(boolean open) {
        if (open && viewProperty().get() instanceof Load.Ready<View>(var shown, var _)) {
            Intent intent = shown.purchase().intent();
            fields.fill(
                    Optional.of(intent.address()),
                    Optional.of(intent.buyer()),
                    intent.address().country());
        }
        editing.set(open);
    }

    /** Whether another address is being typed. */
    public ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /** What is typed of it; stays while the page is drawn anew. */
    public AddressFields fields() {
        return fields;
    }

    /** Keeps the address in the book and sends the purchase there. */
    public void sendTo(AddressFields.Filled filled) {
        editing.set(false);
        background.run(
                () -> {
                    services.addresses().saveBuyer(filled.buyer());
                    services.addresses().save(filled.address());
                },
                () -> decide(new Decision.ChangeAddress(filled.address(), filled.buyer())),
                cause -> around.toasts().tell(new Errors(around.texts()).sentence(cause)));
    }

    public void signIn() {
        around.signIn().run();
    }

    /** The window has the keyboard again: whoever was at the shop's page may be back from it. */
    public void cameBack() {
        if (viewProperty().get() instanceof Load.Ready<View>(var shown, var _)
                && shown.purchase().state() instanceof PurchaseState.InBrowser) {
            services.purchases().wake();
        }
    }

    /** Looks at the shop again without waiting any longer. */
    public void lookNow() {
        services.purchases().wake();
        view.start();
    }

    /** Opens the shop's payment page, or the page of the order. */
    public void open(java.net.URI page) {
        around.pages().open(page);
    }

    @Override
    public void close() {
        bag.close();
    }

    private void arrived(Load<View> now) {
        if (!(now instanceof Load.Ready<View>(var shown, var _))) {
            return;
        }
        if (shown.purchase().state() instanceof PurchaseState.InBrowser(var page, var _)) {
            around.pages().arrived(id, page);
        }
        if (!(shown.purchase().state() instanceof PurchaseState.NeedsDecision(var question)
                && QuestionWords.takesOtherPayment(question))) {
            otherPayments.set(List.of());
        } else if (otherPayments.get().isEmpty()) {
            askPayments(shown.purchase().intent(), question instanceof Question.Declined);
        }
    }

    /** @param others whether paying in the same way once more is no way out */
    private void askPayments(Intent intent, boolean others) {
        PaymentOptions options = new PaymentOptions(around.texts());
        background.refresh(() -> new Load.Ready<>(options.of(ways(intent))), answer -> {
            if (answer instanceof Load.Ready<List<PaymentOptions.Option>>(var found, var _)) {
                otherPayments.set(found.stream()
                        .filter(o -> !others || !PaymentOptions.isSame(o.choice(), intent.payment()))
                        .toList());
            }
        });
    }

    private List<PaymentWay> ways(Intent intent) throws ShopException {
        DraftId draft = services.checkout().newDraft();
        Draft asked = new Draft(
                draft,
                intent.shop(),
                intent.lines(),
                Optional.of(intent.buyer()),
                Optional.of(intent.address()),
                intent.deliveryOption(),
                intent.coupons());
        return services.checkout().estimate(asked).payments();
    }

    private static View read(PurchaseId id, Services services, Texts texts) throws IOException {
        Purchase purchase = services.purchases()
                .byId(id)
                .orElseThrow(() -> new SaidException(Said.quoted(texts.get("purchase.gone"))));
        Optional<Order> order = purchase.state() instanceof PurchaseState.Confirmed(var made)
                ? services.orders().byId(purchase.intent().shop(), made)
                : Optional.empty();
        return new View(purchase, order, services.shops().byId(purchase.intent().shop()));
    }
}
