package org.gatefold.sync.outbox;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gatefold.sync.sql.StorageException;

/**
 * Goes round the lanes on one thread: starts a run for each that may go, and sleeps until the next one may. While any
 * row waits it looks at least every 15 s, so that a machine that was suspended or has a network again is noticed.
 */
final class Rounds implements Runnable {
    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(15);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration JUST_WRITTEN = Duration.ofMinutes(1);
    private static final Duration IDLE = Duration.ofHours(1);
    private static final Duration SUSPENDED = Duration.ofSeconds(30);
    private static final Duration KEPT_WHEN_DONE = Duration.ofDays(7);
    private static final int PRUNED_AT_ONCE = 500;
    private static final int LANES_AT_ONCE = 8;

    private final Desk desk;
    private final Map<String, Delivery> deliveries;
    private final Network network;
    private final Teller teller;
    private final Map<LaneKey, LaneRun> runs = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("outbox-lane-", 0).factory());
    private final AtomicBoolean woken = new AtomicBoolean(true);
    private final CountDownLatch ended = new CountDownLatch(1);
    private String reach;
    private Instant wall;
    private long nanos;
    private long pruneAt;
    private boolean failing;

    Rounds(Desk desk, Map<String, Delivery> deliveries, Network network, Teller teller) {
        this.desk = desk;
        this.deliveries = Map.copyOf(deliveries);
        this.network = network;
        this.teller = teller;
        reach = network.addresses();
        wall = desk.clock().instant();
        nanos = desk.sleeper().nanos();
        pruneAt = nanos;
    }

    /** Ends every wait that a network fault caused. Any thread; returns at once. */
    void tryNow() {
        woken.set(true);
        desk.sleeper().wake();
    }

    @Override
    public void run() {
        try {
            while (!desk.state().isClosing()) {
                desk.sleeper().sleep(round());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    /** Lets what is being sent just now finish for {@code grace}, then interrupts it. The rest goes at the next start. */
    void close(Duration grace) {
        desk.state().closing().countDown();
        desk.sleeper().wake();
        workers.shutdown();
        if (!endsWithin(grace)) {
            workers.shutdownNow();
            endsWithin(grace);
        }
    }

    private boolean endsWithin(Duration time) {
        try {
            return workers.awaitTermination(time.toMillis(), TimeUnit.MILLISECONDS)
                    && ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Duration round() {
        try {
            noticeWake();
            giveUpStuck();
            Duration next = startRuns();
            next = shorter(next, prune());
            Optional<Duration> toTell = teller.tell();
            failing = false;
            return toTell.isPresent() ? shorter(next, toTell.get()) : next;
        } catch (StorageException | RejectedExecutionException e) {
            if (!failing && !desk.state().isClosing()) {
                LOG.log(Level.WARNING, "the outbox cannot use its database and tries again", e);
            }
            failing = true;
            return LOOK;
        }
    }

    /** Time that passed by the wall clock and not by ours was spent suspended, or the clock was set: the network may be another. */
    private void noticeWake() {
        Duration byWall = Duration.between(wall, desk.clock().instant());
        Duration byNanos = Duration.ofNanos(desk.sleeper().nanos() - nanos);
        wall = wall.plus(byWall);
        nanos += byNanos.toNanos();
        boolean suspended = byWall.minus(byNanos).compareTo(SUSPENDED) > 0;
        if ((woken.getAndSet(false) | returned() || suspended) && desk.waits().endNetworkWaits()) {
            desk.user().write(tx -> desk.table().endNetworkWaits(tx));
        }
    }

    /** Whether this machine has other addresses than at the last look, and any at all. */
    private boolean returned() {
        String before = reach;
        reach = network.addresses();
        return !reach.isEmpty() && !reach.equals(before);
    }

    private void giveUpStuck() {
        for (LaneRun run : List.copyOf(runs.values())) {
            if (run.isStuck() && runs.remove(run.lane(), run)) {
                LOG.log(Level.WARNING, "a delivery did not end in time and is given up");
                run.abandon();
                desk.user().write(tx -> desk.table().expire(tx, run.lane()));
            }
        }
    }

    private Duration startRuns() {
        Duration next = runs.isEmpty() ? idle() : LOOK;
        for (OutboxTable.Head head : desk.user().read(desk.table()::heads)) {
            if (!deliveries.containsKey(head.kind())) {
                continue;
            }
            Duration left = desk.waits().left(head.lane());
            next = shorter(next, left.isZero() ? LOOK : shorter(left, LOOK));
            if (left.isZero() && runs.size() < LANES_AT_ONCE) {
                start(head.lane());
            }
        }
        return next;
    }

    /** A row that was just written is seen even if nobody says that its transaction has ended: after 1 s, 2 s, 4 s and so on. */
    private Duration idle() {
        return desk.state()
                .enqueued()
                .map(at -> Duration.ofNanos(desk.sleeper().nanos() - at))
                .filter(ago -> ago.compareTo(JUST_WRITTEN) < 0)
                .map(ago -> ago.compareTo(SOON) < 0 ? SOON : ago)
                .orElse(IDLE);
    }

    private void start(LaneKey lane) {
        LaneRun run = new LaneRun(desk, lane, deliveries, this::leave);
        if (!desk.state().isClosing() && runs.putIfAbsent(lane, run) == null) {
            workers.execute(run);
        }
    }

    private void leave(LaneRun run) {
        runs.remove(run.lane(), run);
        desk.sleeper().wake();
    }

    private Duration prune() {
        long left = pruneAt - desk.sleeper().nanos();
        if (left > 0) {
            return Duration.ofNanos(left);
        }
        Instant before = desk.clock().instant().minus(KEPT_WHEN_DONE);
        int pruned = desk.user().read(tx -> desk.table().hasOld(tx, before))
                ? desk.user().write(tx -> desk.table().prune(tx, before, PRUNED_AT_ONCE))
                : 0;
        Duration pause = pruned == PRUNED_AT_ONCE ? Duration.ofSeconds(1) : IDLE;
        pruneAt = desk.sleeper().nanos() + pause.toNanos();
        return pause;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
