package org.gatefold.store.till;

import java.util.Optional;
import java.util.function.Consumer;
import org.gatefold.store.port.CheckoutSession;
import org.gatefold.store.port.CheckoutSession.Status;
import org.gatefold.store.port.SessionId;
import org.gatefold.store.port.ShopConnection;
import org.gatefold.store.port.Wanted;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopException.Kind;

/**
 * Brings a purchase's checkout up to date: the one it has, so that one purchase never has two that could both be paid,
 * or a fresh one where that one is gone.
 */
record Opening(ShopConnection shop) {
    /**
     * @param opened told the id of a fresh checkout before anything else is asked
     * @return the checkout; COMPLETED where the one it had turns out to be paid already
     */
    CheckoutSession open(Wanted wanted, Optional<SessionId> known, Consumer<SessionId> opened) throws ShopException {
        if (known.isPresent()) {
            Optional<CheckoutSession> kept = renew(wanted, known.get());
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        return shop.open(wanted, Optional.empty(), opened);
    }

    /** Empty when the checkout is surely dead. */
    private Optional<CheckoutSession> renew(Wanted wanted, SessionId known) throws ShopException {
        try {
            CheckoutSession session = shop.open(wanted, Optional.of(known), same -> {});
            return Optional.of(session).filter(s -> s.status() != Status.CANCELED);
        } catch (ShopException e) {
            if (e.kind() == Kind.UNREACHABLE || e.kind() == Kind.SIGN_IN) {
                throw e;
            }
            return paid(known);
        }
    }

    /** It cannot be changed: paid already, or to be ended before another one is begun. */
    private Optional<CheckoutSession> paid(SessionId known) throws ShopException {
        try {
            CheckoutSession session = shop.read(known);
            if (session.status() == Status.CANCELED) {
                return Optional.empty();
            }
            boolean settled = session.status() == Status.COMPLETED || session.status() == Status.IN_PROGRESS;
            return settled ? Optional.of(session) : ended(known);
        } catch (ShopException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<CheckoutSession> ended(SessionId known) throws ShopException {
        try {
            return Optional.of(shop.cancel(known)).filter(s -> s.status() == Status.COMPLETED);
        } catch (ShopException e) {
            if (e.kind() == Kind.UNREACHABLE || e.kind() == Kind.SIGN_IN) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
