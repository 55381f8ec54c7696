package org.gatefold.store.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.Purchase;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.port.SessionId;

/**
 * A purchase as it stands in user.db: how far it is, and all that is needed to go on after the program was killed.
 * {@code account} names whose purchase it is at the shop: {@link #GUEST} for nobody's, empty in rows of a version that
 * did not know. {@code token} is that of the chosen payment method, sealed; the {@code intent} of a kept row has none.
 */
public record PurchaseRow(
        PurchaseId id,
        long version,
        Instant placedAt,
        Phase phase,
        Intent intent,
        PurchaseState state,
        Optional<String> account,
        Optional<SessionId> session,
        Optional<byte[]> token,
        Optional<Payment> payment,
        String note) {
    /** The account of who has none. */
    public static final String GUEST = "";

    /** What may have happened at the shop so far. */
    public enum Phase {
        /** Nothing that could charge is under way. */
        OPEN,
        /** Key and body of the payment are kept; they may have been sent. */
        PAY,
        /** The listener pays on the shop's page. */
        PAGE,
        /** The listener gave up; the shop has to be told. */
        GIVE_UP,
        /** Confirmed; the shop's own order is still to be fetched. */
        RECEIPT,
        /** Confirmed or cancelled, nothing left to do. */
        DONE
    }

    /**
     * The payment frozen before it was sent: {@code body} is sealed, see {@link PaymentSafe}; {@code keyLife} is how long
     * the shop knows the key; {@code sends} counts how often sending was begun; {@code mayResend} is false once the shop
     * answered something that forbids it.
     */
    public record Payment(UUID key, Frozen body, Instant keyMadeAt, Duration keyLife, int sends, boolean mayResend) {
        public Payment sentAgain() {
            return new Payment(key, body, keyMadeAt, keyLife, sends + 1, mayResend);
        }

        public Payment withoutResend() {
            return new Payment(key, body, keyMadeAt, keyLife, sends, false);
        }
    }

    /** The bytes of a payment, sealed, and the SHA-256 in hex of what they are when opened. */
    public record Frozen(byte[] sealed, String sha256) {}

    public Purchase purchase() {
        return new Purchase(id, intent, placedAt, state);
    }

    public PurchaseRow at(Phase changed, PurchaseState shown) {
        return new PurchaseRow(id, version, placedAt, changed, intent, shown, account, session, token, payment, note);
    }

    public PurchaseRow with(Intent changed) {
        return new PurchaseRow(id, version, placedAt, phase, changed, state, account, session, token, payment, note);
    }

    public PurchaseRow with(SessionId opened) {
        return new PurchaseRow(
                id, version, placedAt, phase, intent, state, account, Optional.of(opened), token, payment, note);
    }

    public PurchaseRow with(Payment frozen) {
        return new PurchaseRow(
                id, version, placedAt, phase, intent, state, account, session, token, Optional.of(frozen), note);
    }

    /** In the name of another account. */
    public PurchaseRow inNameOf(String changed) {
        return new PurchaseRow(
                id, version, placedAt, phase, intent, state, Optional.of(changed), session, token, payment, note);
    }

    /** Keeps a sentence of the shop for the listener. */
    public PurchaseRow noted(String sentence) {
        return new PurchaseRow(id, version, placedAt, phase, intent, state, account, session, token, payment, sentence);
    }

    /** Back to before any payment: the next key is a new one. The checkout stays known, so that there is never a second. */
    public PurchaseRow anew(PurchaseState shown) {
        return new PurchaseRow(
                id, version, placedAt, Phase.OPEN, intent, shown, account, session, token, Optional.empty(), "");
    }

    /** With the token sealed and out of the intent; without one where the listener pays in another way. */
    PurchaseRow holding(Optional<byte[]> sealed) {
        Intent without =
                intent.payment() instanceof PaymentChoice.Token token ? intent.withPayment(token.forgotten()) : intent;
        return new PurchaseRow(id, version, placedAt, phase, without, state, account, session, sealed, payment, note);
    }

    /** As the next version; without the payment and its token once there is an order or never will be one. */
    PurchaseRow next() {
        boolean needless = phase == Phase.RECEIPT || phase == Phase.DONE;
        return new PurchaseRow(
                id,
                version + 1,
                placedAt,
                phase,
                intent,
                state,
                account,
                session,
                needless ? Optional.empty() : token,
                needless ? Optional.empty() : payment,
                note);
    }
}
