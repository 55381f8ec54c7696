package org.gatefold.app.live;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.store.checkout.Purchases;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.outbox.Outbox;
import org.gatefold.sync.outbox.Waiting;

/** What waits to be sent, of the outbox and of the purchases, mirrored on the JavaFX thread. */
public final class SyncPulse implements AutoCloseable {
    private static final String LISTEN = "listen";

    /**
     * How many of each wait; {@code held} until somebody signs in, {@code refused} until the listener decides, both for
     * ever if nobody looks. {@code away} says that the last try failed.
     */
    public record Waits(int orders, int plays, int others, int held, int refused, boolean away) {
        public boolean isNothing() {
            return orders + plays + others + held + refused == 0;
        }
    }

    private final Outbox outbox;
    private final Purchases purchases;
    private final Background background;
    private final ReadOnlyObjectWrapper<Waits> waiting = new ReadOnlyObjectWrapper<>(new Waits(0, 0, 0, 0, 0, false));
    private final ReadOnlyBooleanWrapper connected = new ReadOnlyBooleanWrapper();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Subscription rows;
    private final Subscription orders;

    public SyncPulse(Outbox outbox, Purchases purchases, Background background) {
        this.outbox = outbox;
        this.purchases = purchases;
        this.background = background;
        rows = outbox.onChange(_ -> ask());
        orders = purchases.onChange(_ -> ask());
        ask();
    }

    public ReadOnlyObjectProperty<Waits> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Whether there is anything to sync with at all: an account for plays or a shop. */
    public ReadOnlyBooleanProperty connectedProperty() {
        return connected.getReadOnlyProperty();
    }

    public void connected(boolean is) {
        connected.set(is);
        ask();
    }

    @Override
    public void close() {
        rows.close();
        orders.close();
    }

    private void ask() {
        if (!asked.compareAndSet(false, true)) {
            return;
        }
        background.refresh(
                () -> {
                    asked.set(false);
                    return new Load.Ready<>(read());
                },
                answer -> {
                    if (answer instanceof Load.Ready<Waits>(var now, var _)) {
                        waiting.set(now);
                    }
                });
    }

    private Waits read() {
        Waiting rest = outbox.waiting();
        int plays = rest.byKind().getOrDefault(LISTEN, 0);
        return new Waits(
                purchases.waiting(),
                plays,
                rest.total() - plays,
                rest.held(),
                rest.rejected(),
                rest.lastError().isPresent());
    }
}
