package org.gatefold.store.sql;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.port.SessionId;
import org.gatefold.store.sql.PurchaseRow.Frozen;
import org.gatefold.store.sql.PurchaseRow.Payment;
import org.gatefold.store.sql.PurchaseRow.Phase;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Row;
import org.gatefold.sync.sql.Tx;
import org.gatefold.sync.time.Uuid7;

/** The purchases in user.db. A row is only replaced by who has seen its newest version; each version leaves a step behind. */
public final class PurchaseTable {
    private static final String SELECT =
            "select id, version, placed_at, phase, intent, state, session, pay_key, sealed_payment, pay_key_at,"
                    + " pay_sends, pay_may_resend, note, account, pay_key_life, sealed_token, pay_sha256 from purchase ";
    /** What every business promises where it promises nothing more. */
    private static final Duration DAY = Duration.ofHours(24);

    private final Database user;
    private final PaymentSafe safe;
    private final Clock clock;
    private final Uuid7 ids;
    private final StoreJson json = new StoreJson();

    public PurchaseTable(Database user, PaymentSafe safe, Clock clock) {
        this.user = user;
        this.safe = safe;
        this.clock = clock;
        ids = new Uuid7(clock);
    }

    /**
     * Keeps a new purchase, or gives the one that this draft has become already.
     *
     * @param account whose it is at the shop, or {@link PurchaseRow#GUEST}
     * @param fromCart whether a new purchase leaves the cart with this very transaction
     */
    public PurchaseRow place(Intent intent, String account, boolean fromCart) {
        PurchaseRow placed = safe.sealed(new PurchaseRow(
                new PurchaseId(ids.next().toString()),
                1,
                clock.instant(),
                Phase.OPEN,
                intent,
                new PurchaseState.Kept("", Optional.empty()),
                Optional.of(account),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ""));
        return user.write(tx -> {
            Optional<PurchaseRow> known = tx.one(
                    SELECT + "where draft=? and is_cancelled=0",
                    this::row,
                    intent.draft().value());
            if (known.isPresent()) {
                return known.get();
            }
            insert(tx, placed);
            step(tx, placed);
            if (fromCart) {
                takeOut(tx, intent);
            }
            return placed;
        });
    }

    private void insert(Tx tx, PurchaseRow placed) throws SQLException {
        tx.update(
                "insert into purchase(id, version, draft, shop, placed_at, is_open, is_cancelled, phase, intent, state,"
                        + " account, sealed_token, pay_sends, pay_may_resend, note) values(?,?,?,?,?,1,0,?,?,?,?,?,0,0,'')",
                placed.id().value(),
                placed.version(),
                placed.intent().draft().value(),
                placed.intent().shop().value(),
                placed.placedAt(),
                placed.phase(),
                json.write(placed.intent(), Intent.class),
                json.write(placed.state(), PurchaseState.class),
                placed.account(),
                placed.token());
    }

    private static void takeOut(Tx tx, Intent intent) throws SQLException {
        String shop = intent.shop().value();
        for (CartLine line : intent.lines()) {
            String variant = line.variant().value();
            tx.update(
                    "delete from cart_line where shop=? and variant=? and quantity<=?", shop, variant, line.quantity());
            tx.update(
                    "update cart_line set quantity=quantity-? where shop=? and variant=?",
                    line.quantity(),
                    shop,
                    variant);
        }
    }

    /** Puts the row in the place of the version it was made from. @return the row as kept; empty when that version is gone */
    public Optional<PurchaseRow> save(PurchaseRow row) {
        PurchaseRow next = safe.sealed(row).next();
        boolean kept = user.write(tx -> {
            int changed = tx.update(
                    "update purchase set version=?, is_open=?, is_cancelled=?, phase=?, intent=?, state=?, session=?,"
                            + " account=?, sealed_token=?, pay_key=?, sealed_payment=?, pay_sha256=?, pay_key_at=?,"
                            + " pay_key_life=?, pay_sends=?, pay_may_resend=?, note=? where id=? and version=?",
                    next.version(),
                    next.purchase().isOpen(),
                    next.state() instanceof PurchaseState.Cancelled,
                    next.phase(),
                    json.write(next.intent(), Intent.class),
                    json.write(next.state(), PurchaseState.class),
                    next.session().map(SessionId::value),
                    next.account(),
                    next.token(),
                    next.payment().map(p -> p.key().toString()),
                    next.payment().map(p -> p.body().sealed()),
                    next.payment().map(p -> p.body().sha256()),
                    next.payment().map(Payment::keyMadeAt),
                    next.payment().map(Payment::keyLife),
                    next.payment().map(Payment::sends).orElse(0),
                    next.payment().map(Payment::mayResend).orElse(false),
                    next.note(),
                    next.id().value(),
                    row.version());
            if (changed == 1) {
                step(tx, next);
            }
            return changed == 1;
        });
        return kept ? Optional.of(next) : Optional.empty();
    }

    public Optional<PurchaseRow> byId(PurchaseId id) {
        return user.read(tx -> tx.one(SELECT + "where id=?", this::row, id.value()));
    }

    /** Newest first. */
    public List<PurchaseRow> all(int limit) {
        return user.read(tx -> tx.list(SELECT + "order by id desc limit ?", this::row, limit));
    }

    /** Those that something is left to do for. */
    public List<PurchaseId> unfinished() {
        return user.read(tx -> tx.list(
                "select id from purchase where phase<>'DONE' order by id limit 10000",
                row -> new PurchaseId(row.text(1))));
    }

    public int waiting() {
        return (int) (long) user.read(tx -> tx.count("select count(*) from purchase where is_open=1"));
    }

    private void step(Tx tx, PurchaseRow row) throws SQLException {
        tx.update(
                "insert into purchase_step(purchase, version, at, phase, state, session, pay_key, pay_sha256) values(?,?,?,?,?,?,?,?)",
                row.id().value(),
                row.version(),
                clock.instant(),
                row.phase(),
                json.write(row.state(), PurchaseState.class),
                row.session().map(SessionId::value),
                row.payment().map(p -> p.key().toString()),
                row.payment().map(p -> p.body().sha256()));
    }

    private PurchaseRow row(Row row) throws SQLException {
        Optional<String> key = row.optionalText(8);
        Optional<Payment> payment = Optional.empty();
        if (key.isPresent()) {
            Instant made = row.optionalInstant(10).orElse(Instant.EPOCH);
            payment = Optional.of(new Payment(
                    UUID.fromString(key.get()),
                    new Frozen(row.bytes(9), row.text(17)),
                    made,
                    row.optionalNumber(15).stream()
                            .mapToObj(Duration::ofMillis)
                            .findFirst()
                            .orElse(DAY),
                    row.integer(11),
                    row.flag(12)));
        }
        return new PurchaseRow(
                new PurchaseId(row.text(1)),
                row.number(2),
                row.instant(3),
                Phase.valueOf(row.text(4)),
                json.read(row.text(5), Intent.class),
                json.read(row.text(6), PurchaseState.class),
                row.optionalText(14),
                row.optionalText(7).map(SessionId::new),
                Optional.of(row.bytes(16)).filter(token -> token.length > 0),
                payment,
                row.text(13));
    }
}
