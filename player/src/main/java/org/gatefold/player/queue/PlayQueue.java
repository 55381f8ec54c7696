package org.gatefold.player.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.gatefold.player.library.TrackKey;

/**
 * The tracks to play in the order they will be heard, and where we are in them. {@code original} is the order before
 * shuffling, empty when not shuffled; {@code current} is -1 only for the empty queue. Immutable and pure.
 */
public record PlayQueue(List<TrackKey> tracks, int current, Repeat repeat, List<TrackKey> original) {
    public static final PlayQueue EMPTY = new PlayQueue(List.of(), -1, Repeat.OFF, List.of());

    public PlayQueue {
        tracks = List.copyOf(tracks);
        original = List.copyOf(original);
        if (tracks.isEmpty() ? current != -1 : current < 0 || current >= tracks.size()) {
            throw new IllegalArgumentException("no place " + current + " in a queue of " + tracks.size());
        }
    }

    public static PlayQueue of(List<TrackKey> tracks, int start, Repeat repeat) {
        return tracks.isEmpty()
                ? new PlayQueue(List.of(), -1, repeat, List.of())
                : new PlayQueue(tracks, Math.clamp(start, 0, tracks.size() - 1), repeat, List.of());
    }

    public boolean isEmpty() {
        return tracks.isEmpty();
    }

    public boolean isShuffled() {
        return !original.isEmpty();
    }

    public Optional<TrackKey> currentTrack() {
        return current < 0 ? Optional.empty() : Optional.of(tracks.get(current));
    }

    /** Where the next button leads: repeat-one does not hold it back. */
    public OptionalInt next() {
        if (isEmpty()) {
            return OptionalInt.empty();
        }
        if (current + 1 < tracks.size()) {
            return OptionalInt.of(current + 1);
        }
        return repeat == Repeat.OFF ? OptionalInt.empty() : OptionalInt.of(0);
    }

    /** What follows by itself when the current track ends. */
    public OptionalInt following() {
        return repeat == Repeat.ONE && !isEmpty() ? OptionalInt.of(current) : next();
    }

    public OptionalInt previous() {
        if (isEmpty()) {
            return OptionalInt.empty();
        }
        if (current > 0) {
            return OptionalInt.of(current - 1);
        }
        return repeat == Repeat.ALL ? OptionalInt.of(tracks.size() - 1) : OptionalInt.empty();
    }

    public PlayQueue at(int index) {
        return new PlayQueue(tracks, index, repeat, original);
    }

    public PlayQueue withRepeat(Repeat changed) {
        return new PlayQueue(tracks, current, changed, original);
    }

    /** Puts tracks after the current one. */
    public PlayQueue insertNext(List<TrackKey> added) {
        return insert(current + 1, added);
    }

    public PlayQueue append(List<TrackKey> added) {
        return insert(tracks.size(), added);
    }

    /** Puts tracks before the one at this place, or at the end; the current track stays the current one. */
    public PlayQueue insert(int at, List<TrackKey> added) {
        if (added.isEmpty()) {
            return this;
        }
        int place = Math.clamp(at, 0, tracks.size());
        List<TrackKey> all = new ArrayList<>(tracks);
        all.addAll(place, added);
        List<TrackKey> before = new ArrayList<>(original);
        if (isShuffled()) {
            before.addAll(added);
        }
        int now = place <= current ? current + added.size() : Math.max(current, 0);
        return new PlayQueue(all, now, repeat, before);
    }

    /** Takes one out; when it is the current one the next takes its place. */
    public PlayQueue remove(int index) {
        List<TrackKey> all = new ArrayList<>(tracks);
        TrackKey gone = all.remove(index);
        List<TrackKey> before = new ArrayList<>(original);
        before.remove(gone);
        int place = index < current ? current - 1 : Math.min(current, all.size() - 1);
        return new PlayQueue(all, place, repeat, before);
    }

    /** Moves one to another place; the current track stays the current one. */
    public PlayQueue move(int from, int to) {
        List<TrackKey> all = new ArrayList<>(tracks);
        all.add(to, all.remove(from));
        int place = current;
        if (from == current) {
            place = to;
        } else if (from < current && to >= current) {
            place = current - 1;
        } else if (from > current && to <= current) {
            place = current + 1;
        }
        return new PlayQueue(all, place, repeat, original);
    }

    /** Takes these places out; when the current one is among them what comes after it takes its place. */
    public PlayQueue remove(Collection<Integer> rows) {
        return QueueRows.without(this, rows);
    }

    /** Takes out the last stretch of exactly these tracks, if there is one. */
    public PlayQueue withoutRun(List<TrackKey> run) {
        int from = run.isEmpty() ? -1 : Collections.lastIndexOfSubList(tracks, run);
        return from < 0
                ? this
                : remove(IntStream.range(from, from + run.size()).boxed().toList());
    }

    /** Puts tracks back, each to the place it had; those beyond the end come last. @param rows ascending */
    public PlayQueue putBack(List<Integer> rows, List<TrackKey> keys) {
        return QueueRows.with(this, rows, keys);
    }

    /** Moves these places together, the first of them to {@code to} as the queue is afterwards. @param rows ascending */
    public PlayQueue move(List<Integer> rows, int to) {
        return QueueRows.moved(this, rows, to);
    }

    /** Takes back {@link #move(List, int)}. */
    public PlayQueue moveBack(List<Integer> rows, int to) {
        return QueueRows.movedBack(this, rows, to);
    }

    /** Shuffles what comes with the current track first, so that nothing is missed. */
    public PlayQueue shuffle(Random random) {
        if (isEmpty()) {
            return this;
        }
        List<TrackKey> rest = new ArrayList<>(tracks);
        TrackKey first = rest.remove(current);
        Collections.shuffle(rest, random);
        rest.addFirst(first);
        return new PlayQueue(rest, 0, repeat, isShuffled() ? original : tracks);
    }

    /** Back to the order before shuffling, at the same track. */
    public PlayQueue unshuffle() {
        if (!isShuffled()) {
            return this;
        }
        int place = original.indexOf(tracks.get(current));
        return new PlayQueue(original, Math.max(place, 0), repeat, List.of());
    }
}
