package org.gatefold.store.sql;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.port.SessionId;
import org.gatefold.store.sql.PurchaseRow.Payment;
import org.gatefold.store.sql.PurchaseRow.Phase;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Row;
import org.gatefold.sync.sql.Tx;
import org.gatefold.sync.time.Uuid7;

/** The purchases in user.db. A row is only replaced by who has seen its newest version; each version leaves a step behind. */
public final class PurchaseTable {
    private static final String SELECT =
            "select id, version, placed_at, phase, intent, state, session, pay_key, pay_body, pay_key_at,"
                    + " pay_sends, pay_may_resend, note, account, pay_key_life from purchase ";
    /** What every business promises where it promises nothing more. */
    private static final Duration DAY = Duration.ofHours(24);

    private final Database user;
    private final Clock clock;
    private final Uuid7 ids;
    private final StoreJson json = new StoreJson();

    public PurchaseTable(Database user, Clock clock) {
        this.user = user;
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
        return user.write(tx -> {
            Optional<PurchaseRow> known = tx.one(
                    SELECT + "where draft=? and is_cancelled=0",
                    this::row,
                    intent.draft().value());
            if (known.isPresent()) {
                return known.get();
            }
            PurchaseRow placed = new PurchaseRow(
                    new PurchaseId(ids.next().toString()),
                    1,
                    clock.instant(),
                    Phase.OPEN,
                    intent,
                    new PurchaseState.Kept("", Optional.empty()),
                    Optional.of(account),
                    Optional.empty(),
                    Optional.empty(),
                    "");
            tx.update(
                    "insert into purchase(id, version, draft, shop, placed_at, is_open, is_cancelled, phase, intent, state,"
                            + " account, pay_sends, pay_may_resend, note) values(?,?,?,?,?,1,0,?,?,?,?,0,0,'')",
                    placed.id().value(),
                    placed.version(),
                    intent.draft().value(),
                    intent.shop().value(),
                    placed.placedAt(),
                    placed.phase(),
                    json.write(intent, Intent.class),
                    json.write(placed.state(), PurchaseState.class),
                    account);
            step(tx, placed);
            if (fromCart) {
                takeOut(tx, intent);
            }
            return placed;
        });
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
        PurchaseRow next = row.saved();
        boolean kept = user.write(tx -> {
            int changed = tx.update(
                    "update purchase set version=?, is_open=?, is_cancelled=?, phase=?, intent=?, state=?, session=?,"
                            + " account=?, pay_key=?, pay_body=?, pay_sha256=?, pay_key_at=?, pay_key_life=?, pay_sends=?,"
                            + " pay_may_resend=?, note=? where id=? and version=?",
                    next.version(),
                    next.purchase().isOpen(),
                    next.state() instanceof PurchaseState.Cancelled,
                    next.phase(),
                    json.write(next.intent(), Intent.class),
                    json.write(next.state(), PurchaseState.class),
                    next.session().map(SessionId::value),
                    next.account(),
                    next.payment().map(p -> p.key().toString()),
                    next.payment().map(Payment::body),
                    next.payment().map(PurchaseTable::sha256),
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
                row.payment().map(PurchaseTable::sha256));
    }

    private PurchaseRow row(Row row) throws SQLException {
        Optional<String> key = row.optionalText(8);
        Optional<Payment> payment = Optional.empty();
        if (key.isPresent()) {
            Instant made = row.optionalInstant(10).orElse(Instant.EPOCH);
            payment = Optional.of(new Payment(
                    UUID.fromString(key.get()),
                    row.bytes(9),
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
                payment,
                row.text(13));
    }

    private static String sha256(Payment payment) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payment.body()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
