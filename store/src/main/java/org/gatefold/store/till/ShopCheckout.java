package org.gatefold.store.till;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.catalogue.Dated;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.checkout.Checkout;
import org.gatefold.store.checkout.DeliveryOption;
import org.gatefold.store.checkout.Draft;
import org.gatefold.store.checkout.DraftId;
import org.gatefold.store.checkout.Quote;
import org.gatefold.store.order.TotalLine;
import org.gatefold.store.port.CheckoutSession;
import org.gatefold.store.port.CheckoutSession.Topic;
import org.gatefold.store.port.SessionId;
import org.gatefold.store.port.ShopConnection;
import org.gatefold.store.port.Wanted;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopException.Kind;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.shop.ShopSaying;
import org.gatefold.store.sql.TermsTable;
import org.gatefold.sync.time.Uuid7;

/** Quotes from the shop, and estimates from what it said last. */
public final class ShopCheckout implements Checkout {
    private final Function<ShopId, Optional<ShopConnection>> shops;
    private final TermsTable terms;
    private final Clock clock;
    private final Uuid7 ids;
    private final Map<DraftId, SessionId> sessions = new ConcurrentHashMap<>();

    public ShopCheckout(Function<ShopId, Optional<ShopConnection>> shops, TermsTable terms, Clock clock) {
        this.shops = shops;
        this.terms = terms;
        this.clock = clock;
        ids = new Uuid7(clock);
    }

    @Override
    public DraftId newDraft() {
        return new DraftId(ids.next().toString());
    }

    @Override
    public Quote quote(Draft draft) throws ShopException {
        ShopConnection shop = shops.apply(draft.shop())
                .orElseThrow(() -> new ShopException(Kind.NOT_FOUND, ShopSaying.UNKNOWN.with()));
        CheckoutSession session = open(draft, shop);
        if (!session.deliveryOptions().isEmpty() || !session.payments().isEmpty()) {
            terms.keep(
                    draft.shop(), new TermsTable.Terms(session.deliveryOptions(), session.payments(), session.links()));
        }
        return quote(draft, session, new Stock(shop).shortages(draft.lines(), session));
    }

    /** Replaces the draft's checkout where there is one, else or where that is gone begins one. */
    private CheckoutSession open(Draft draft, ShopConnection shop) throws ShopException {
        Optional<SessionId> known = Optional.ofNullable(sessions.remove(draft.id()));
        try {
            CheckoutSession session = shop.open(Wanted.of(draft), known, opened -> sessions.put(draft.id(), opened));
            if (known.isEmpty() || session.status() != CheckoutSession.Status.CANCELED) {
                return session;
            }
        } catch (ShopException e) {
            if (known.isEmpty() || e.kind() == Kind.UNREACHABLE) {
                throw e;
            }
        }
        return shop.open(Wanted.of(draft), Optional.empty(), opened -> sessions.put(draft.id(), opened));
    }

    private Quote quote(Draft draft, CheckoutSession session, List<Stock.Short> shortages) {
        List<Quote.Line> lines = draft.lines().stream()
                .map(line -> new Quote.Line(line, priceOf(line, session), left(line, shortages)))
                .toList();
        List<Quote.Note> notes = session.messages().stream()
                .filter(m -> m.topic() != Topic.COUPON)
                .map(m -> new Quote.Note(m.weight(), m.text()))
                .distinct()
                .toList();
        boolean blocked = notes.stream().anyMatch(n -> n.weight() == Quote.Weight.BLOCKING);
        boolean ready = session.status() == CheckoutSession.Status.READY && !blocked && shortages.isEmpty()
                || session.status() == CheckoutSession.Status.ESCALATED
                        && session.page().isPresent()
                        && shortages.isEmpty();
        return new Quote(
                false,
                clock.instant(),
                lines,
                session.deliveryOptions(),
                session.delivery(),
                session.totals(),
                session.coupons(),
                notes,
                session.payments(),
                session.links(),
                ready);
    }

    private static Price priceOf(CartLine line, CheckoutSession session) {
        return session.lines().stream()
                .filter(l -> l.variant().equals(line.variant()))
                .map(CheckoutSession.Line::price)
                .findFirst()
                .orElse(line.price());
    }

    private static OptionalInt left(CartLine line, List<Stock.Short> shortages) {
        return shortages.stream()
                .filter(s -> s.line().equals(line))
                .mapToInt(Stock.Short::left)
                .findFirst();
    }

    @Override
    public Quote estimate(Draft draft) {
        Optional<Dated<TermsTable.Terms>> known = terms.of(draft.shop());
        TermsTable.Terms last = known.map(Dated::value).orElse(TermsTable.Terms.UNKNOWN);
        Optional<Price> subtotal = draft.lines().stream().map(CartLine::total).reduce(Price::plus);
        List<DeliveryOption> options = last.delivery().stream()
                .filter(o -> subtotal.isPresent()
                        && o.price().currency().equals(subtotal.get().currency()))
                .toList();
        Optional<DeliveryOption> chosen = options.stream()
                .filter(o -> draft.deliveryOption().equals(Optional.of(o.id())))
                .findFirst()
                .or(() -> options.stream().filter(o -> !o.pickUp()).findFirst());
        List<Quote.Line> lines = draft.lines().stream()
                .map(line -> new Quote.Line(line, line.price(), OptionalInt.empty()))
                .toList();
        List<Quote.Coupon> coupons = draft.coupons().stream()
                .map(code -> new Quote.Coupon(
                        code, false, ShopSaying.CODE_LATER.with().kept()))
                .toList();
        boolean ready = !draft.lines().isEmpty()
                && draft.buyer().isPresent()
                && draft.address().isPresent();
        return new Quote(
                true,
                known.map(Dated::asOf).orElse(clock.instant()),
                lines,
                options,
                chosen.map(DeliveryOption::id),
                totals(subtotal, chosen),
                coupons,
                List.of(),
                last.payments(),
                last.links(),
                ready);
    }

    private static List<TotalLine> totals(Optional<Price> subtotal, Optional<DeliveryOption> delivery) {
        List<TotalLine> totals = new ArrayList<>();
        subtotal.ifPresent(sum -> {
            totals.add(new TotalLine(TotalLine.SUBTOTAL, "", sum));
            delivery.ifPresent(d -> totals.add(new TotalLine(TotalLine.DELIVERY, d.title(), d.price())));
            totals.add(new TotalLine(
                    TotalLine.TOTAL, "", delivery.map(d -> sum.plus(d.price())).orElse(sum)));
        });
        return totals;
    }
}
