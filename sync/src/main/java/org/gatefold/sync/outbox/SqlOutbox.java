package org.gatefold.sync.outbox;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.schema.SyncTables;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;
import org.jspecify.annotations.Nullable;

/**
 * The outbox in the user database. It takes rows from the moment it is opened and delivers them from {@link #start}
 * until {@link #close}. Lanes are sent side by side, each on a thread of its own; rows of one account are never in the
 * same batch as those of another. A row the receiver has taken is remembered for a week and then forgotten.
 */
public final class SqlOutbox implements Outbox, WaitingRows, AutoCloseable {
    private static final Duration GRACE = Duration.ofMillis(700);

    private final Desk desk;
    private final Network network;
    private final OutboxView view = new OutboxView();
    private final Listeners<Waiting> listeners = new Listeners<>();
    private volatile @Nullable Rounds rounds;

    private SqlOutbox(Desk desk, Network network) {
        this.desk = desk;
        this.network = network;
    }

    /** Makes or opens the table. Blocks; nothing is sent before {@link #start}. */
    public static SqlOutbox open(Database user, Clock clock) {
        return open(user, clock, Sleeper.ofSystem(), new SecureRandom(), Network.ofSystem());
    }

    static SqlOutbox open(Database user, Clock clock, Sleeper sleeper, RandomGenerator random, Network network) {
        SyncTables.bringUp(user, clock);
        Waits waits = new Waits(clock, sleeper, new Backoff(random));
        OutboxTable table = new OutboxTable(RunClock.beginning(clock, sleeper));
        return new SqlOutbox(new Desk(user, table, waits, clock, sleeper, new Desk.State()), network);
    }

    /**
     * Begins to deliver, with one delivery a kind; rows of a kind that nobody delivers wait. What the last run of the
     * program left in flight is sent again under its old id. Blocks for a moment. Call it once.
     */
    public synchronized void start(List<Delivery> deliveries) {
        if (rounds != null) {
            throw new IllegalStateException("the outbox was started before");
        }
        Map<String, Delivery> byKind = new HashMap<>();
        for (Delivery delivery : deliveries) {
            if (byKind.put(delivery.kind().name(), delivery) != null) {
                throw new IllegalArgumentException(
                        "two deliveries for " + delivery.kind().name());
            }
        }
        List<OutboxTable.Asked> asked = desk.user().write(tx -> {
            desk.table().recover(tx);
            return desk.table().asked(tx);
        });
        asked.forEach(a -> desk.waits().stillAsked(a.lane(), a.until()));
        Rounds started = new Rounds(desk, byKind, network, new Teller(desk.sleeper(), this::waiting, listeners::tell));
        rounds = started;
        Thread.ofPlatform().daemon().name("outbox").start(started);
    }

    @Override
    public void enqueue(Tx tx, Kind kind, UUID opId, String account, String lane, String about, byte[] payload)
            throws SQLException {
        desk.table().insert(tx, kind, opId, new LaneKey(account, lane, LaneKey.queueOf(kind)), about, payload);
        desk.state().enqueued(desk.sleeper().nanos());
        desk.sleeper().wake();
    }

    @Override
    public Optional<WaitingRow.State> stateOf(Tx tx, UUID opId) throws SQLException {
        return view.stateOf(tx, opId);
    }

    @Override
    public void wake() {
        desk.sleeper().wake();
    }

    @Override
    public void tryNow() {
        Rounds started = rounds;
        if (started != null) {
            started.tryNow();
        }
    }

    @Override
    public int unsent(String account) {
        return desk.user().read(tx -> view.unsent(tx, account));
    }

    @Override
    public int letGo(Tx tx, String account) throws SQLException {
        return view.letGo(tx, account, desk.clock().instant());
    }

    @Override
    public void signedIn(String account) {
        desk.state().signedIn(account);
        desk.user().write(tx -> desk.table().release(tx, account));
        tryNow();
    }

    @Override
    public Waiting waiting() {
        return desk.user().read(tx -> view.waiting(tx, desk.state().lastError()));
    }

    /** Tells of changes of what waits once the outbox was started, on the outbox's thread, at most four times a second. */
    @Override
    public Subscription onChange(Consumer<Waiting> listener) {
        return listeners.add(listener);
    }

    @Override
    public List<WaitingRow> rows(int limit) {
        return desk.user().read(tx -> view.rows(tx, limit));
    }

    @Override
    public int count() {
        Waiting now = waiting();
        return now.total() + now.held() + now.rejected();
    }

    @Override
    public boolean retry(long seq) {
        Optional<LaneKey> lane =
                desk.user().write(tx -> view.retry(tx, seq) ? desk.table().endWaitOf(tx, seq) : Optional.empty());
        lane.ifPresent(desk.waits()::end);
        wake();
        return lane.isPresent();
    }

    @Override
    public boolean discard(long seq) {
        boolean discarded =
                desk.user().write(tx -> view.discard(tx, seq, desk.clock().instant()));
        wake();
        return discarded;
    }

    @Override
    public boolean takeBack(long seq) {
        boolean back = desk.user().write(tx -> view.takeBack(tx, seq));
        wake();
        return back;
    }

    @Override
    public Optional<String> export(long seq) {
        return desk.user().read(tx -> view.export(tx, seq));
    }

    /** Stops within about a second and a half; what has not arrived goes at the next start. Close it before its database. */
    @Override
    public synchronized void close() {
        Rounds started = rounds;
        if (started != null) {
            started.close(GRACE);
        }
    }
}
