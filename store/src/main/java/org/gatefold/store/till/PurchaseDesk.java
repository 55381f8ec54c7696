package org.gatefold.store.till;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatefold.store.checkout.Decision;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.Purchase;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.checkout.Purchases;
import org.gatefold.store.checkout.Question;
import org.gatefold.store.checkout.TillSaying;
import org.gatefold.store.sql.PaymentSafe;
import org.gatefold.store.sql.PurchaseRow;
import org.gatefold.store.sql.PurchaseRow.Phase;
import org.gatefold.store.sql.PurchaseTable;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.sql.StorageException;
import org.gatefold.sync.time.Uuid7;

/** Keeps purchases and sees to it that each goes on, one lane a purchase. */
public final class PurchaseDesk implements Purchases, AutoCloseable {

    private final PurchaseTable table;
    private final Counters counters;
    private final Clock clock;
    private final Runnable cartChanged;
    private final Uuid7 ids;
    private final Ledger ledger;
    private final Lanes<PurchaseId> lanes;
    private final Listeners<Purchase> listeners = new Listeners<>();
    private volatile boolean resting;

    /** @param cartChanged told when a purchase took something out of a cart */
    public PurchaseDesk(
            PurchaseTable table,
            PaymentSafe safe,
            KeptOrders orders,
            Counters counters,
            Timing timing,
            Clock clock,
            Runnable cartChanged) {
        this.table = table;
        this.counters = counters;
        this.clock = clock;
        this.cartChanged = cartChanged;
        ids = new Uuid7(clock);
        ledger = new Ledger(table, timing, clock, listeners::tell);
        Receipts receipts = new Receipts(ledger, orders, clock);
        PurchaseSaga saga = new PurchaseSaga(ledger, new Paying(ledger, receipts, safe, clock), receipts, counters);
        lanes = new Lanes<>("purchases", saga::run);
    }

    /** Goes on with everything unfinished. */
    public void start() {
        table.unfinished().forEach(lanes::go);
    }

    /**
     * Goes on from a copy of the listener's data of that day. Checkouts that were being paid tell themselves what became
     * of them; what had not been sent by then may have been since, and would be bought twice, so it asks.
     */
    public void startFromCopy(LocalDate day) {
        for (PurchaseId id : table.unfinished()) {
            table.byId(id)
                    .filter(row -> row.phase() == Phase.OPEN && row.state() instanceof PurchaseState.Kept)
                    .ifPresent(row -> ledger.ask(
                            row,
                            new Question.ShopSays(
                                    TillSaying.SINCE_THE_COPY.with(day).kept())));
        }
        start();
    }

    /** Sends and takes nothing while it is open: what became of it could not be kept, so it would be done again. */
    public void rest() {
        resting = true;
    }

    private void go(PurchaseId id) {
        if (!resting) {
            lanes.go(id);
        }
    }

    @Override
    public PurchaseId place(Intent intent) {
        return place(intent, false);
    }

    @Override
    public PurchaseId placeFromCart(Intent intent) {
        PurchaseId id = place(intent, true);
        cartChanged.run();
        return id;
    }

    private PurchaseId place(Intent intent, boolean fromCart) {
        if (resting) {
            throw new StorageException(
                    StorageException.Reason.READ_ONLY,
                    "Nothing can be bought while what you do cannot be written to the disk.",
                    null);
        }
        PurchaseRow row = table.place(intent, counters.whose(intent.shop()), fromCart);
        listeners.tell(row.purchase());
        go(row.id());
        return row.id();
    }

    @Override
    public List<Purchase> all(int limit) {
        return table.all(limit).stream().map(PurchaseRow::purchase).toList();
    }

    @Override
    public Optional<Purchase> byId(PurchaseId id) {
        return table.byId(id).map(PurchaseRow::purchase);
    }

    @Override
    public boolean decide(PurchaseId id, Decision decision) {
        Optional<PurchaseRow> row = table.byId(id);
        while (row.isPresent()) {
            Optional<PurchaseRow> decided = new Decisions(row.get(), ids.next(), clock.instant()).decide(decision);
            if (decided.isEmpty()) {
                return false;
            }
            if (decided.get().equals(row.get()) || ledger.save(decided.get()).isPresent()) {
                go(id);
                return true;
            }
            row = table.byId(id);
        }
        return false;
    }

    @Override
    public void wake() {
        ledger.forgetWaits();
        lanes.wake();
    }

    @Override
    public int waiting() {
        return table.waiting();
    }

    @Override
    public Subscription onChange(Consumer<Purchase> listener) {
        return listeners.add(listener);
    }

    /** Stops at a safe point; nothing is lost. */
    @Override
    public void close() {
        lanes.close();
    }
}
