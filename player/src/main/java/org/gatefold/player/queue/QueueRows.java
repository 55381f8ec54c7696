package org.gatefold.player.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gatefold.player.library.TrackKey;

/** Changes of many places of a queue at once, each in one pass however many they are. Pure. */
final class QueueRows {
    private QueueRows() {}

    static PlayQueue without(PlayQueue queue, Collection<Integer> rows) {
        Set<Integer> gone = new HashSet<>(rows);
        List<TrackKey> all = new ArrayList<>();
        Map<TrackKey, Integer> removed = new HashMap<>();
        int current = 0;
        for (int i = 0; i < queue.tracks().size(); i++) {
            TrackKey key = queue.tracks().get(i);
            if (gone.contains(i)) {
                removed.merge(key, 1, Integer::sum);
            } else {
                current += i < queue.current() ? 1 : 0;
                all.add(key);
            }
        }
        List<TrackKey> original = new ArrayList<>();
        for (TrackKey key : queue.original()) {
            int left = removed.getOrDefault(key, 0);
            if (left > 0) {
                removed.put(key, left - 1);
            } else {
                original.add(key);
            }
        }
        return new PlayQueue(all, Math.min(current, all.size() - 1), queue.repeat(), original);
    }

    static PlayQueue with(PlayQueue queue, List<Integer> rows, List<TrackKey> keys) {
        List<Integer> order = new ArrayList<>();
        int size = queue.tracks().size();
        int next = 0;
        for (int i = 0; i < rows.size(); i++) {
            while (order.size() < rows.get(i) && next < size) {
                order.add(next++);
            }
            order.add(size + i);
        }
        while (next < size) {
            order.add(next++);
        }
        List<TrackKey> all = new ArrayList<>(queue.tracks());
        all.addAll(keys);
        List<TrackKey> original = new ArrayList<>(queue.original());
        if (queue.isShuffled()) {
            original.addAll(keys);
        }
        return ordered(all, queue, order, original);
    }

    static PlayQueue moved(PlayQueue queue, List<Integer> rows, int to) {
        Set<Integer> wanted = new HashSet<>(rows);
        List<Integer> order = new ArrayList<>(IntStream.range(0, queue.tracks().size())
                .filter(i -> !wanted.contains(i))
                .boxed()
                .toList());
        order.addAll(Math.clamp(to, 0, order.size()), rows);
        return ordered(queue.tracks(), queue, order, queue.original());
    }

    static PlayQueue movedBack(PlayQueue queue, List<Integer> rows, int to) {
        int size = queue.tracks().size();
        int from = Math.clamp(to, 0, Math.max(0, size - rows.size()));
        List<Integer> order = new ArrayList<>();
        int rest = 0;
        int moved = 0;
        while (order.size() < size) {
            boolean ours = moved < rows.size() && (rows.get(moved) <= order.size() || rest == size - rows.size());
            if (ours) {
                order.add(from + moved++);
            } else {
                int skip = rest >= from ? rows.size() : 0;
                order.add(rest + skip);
                rest++;
            }
        }
        return ordered(queue.tracks(), queue, order, queue.original());
    }

    /** @param order which place of {@code all} stands where; the current track stays the current one */
    private static PlayQueue ordered(
            List<TrackKey> all, PlayQueue queue, List<Integer> order, List<TrackKey> original) {
        List<TrackKey> tracks = order.stream().map(all::get).toList();
        int current = queue.current() < 0 ? (tracks.isEmpty() ? -1 : 0) : order.indexOf(queue.current());
        return new PlayQueue(tracks, current, queue.repeat(), original);
    }
}
