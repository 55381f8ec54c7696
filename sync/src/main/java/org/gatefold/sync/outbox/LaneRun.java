package org.gatefold.sync.outbox;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gatefold.sync.sql.StorageException;
import org.gatefold.sync.sql.Work;
import org.jspecify.annotations.Nullable;

/**
 * Delivers one lane, batch after batch, until it is empty or has to wait; a batch refused whole is halved until the
 * poisonous row stands alone. Every answer is written down, and the next batch claimed, in one transaction. Runs on a
 * thread of its own; a lane has one run at a time.
 */
final class LaneRun implements Runnable {
    static final Duration LEASE = Duration.ofMinutes(5);
    private static final System.Logger LOG = System.getLogger(LaneRun.class.getName());
    private static final long RETRY_WRITING_SECONDS = 2;

    private final Desk desk;
    private final LaneKey lane;
    private final Map<String, Delivery> deliveries;
    private final Consumer<LaneRun> atEnd;
    private final Deque<List<Entry>> parts = new ArrayDeque<>();
    private volatile Optional<Long> sendingSince = Optional.empty();
    private volatile boolean abandoned;
    private volatile @Nullable Thread thread;

    LaneRun(Desk desk, LaneKey lane, Map<String, Delivery> deliveries, Consumer<LaneRun> atEnd) {
        this.desk = desk;
        this.lane = lane;
        this.deliveries = deliveries;
        this.atEnd = atEnd;
    }

    LaneKey lane() {
        return lane;
    }

    /** Whether one delivery has taken longer than any can. */
    boolean isStuck() {
        return sendingSince
                .map(since -> desk.sleeper().nanos() - since > LEASE.toNanos())
                .orElse(false);
    }

    /** Gives the run up: it sends nothing more, and only a success it may still report counts. */
    void abandon() {
        abandoned = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        try {
            List<Entry> batch = desk.user().write(this::claim);
            while (!batch.isEmpty()) {
                parts.push(batch);
                batch = deliver();
            }
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "the outbox cannot write", e);
            desk.waits().failed(lane, Optional.empty());
        } finally {
            atEnd.accept(this);
        }
    }

    private List<Entry> claim(org.gatefold.sync.sql.Tx tx) throws java.sql.SQLException {
        if (!goesOn()) {
            return List.of();
        }
        return desk.table()
                .claim(tx, lane, this::batchOf, desk.clock().instant().plus(LEASE));
    }

    private int batchOf(String kind) {
        Delivery delivery = deliveries.get(kind);
        return delivery == null ? 1 : delivery.kind().batch();
    }

    /** Sends all parts of a batch. @return the next batch, empty when the lane has to stop */
    private List<Entry> deliver() {
        List<Entry> next = List.of();
        while (!parts.isEmpty() && goesOn()) {
            List<Entry> part = parts.pop();
            int signIns = desk.state().signIns(lane.account());
            Outcome outcome = attempt(part);
            desk.state().lastError(errorOf(outcome));
            next = switch (outcome) {
                case Outcome.Accepted accepted -> accepted(part);
                case Outcome.Refused refused -> part.size() == 1 ? rejected(part, refused) : halved(part);
                case Outcome.Later later -> waits(part, later);
                case Outcome.SignIn signIn -> held(part, signIn, signIns);
            };
        }
        return next;
    }

    private Outcome attempt(List<Entry> part) {
        Delivery delivery = deliveries.get(part.getFirst().kind());
        if (delivery == null) {
            return new Outcome.Later(WaitSaying.NO_WAY_YET.with(), 0, Optional.empty());
        }
        sendingSince = Optional.of(desk.sleeper().nanos());
        try {
            return delivery.deliver(part);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the delivery of " + part.getFirst().kind() + " failed", e);
            return new Outcome.Later(WaitSaying.FAILED_HERE.with(), 0, Optional.empty());
        } finally {
            sendingSince = Optional.empty();
        }
    }

    private List<Entry> accepted(List<Entry> part) {
        List<LaneKey> freed = abandoned ? List.of() : desk.waits().succeeded(lane);
        return settle(tx -> {
            desk.table().done(tx, part, desk.clock().instant());
            for (LaneKey other : freed) {
                desk.table().endWait(tx, other);
            }
            return parts.isEmpty() ? claim(tx) : List.of();
        });
    }

    private List<Entry> rejected(List<Entry> part, Outcome.Refused refused) {
        if (abandoned) {
            return List.of();
        }
        desk.waits().end(lane);
        return settle(tx -> {
            desk.table().reject(tx, part, refused.reason().kept(), refused.status());
            return parts.isEmpty() ? claim(tx) : List.of();
        });
    }

    private List<Entry> halved(List<Entry> part) {
        int middle = (part.size() + 1) / 2;
        parts.push(List.copyOf(part.subList(middle, part.size())));
        parts.push(List.copyOf(part.subList(0, middle)));
        return List.of();
    }

    private List<Entry> waits(List<Entry> part, Outcome.Later later) {
        List<Entry> unsent = unsent(part);
        if (abandoned) {
            return List.of();
        }
        if (desk.state().isClosing()) {
            return settle(tx -> desk.table().giveBack(tx, unsent));
        }
        Outcome.Later told = new Outcome.Later(
                later.reason(), later.status(), later.after().filter(Duration::isPositive), later.fault());
        Instant nextAt = desk.waits().failed(lane, told.after());
        return settle(tx -> desk.table().again(tx, unsent, told, nextAt));
    }

    private List<Entry> held(List<Entry> part, Outcome.SignIn signIn, int signInsBefore) {
        List<Entry> unsent = unsent(part);
        if (abandoned) {
            return List.of();
        }
        return settle(tx -> desk.state().signIns(lane.account()) == signInsBefore
                ? desk.table().hold(tx, unsent, signIn.reason().kept())
                : desk.table().giveBack(tx, unsent));
    }

    private List<Entry> unsent(List<Entry> part) {
        List<Entry> unsent = new java.util.ArrayList<>(part);
        parts.forEach(unsent::addAll);
        parts.clear();
        return unsent;
    }

    /** Writes an answer down, however long the disk is full: what the receiver has must not be sent again. */
    private List<Entry> settle(Work<List<Entry>> work) {
        while (true) {
            try {
                List<Entry> next = desk.user().write(work);
                desk.sleeper().wake();
                return next;
            } catch (StorageException e) {
                LOG.log(Level.WARNING, "the outbox cannot write down what was delivered", e);
                if (closesWithin(RETRY_WRITING_SECONDS)) {
                    return List.of();
                }
            }
        }
    }

    private boolean closesWithin(long seconds) {
        try {
            return desk.state().closing().await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean goesOn() {
        return !abandoned && !desk.state().isClosing();
    }

    private static Optional<String> errorOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> Optional.empty();
            case Outcome.Later later -> Optional.of(later.reason().english());
            case Outcome.SignIn signIn -> Optional.of(signIn.reason().english());
            case Outcome.Refused refused -> Optional.of(refused.reason().english());
        };
    }
}
