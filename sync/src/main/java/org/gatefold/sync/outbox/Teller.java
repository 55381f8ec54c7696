package org.gatefold.sync.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells what waits: at once after a quiet time, and at most four times a second while much changes, for all rows are
 * counted each time. The last change is always told, also when all is then as it was told before: whoever looked in
 * between knows another state. On the thread of the rounds.
 */
final class Teller {
    static final Duration GAP = Duration.ofMillis(250);

    private final Sleeper sleeper;
    private final Supplier<Waiting> count;
    private final Consumer<Waiting> listener;
    private long notBefore;
    private boolean owed;
    private @Nullable Waiting told;

    Teller(Sleeper sleeper, Supplier<Waiting> count, Consumer<Waiting> listener) {
        this.sleeper = sleeper;
        this.count = count;
        this.listener = listener;
        notBefore = sleeper.nanos();
    }

    /** @return how long from now it wants to be called again, empty when there is nothing left to tell */
    Optional<Duration> tell() {
        long left = notBefore - sleeper.nanos();
        if (left > 0) {
            owed = true;
            return Optional.of(Duration.ofNanos(left));
        }
        notBefore = sleeper.nanos() + GAP.toNanos();
        Waiting now = count.get();
        if (owed || !now.equals(told)) {
            owed = false;
            told = now;
            listener.accept(now);
        }
        return Optional.empty();
    }
}
