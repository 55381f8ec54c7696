package org.gatefold.player.stream;

import java.util.Map;
import java.util.TreeMap;

/** Which stretches of a file are there. For one thread at a time. */
final class Extents {
    /** From the first byte of each stretch to the one after its last; no two touch. */
    private final TreeMap<Long, Long> stretches = new TreeMap<>();

    void add(long from, long to) {
        if (from >= to) {
            return;
        }
        long begin = from;
        long end = to;
        Map.Entry<Long, Long> near = stretches.floorEntry(end);
        while (near != null && near.getValue() >= begin) {
            begin = Math.min(begin, near.getKey());
            end = Math.max(end, near.getValue());
            stretches.remove(near.getKey());
            near = stretches.floorEntry(end);
        }
        stretches.put(begin, end);
    }

    /** The first byte from {@code at} on that is not there. */
    long missingFrom(long at) {
        Map.Entry<Long, Long> stretch = stretches.floorEntry(at);
        return stretch == null ? at : Math.max(at, stretch.getValue());
    }

    boolean has(long at) {
        return missingFrom(at) > at;
    }
}
