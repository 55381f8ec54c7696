package org.gatefold.sync.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which lanes wait, until when and why; knows no rows. A wait is over when the wall clock or the monotonic one says so,
 * whichever comes first: the one sees a suspended machine, the other a clock that was set back. Safe from any thread.
 */
final class Waits {
    private static final Duration LONGEST = Duration.ofDays(1);

    private record Wait(Instant wall, long nanos, boolean asked) {}

    /** {@code beganAt} counts events, not time. */
    private record Streak(int failures, long beganAt) {}

    private final Clock clock;
    private final Sleeper sleeper;
    private final Backoff backoff;
    private final Map<LaneKey, Wait> waits = new HashMap<>();
    private final Map<LaneKey, Streak> streaks = new HashMap<>();
    private final Map<LaneKey, Long> successes = new HashMap<>();
    private long events;

    Waits(Clock clock, Sleeper sleeper, Backoff backoff) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.backoff = backoff;
    }

    /** The lane could not deliver. @return when it tries again: as the server asked, else by full jitter */
    synchronized Instant failed(LaneKey lane, Optional<Duration> asked) {
        Streak former = streaks.get(lane);
        Streak streak = former == null ? new Streak(1, ++events) : new Streak(former.failures() + 1, former.beganAt());
        streaks.put(lane, streak);
        return wait(lane, asked.orElseGet(() -> backoff.after(streak.failures())), asked.isPresent());
    }

    /** A server had asked this lane to wait, before the program was started. */
    synchronized void stillAsked(LaneKey lane, Instant until) {
        Duration left = Duration.between(clock.instant(), until);
        if (left.isPositive()) {
            wait(lane, left, true);
        }
    }

    /**
     * The lane delivered: its failures are forgotten, and so are the waits of the others that a network fault caused.
     * A lane that fails on while this one delivers batch after batch hears of it once, not at every batch.
     *
     * @return the other lanes that need not wait any longer
     */
    synchronized List<LaneKey> succeeded(LaneKey lane) {
        streaks.remove(lane);
        waits.remove(lane);
        Long before = successes.put(lane, ++events);
        long lastSuccess = before == null ? 0 : before;
        List<LaneKey> freed = waits.entrySet().stream()
                .filter(other -> !other.getValue().asked() && beganAt(other.getKey()) > lastSuccess)
                .map(Map.Entry::getKey)
                .toList();
        waits.keySet().removeAll(freed);
        return freed;
    }

    /** Ends every wait a network fault caused and forgets the failures; a wait that a server asked for goes on. */
    synchronized boolean endNetworkWaits() {
        streaks.clear();
        return waits.values().removeIf(wait -> !wait.asked());
    }

    /** The listener asked for this lane himself. */
    synchronized void end(LaneKey lane) {
        streaks.remove(lane);
        waits.remove(lane);
    }

    /** How long the lane has to wait yet; zero when it may go. */
    synchronized Duration left(LaneKey lane) {
        Wait wait = waits.get(lane);
        return wait == null ? Duration.ZERO : left(wait);
    }

    private Duration left(Wait wait) {
        Duration byWall = Duration.between(clock.instant(), wait.wall());
        Duration byNanos = Duration.ofNanos(wait.nanos() - sleeper.nanos());
        Duration shorter = byWall.compareTo(byNanos) < 0 ? byWall : byNanos;
        return shorter.isNegative() ? Duration.ZERO : shorter;
    }

    private Instant wait(LaneKey lane, Duration wanted, boolean asked) {
        Duration length = wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
        Wait wait = new Wait(clock.instant().plus(length), sleeper.nanos() + length.toNanos(), asked);
        waits.put(lane, wait);
        return wait.wall();
    }

    private long beganAt(LaneKey lane) {
        Streak streak = streaks.get(lane);
        return streak == null ? Long.MAX_VALUE : streak.beganAt();
    }
}
