package org.gatefold.store.till;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.OrderId;
import org.gatefold.store.order.OrderLine;
import org.gatefold.store.port.CheckoutSession;
import org.gatefold.store.port.ShopConnection;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.sql.PurchaseRow;
import org.gatefold.store.sql.PurchaseRow.Phase;

/** From a completed checkout to a kept order: first what the checkout says of it, then the shop's own. */
final class Receipts {
    private static final System.Logger LOG = System.getLogger(Receipts.class.getName());
    private final Ledger ledger;
    private final KeptOrders orders;
    private final Clock clock;

    Receipts(Ledger ledger, KeptOrders orders, Clock clock) {
        this.ledger = ledger;
        this.orders = orders;
        this.clock = clock;
    }

    Optional<Duration> confirm(PurchaseRow row, CheckoutSession session, ShopConnection shop) {
        ledger.reached(row.id());
        OrderId id = session.order()
                .map(CheckoutSession.Confirmation::id)
                .orElse(new OrderId(session.id().value()));
        if (orders.byId(row.intent().shop(), id).isEmpty()) {
            orders.keep(receipt(row, session, id));
        }
        Optional<PurchaseRow> kept = ledger.save(row.at(Phase.RECEIPT, new PurchaseState.Confirmed(id)));
        return kept.isEmpty() ? Ledger.AT_ONCE : fetch(kept.get(), shop);
    }

    Optional<Duration> fetch(PurchaseRow row, ShopConnection shop) {
        if (row.state() instanceof PurchaseState.Confirmed confirmed) {
            try {
                orders.keep(shop.order(confirmed.order(), placedAt(row, confirmed.order())));
            } catch (ShopException e) {
                if (e.kind() == ShopException.Kind.UNREACHABLE) {
                    return Optional.of(ledger.later(row.id(), e));
                }
                LOG.log(Level.INFO, "the shop does not show the order; what the checkout said of it is kept", e);
            }
        }
        return ledger.done(row);
    }

    private java.time.Instant placedAt(PurchaseRow row, OrderId id) {
        return orders.byId(row.intent().shop(), id).map(Order::placedAt).orElseGet(clock::instant);
    }

    private Order receipt(PurchaseRow row, CheckoutSession session, OrderId id) {
        List<OrderLine> lines = session.lines().stream()
                .map(l -> new OrderLine(l.variant(), l.title(), l.price(), l.quantity(), 0, l.picture()))
                .toList();
        String label = session.order()
                .map(CheckoutSession.Confirmation::label)
                .filter(l -> !l.isEmpty())
                .orElse(id.value());
        return new Order(
                id,
                row.intent().shop(),
                label,
                clock.instant(),
                "processing",
                lines,
                session.totals(),
                session.order().flatMap(CheckoutSession.Confirmation::permalink),
                List.of(),
                List.of());
    }
}
