package org.gatefold.app.checkout;

import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Debounce;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Ticket;
import org.gatefold.store.checkout.Checkout;
import org.gatefold.store.checkout.Draft;
import org.gatefold.store.checkout.Quote;
import org.gatefold.store.shop.ShopException;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a draft costs: the shop, or, when it cannot be reached, what was last known of it; then it looks again every now
 * and then. Only the newest answer counts.
 */
final class QuoteDesk implements AutoCloseable {
    private static final Duration TYPING = Duration.ofMillis(300);
    private static final Duration AGAIN = Duration.ofSeconds(15);

    private final Checkout checkout;
    private final Background background;
    private final Debounce debounce;
    private final ReadOnlyObjectWrapper<Load<Quote>> quote = new ReadOnlyObjectWrapper<>(new Load.Busy<>());
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private @Nullable Ticket ticket;

    QuoteDesk(Checkout checkout, Background background, Debounce debounce) {
        this.checkout = checkout;
        this.background = background;
        this.debounce = debounce;
    }

    ReadOnlyObjectProperty<Load<Quote>> quoteProperty() {
        return quote.getReadOnlyProperty();
    }

    /** Whether a newer answer than the one shown is awaited. */
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** Asks at once. */
    void ask(Draft draft) {
        drop();
        debounce.close();
        send(draft);
    }

    /** Asks a moment later, unless asked again before. */
    void askSoon(Draft draft) {
        drop();
        asking.set(true);
        debounce.after(TYPING, () -> send(draft));
    }

    @Override
    public void close() {
        drop();
        debounce.close();
    }

    private void drop() {
        if (ticket != null) {
            ticket.close();
        }
    }

    private void send(Draft draft) {
        if (!(quote.get() instanceof Load.Ready)) {
            quote.set(new Load.Busy<>());
        }
        asking.set(true);
        ticket = background.refresh(() -> new Load.Ready<>(figures(draft)), answer -> {
            asking.set(false);
            quote.set(answer);
            if (answer instanceof Load.Ready<Quote>(var now, var _) && now.estimated()) {
                debounce.after(AGAIN, () -> send(draft));
            }
        });
    }

    private Quote figures(Draft draft) throws ShopException {
        try {
            return checkout.quote(draft);
        } catch (ShopException e) {
            if (e.kind() == ShopException.Kind.UNREACHABLE) {
                return checkout.estimate(draft);
            }
            throw e;
        }
    }
}
