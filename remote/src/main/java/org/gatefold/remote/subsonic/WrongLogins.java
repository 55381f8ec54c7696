package org.gatefold.remote.subsonic;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts wrong logins of a name, so that a player that will never get in is told to stop asking. Any thread. */
final class WrongLogins {
    private static final int FREE = 10;
    private static final long MINUTE = 60_000;
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Tries> tries = new ConcurrentHashMap<>();

    private record Tries(long since, int count) {}

    WrongLogins(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more. @return true when there have been too many within a minute */
    boolean add(String name) {
        long now = clock.millis();
        if (tries.size() >= MOST) {
            tries.values().removeIf(each -> each.since < now - MINUTE);
            if (tries.size() >= MOST) {
                tries.clear();
            }
        }
        Tries after = tries.merge(
                name,
                new Tries(now, 1),
                (before, one) -> before.since < now - MINUTE ? one : new Tries(before.since, before.count + 1));
        return after.count > FREE;
    }
}
