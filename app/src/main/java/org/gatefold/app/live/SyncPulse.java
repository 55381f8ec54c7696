package org.gatefold.app.live;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Debounce;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Pace;
import org.gatefold.app.ui.Ticket;
import org.gatefold.store.checkout.Purchases;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.outbox.Outbox;
import org.gatefold.sync.outbox.Waiting;

/** What waits to be sent, of the outbox and of the purchases, mirrored on the JavaFX thread. */
public final class SyncPulse implements AutoCloseable {
    private static final String LISTEN = "listen";
    private static final String SCROBBLE = "server.scrobble";
    /** One a minute while music plays: nothing the listener did. */
    private static final String QUEUE = "server.queue";

    /**
     * How many of each wait; {@code held} until somebody signs in, {@code refused} until the listener decides, both for
     * ever if nobody looks. {@code away} says that the last try failed.
     */
    public record Waits(int orders, int plays, int others, int held, int refused, boolean away) {
        public boolean isNothing() {
            return orders + plays + others + held + refused == 0;
        }
    }

    private static final Duration GAP = Duration.ofMillis(300);

    private final Outbox outbox;
    private final Purchases purchases;
    private final Background background;
    private final Pace pace;
    private final ReadOnlyObjectWrapper<Waits> waiting = new ReadOnlyObjectWrapper<>(new Waits(0, 0, 0, 0, 0, false));
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper connected = new ReadOnlyBooleanWrapper();
    private final Subscription rows;
    private final Subscription orders;
    private volatile boolean listensGo = true;
    private volatile Optional<Waiting> told = Optional.empty();
    private Ticket reading = new Ticket();

    public SyncPulse(Outbox outbox, Purchases purchases, Background background, Debounce pause) {
        this.outbox = outbox;
        this.purchases = purchases;
        this.background = background;
        pace = new Pace(GAP, pause, this::read);
        rows = outbox.onChange(now -> {
            told = Optional.of(now);
            background.fx().execute(pace::ask);
        });
        orders = purchases.onChange(_ -> background.fx().execute(pace::ask));
        pace.ask();
    }

    public ReadOnlyObjectProperty<Waits> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Counts up when anything about what waits changed, at most a few times a second. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Whether there is anything to sync with at all: an account for plays, a music server or a shop. */
    public ReadOnlyBooleanProperty connectedProperty() {
        return connected.getReadOnlyProperty();
    }

    /** @param listens whether plays have an account to go to; else only those for music servers count */
    public void connected(boolean is, boolean listens) {
        connected.set(is);
        listensGo = listens;
        pace.ask();
    }

    @Override
    public void close() {
        rows.close();
        orders.close();
        pace.close();
        reading.close();
    }

    private void read() {
        reading.close();
        reading = background.refresh(() -> new Load.Ready<>(count()), answer -> {
            if (answer instanceof Load.Ready<Waits>(var now, var _)) {
                waiting.set(now);
                changes.set(changes.get() + 1);
            }
        });
    }

    /** What the outbox told has been counted already. */
    private Waits count() {
        Waiting rest = told.orElseGet(outbox::waiting);
        int listens = rest.byKind().getOrDefault(LISTEN, 0);
        int scrobbles = rest.byKind().getOrDefault(SCROBBLE, 0);
        return new Waits(
                purchases.waiting(),
                Math.max(listensGo ? listens : 0, scrobbles), // one play can be on its way to both
                rest.total() - listens - scrobbles - rest.byKind().getOrDefault(QUEUE, 0),
                rest.held(),
                rest.rejected(),
                rest.lastError().isPresent());
    }
}
