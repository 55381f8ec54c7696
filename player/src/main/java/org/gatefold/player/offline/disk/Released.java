package org.gatefold.player.offline.disk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.gatefold.player.library.TrackKey;

/** Recordings that were let go of, until their copies may be deleted. Guarded by whoever holds it. */
final class Released {
    private final Map<TrackKey, Long> due = new HashMap<>();

    /** After that time from now. */
    void add(Collection<TrackKey> keys, Duration reprieve) {
        long at = System.nanoTime() + reprieve.toNanos();
        keys.forEach(key -> due.put(key, at));
    }

    /** After that time from now, unless they are here already. */
    void addNew(Collection<TrackKey> keys, Duration reprieve) {
        long at = System.nanoTime() + reprieve.toNanos();
        keys.forEach(key -> due.putIfAbsent(key, at));
    }

    /** Those whose time has come; they are here no longer. */
    List<TrackKey> takeDue() {
        long now = System.nanoTime();
        List<TrackKey> taken = new ArrayList<>();
        due.entrySet().removeIf(each -> each.getValue() - now <= 0 && taken.add(each.getKey()));
        return taken;
    }

    /** All of them. */
    List<TrackKey> takeAll() {
        List<TrackKey> all = List.copyOf(due.keySet());
        due.clear();
        return all;
    }

    /** How many milliseconds it takes until the next one is due, 1 at least; empty when there is none. */
    OptionalLong millis() {
        long now = System.nanoTime();
        return due.values().stream()
                .mapToLong(at -> Math.max(1, (at - now) / 1_000_000))
                .min();
    }
}
