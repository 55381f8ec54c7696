package org.gatefold.store.sql;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.Purchase;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.port.SessionId;

/** A purchase as it stands in user.db: how far it is, and all that is needed to go on after the program was killed. */
public record PurchaseRow(
        PurchaseId id,
        long version,
        Instant placedAt,
        Phase phase,
        Intent intent,
        PurchaseState state,
        Optional<SessionId> session,
        Optional<Payment> payment,
        String note) {
    /** What may have happened at the shop so far. */
    public enum Phase {
        /** Nothing that could charge was sent. */
        OPEN,
        /** Key and body of the payment are kept; they may have been sent. */
        PAY,
        /** The listener pays on the shop's page. */
        PAGE,
        /** The listener gave up while the page was open; the shop has to be told. */
        GIVE_UP,
        /** Confirmed; the shop's own order is still to be fetched. */
        RECEIPT,
        /** Confirmed or cancelled, nothing left to do. */
        DONE
    }

    /**
     * The payment frozen before it was sent: {@code sends} counts how often that was begun; {@code mayResend} is false
     * once the shop answered something that forbids it.
     */
    public record Payment(UUID key, byte[] body, Instant keyMadeAt, int sends, boolean mayResend) {
        public Payment sentAgain() {
            return new Payment(key, body, keyMadeAt, sends + 1, mayResend);
        }

        public Payment withoutResend() {
            return new Payment(key, body, keyMadeAt, sends, false);
        }
    }

    public Purchase purchase() {
        return new Purchase(id, intent, placedAt, state);
    }

    public PurchaseRow at(Phase changed, PurchaseState shown) {
        return new PurchaseRow(id, version, placedAt, changed, intent, shown, session, payment, note);
    }

    public PurchaseRow with(Intent changed) {
        return new PurchaseRow(id, version, placedAt, phase, changed, state, session, payment, note);
    }

    public PurchaseRow with(SessionId opened) {
        return new PurchaseRow(id, version, placedAt, phase, intent, state, Optional.of(opened), payment, note);
    }

    public PurchaseRow with(Payment frozen) {
        return new PurchaseRow(id, version, placedAt, phase, intent, state, session, Optional.of(frozen), note);
    }

    /** Keeps a sentence of the shop for the listener. */
    public PurchaseRow noted(String sentence) {
        return new PurchaseRow(id, version, placedAt, phase, intent, state, session, payment, sentence);
    }

    /** Back to before any payment: the next session and the next key are new ones. */
    public PurchaseRow anew(PurchaseState shown) {
        return new PurchaseRow(
                id, version, placedAt, Phase.OPEN, intent, shown, Optional.empty(), Optional.empty(), "");
    }

    PurchaseRow saved() {
        return new PurchaseRow(id, version + 1, placedAt, phase, intent, state, session, payment, note);
    }
}
