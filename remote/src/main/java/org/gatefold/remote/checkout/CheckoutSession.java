package org.gatefold.remote.checkout;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatefold.remote.account.Caller;
import org.gatefold.remote.ucp.Message;

/** A purchase under way, as kept: what is wanted, what was quoted and how far it got. */
record CheckoutSession(
        String id, Owner owner, CheckoutRequest request, Quote quote, Progress progress, String csrf, Times times) {

    /** How far a purchase got. */
    enum State {
        /** The buyer may still change everything. */
        OPEN,
        /** Stock is set aside and the provider is asked for the money. */
        PAYING,
        /** The buyer has to go on in the browser. */
        ESCALATED,
        COMPLETED,
        CANCELED
    }

    /** The account it belongs to, or the platform of a guest. */
    record Owner(OptionalLong account, String agent) {
        static Owner of(Caller caller) {
            return new Owner(caller.accountId(), caller.agent());
        }
    }

    /**
     * @param attempt counts tries to pay; each has its own idempotency id at the provider
     * @param frozen the assessed body that is being or has been paid
     * @param notices what the last step said and a later read must still tell
     */
    record Progress(
            State state, long attempt, Optional<JsonObject> frozen, Optional<String> orderId, List<Message> notices) {
        Progress {
            notices = List.copyOf(notices);
        }

        static Progress start() {
            return new Progress(State.OPEN, 0, Optional.empty(), Optional.empty(), List.of());
        }
    }

    /** Milliseconds since 1970. */
    record Times(long created, long updated, long expires) {}

    /** The id under which the provider knows the present try to pay. */
    String chargeId() {
        return id + ":" + progress.attempt();
    }

    /** True when nobody finished it in time. */
    boolean isExpired(long now) {
        return now >= times.expires() && (progress.state() == State.OPEN || progress.state() == State.ESCALATED);
    }

    CheckoutSession wanting(CheckoutRequest changed) {
        return new CheckoutSession(id, owner, changed, quote, progress, csrf, times);
    }

    CheckoutSession quoted(Quote told) {
        return new CheckoutSession(id, owner, request, told, progress, csrf, times);
    }

    CheckoutSession ownedBy(Owner other) {
        return new CheckoutSession(id, other, request, quote, progress, csrf, times);
    }

    /** In another state that nothing is frozen in. */
    CheckoutSession in(State state, Message... notices) {
        return with(new Progress(state, progress.attempt(), Optional.empty(), Optional.empty(), List.of(notices)));
    }

    /** With the next try to pay begun. */
    CheckoutSession paying(JsonObject frozen, List<Message> notices) {
        return with(new Progress(State.PAYING, progress.attempt() + 1, Optional.of(frozen), Optional.empty(), notices));
    }

    /** Paid, with its order. */
    CheckoutSession completed(String orderId) {
        return with(new Progress(
                State.COMPLETED, progress.attempt(), progress.frozen(), Optional.of(orderId), progress.notices()));
    }

    private CheckoutSession with(Progress changed) {
        return new CheckoutSession(id, owner, request, quote, changed, csrf, times);
    }
}
