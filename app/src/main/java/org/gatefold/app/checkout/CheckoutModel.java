package org.gatefold.app.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.part.AddressFields;
import org.gatefold.app.part.PaymentOptions;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Debounce;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Loading;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.DeliveryOption;
import org.gatefold.store.checkout.Draft;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.Quote;

/**
 * A checkout being filled in: every change asks the shop anew what it costs, and the order can be placed when nothing is
 * missing and the figures shown are the newest. It is placed once, however often it is asked to.
 */
public final class CheckoutModel implements AutoCloseable {
    /** What keeps the order from being placed. */
    public enum Missing {
        FIGURES,
        ADDRESS,
        PAYMENT,
        SHOP_SAYS_NO,
        NOTHING
    }

    /** What happens around a placed order. */
    public record Ending(Consumer<PurchaseId> placed, Consumer<Exception> failed) {}

    private final Route.CheckoutPage page;
    private final Start.Services services;
    private final PaymentOptions payments;
    private final Background background;
    private final Ending ending;
    private final Placing placing;
    private final Loading<Start> start;
    private final QuoteDesk desk;
    private final ReadOnlyObjectWrapper<ShipTo> shipTo = new ReadOnlyObjectWrapper<>(ShipTo.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<PaymentChoice>> payment =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<PaymentOptions.Option>> ways = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Price>> goAhead = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Missing> missing = new ReadOnlyObjectWrapper<>(Missing.FIGURES);
    private List<CartLine> lines = List.of();
    private Optional<String> delivery = Optional.empty();
    private List<String> coupons = List.of();

    public CheckoutModel(
            Route.CheckoutPage page,
            Start.Services services,
            PaymentOptions payments,
            Background background,
            Debounce debounce,
            Ending ending) {
        this.page = page;
        this.services = services;
        this.payments = payments;
        this.background = background;
        this.ending = ending;
        placing = new Placing(services.purchases(), background, ending);
        desk = new QuoteDesk(services.checkout(), background, debounce);
        desk.quoteProperty().addListener((_, _, now) -> quoted(now));
        desk.askingProperty().addListener(_ -> weigh());
        start = Loading.of(background, () -> Start.read(page, services));
        start.state().addListener((_, _, now) -> started(now));
        start.start();
    }

    public ReadOnlyObjectProperty<Load<Start>> startProperty() {
        return start.state();
    }

    public ReadOnlyObjectProperty<Load<Quote>> quoteProperty() {
        return desk.quoteProperty();
    }

    /** Whether newer figures than those shown are awaited. */
    public ReadOnlyBooleanProperty askingProperty() {
        return desk.askingProperty();
    }

    public ReadOnlyObjectProperty<ShipTo> shipToProperty() {
        return shipTo.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<PaymentOptions.Option>> waysProperty() {
        return ways.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<PaymentChoice>> paymentProperty() {
        return payment.getReadOnlyProperty();
    }

    /** The total up to which the order may go through without asking; empty to ask first. */
    public ReadOnlyObjectProperty<Optional<Price>> goAheadProperty() {
        return goAhead.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Missing> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty placingProperty() {
        return placing.underWayProperty();
    }

    public void retry() {
        if (start.state().get() instanceof Load.Ready<Start>(var begun, var _)) {
            desk.ask(draft(begun));
        } else {
            start.start();
        }
    }

    /** Keeps who buys and where to send it, and goes on with it. */
    public void shipTo(AddressFields.Filled filled) {
        placing.act(
                () -> {
                    services.addresses().saveBuyer(filled.buyer());
                    return services.addresses().save(filled.address());
                },
                saved -> send(shipTo.get().with(saved, Optional.of(filled.buyer()))),
                ending.failed());
    }

    /** Takes another address of the book. */
    public void shipTo(Address known) {
        background.run(
                () -> services.addresses().prefer(known.id()),
                () -> send(shipTo.get().with(known, shipTo.get().buyer())),
                ending.failed());
    }

    public void deliverBy(String option) {
        delivery = Optional.of(option);
        requote();
    }

    public void payBy(PaymentChoice choice) {
        payment.set(Optional.of(choice));
        if (!(choice instanceof PaymentChoice.Token)) {
            goAhead.set(Optional.empty());
        }
        weigh();
    }

    public void askFirst() {
        goAhead.set(Optional.empty());
    }

    /**
     * Lets the order go through up to the round amount above the total; only with a payment the shop's provider holds. The
     * amount stays as agreed: a total that rises above it while the page is open ends the agreement.
     */
    public void goAhead() {
        if (canGoAhead()) {
            goAhead.set(ceiling());
        }
    }

    public boolean canGoAhead() {
        return payment.get().filter(PaymentChoice.Token.class::isInstance).isPresent()
                && ceiling().isPresent();
    }

    /** The round amount above the total now shown. */
    public Optional<Price> ceiling() {
        return sheet().total().map(Ceiling::above);
    }

    public void addCoupon(String code) {
        String typed = code.strip();
        if (!typed.isEmpty() && coupons.stream().noneMatch(typed::equalsIgnoreCase)) {
            List<String> more = new ArrayList<>(coupons);
            more.add(typed);
            coupons = List.copyOf(more);
            requote();
        }
    }

    public void removeCoupon(String code) {
        coupons = coupons.stream().filter(c -> !c.equalsIgnoreCase(code)).toList();
        requote();
    }

    /** Takes only so many of a line as the shop has; 0 leaves it out. */
    public void take(CartLine line, int quantity) {
        lines = lines.stream()
                .filter(l -> quantity > 0 || !l.variant().equals(line.variant()))
                .map(l -> l.variant().equals(line.variant()) ? l.withQuantity(quantity) : l)
                .toList();
        if (page.only().isEmpty()) {
            background.run(
                    () -> services.carts().quantity(page.shop(), line.variant(), quantity), () -> {}, ending.failed());
        }
        requote();
    }

    /** Places the order, once: any further call does nothing. */
    public void place() {
        if (missing.get() != Missing.NOTHING) {
            return;
        }
        sheet().intent(page.shop())
                .ifPresent(intent -> placing.place(intent, page.only().isEmpty()));
    }

    @Override
    public void close() {
        start.close();
        desk.close();
    }

    private void started(Load<Start> now) {
        if (now instanceof Load.Ready<Start>(var begun, var _)) {
            lines = begun.lines();
            shipTo.set(ShipTo.of(begun));
            if (!lines.isEmpty() && begun.shop().isPresent()) {
                desk.ask(draft(begun));
            }
        }
        weigh();
    }

    private void send(ShipTo now) {
        shipTo.set(now);
        requote();
    }

    private void requote() {
        if (start.state().get() instanceof Load.Ready<Start>(var begun, var _)) {
            if (lines.isEmpty()) {
                start.start();
            } else {
                desk.askSoon(draft(begun));
            }
        }
        weigh();
    }

    private void quoted(Load<Quote> now) {
        if (now instanceof Load.Ready<Quote>(var quote, var _)
                && start.state().get() instanceof Load.Ready<Start>(var begun, var _)) {
            List<PaymentOptions.Option> offered = payments.of(quote.payments());
            ways.set(offered);
            payment.set(PaymentOptions.pick(offered, payment.get(), begun.lastPayment()));
            goAhead.set(goAhead.get()
                    .filter(most -> canGoAhead()
                            && sheet().total().filter(t -> t.isAtMost(most)).isPresent()));
            List<String> ids =
                    quote.deliveryOptions().stream().map(DeliveryOption::id).toList();
            delivery = delivery.filter(d -> quote.estimated() || ids.contains(d));
            if (delivery.isEmpty() && quote.delivery().isEmpty() && !ids.isEmpty()) {
                deliverBy(ids.getFirst());
            }
        }
        weigh();
    }

    private void weigh() {
        missing.set(sheet().missing(desk.askingProperty().get()));
    }

    private Draft draft(Start begun) {
        return new Draft(
                begun.draft(),
                page.shop(),
                lines,
                shipTo.get().buyer(),
                shipTo.get().address(),
                delivery,
                coupons);
    }

    private OrderSheet sheet() {
        return new OrderSheet(
                start.state().get(),
                desk.quoteProperty().get(),
                shipTo.get(),
                payment.get(),
                goAhead.get(),
                delivery,
                coupons);
    }
}
