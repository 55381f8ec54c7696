package org.gatefold.player.stream;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.SourceException.Reason;

/** What streaming has lately seen of each server: whether it answers, and whether it can begin in the middle. Thread-safe. */
final class Reach {
    /** An absence older than this says nothing any more. */
    private static final long LATELY = Duration.ofSeconds(60).toNanos();

    private final Map<ServerId, Long> awaySince = new ConcurrentHashMap<>();
    private final Map<ServerId, Boolean> beginsInMiddle = new ConcurrentHashMap<>();

    /** It sent something, or could not for this reason. */
    void seen(ServerId server, Optional<Reason> fault) {
        if (fault.isEmpty()) {
            awaySince.remove(server);
        } else if (fault.get() instanceof Reason.Unreachable) {
            awaySince.put(server, System.nanoTime());
        }
    }

    /** Whether it did not answer when it was last asked, a moment ago. */
    boolean isAway(ServerId server) {
        Long since = awaySince.get(server);
        return since != null && System.nanoTime() - since < LATELY;
    }

    void beginsInMiddle(ServerId server, boolean can) {
        beginsInMiddle.put(server, can);
    }

    /** As long as nobody knows, it is worth a try. */
    boolean mayBeginInMiddle(ServerId server) {
        return beginsInMiddle.getOrDefault(server, true);
    }
}
