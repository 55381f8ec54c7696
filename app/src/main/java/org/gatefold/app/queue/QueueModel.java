package org.gatefold.app.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.gatefold.app.live.QueueSteps;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.PagedList;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.Playback;
import org.gatefold.player.queue.PlayQueue;

/**
 * The queue as it is shown, or what of it comes from a place on, and every change of it with a way back. Rows count from
 * that place. Its commands return at once. On the JavaFX thread.
 */
final class QueueModel implements AutoCloseable {
    /** What stands behind the page. */
    record Sources(
            Library library, Playback playback, Background background, Texts texts, Toasts toasts, QueueSteps steps) {}

    private final Sources sources;
    private final PagedList<Track> tracks;
    private final ToIntFunction<PlayQueue> from;
    private PlayQueue queue;

    /** All of the queue. */
    QueueModel(PlayQueue first, Sources sources) {
        this(first, sources, _ -> 0);
    }

    /** @param from the place of the first row in a queue */
    QueueModel(PlayQueue first, Sources sources, ToIntFunction<PlayQueue> from) {
        this.sources = sources;
        this.from = from;
        queue = first;
        tracks = new PagedList<>(sources.background(), this::read);
        tracks.reload();
    }

    PagedList<Track> tracks() {
        return tracks;
    }

    PlayQueue queue() {
        return queue;
    }

    /** Takes over a newer queue; says whether anything is to be seen of that. */
    boolean show(PlayQueue now) {
        boolean same = shown(now).equals(shown(queue));
        boolean other = !same || now.current() != queue.current();
        queue = now;
        if (!same) {
            tracks.reload();
        }
        return other;
    }

    void move(List<Integer> shown, int place) {
        List<Integer> rows = places(shown);
        int to = place + first();
        List<TrackKey> moved = keys(rows);
        change(
                now -> fits(now, rows, moved) ? now.move(rows, to) : now,
                now -> fits(now, from(to, rows.size()), moved) ? now.moveBack(rows, to) : now);
    }

    void remove(List<Integer> shown) {
        List<Integer> rows = places(shown);
        List<TrackKey> removed = keys(rows);
        offer(
                change(now -> fits(now, rows, removed) ? now.remove(rows) : now, now -> now.putBack(rows, removed)),
                sources.texts().format("queue.removed", rows.size()));
    }

    void insert(int place, List<TrackKey> keys) {
        int at = Math.min(place + first(), queue.tracks().size());
        offer(
                change(
                        now -> now.insert(at, keys),
                        now -> fits(now, from(at, keys.size()), keys) ? now.remove(from(at, keys.size())) : now),
                sources.texts().format("toast.enqueued", keys.size()));
    }

    void clear() {
        if (queue.isEmpty()) {
            return;
        }
        Playback playback = sources.playback();
        playback.standing(before -> sources.background().fx().execute(() -> {
            QueueSteps.Step step = sources.steps()
                    .made(() -> playback.standing(now -> {
                        if (now.queue().isEmpty()) {
                            playback.bringBack(before);
                        }
                    }));
            offer(step, sources.texts().get("queue.cleared"));
        }));
        playback.edit(now -> PlayQueue.of(List.of(), 0, now.repeat()));
    }

    /** Takes out everything that is shown, and leaves what comes before. */
    void clearShown() {
        remove(java.util.stream.IntStream.range(0, shown(queue).size()).boxed().toList());
    }

    /** Plays the row. */
    void play(int row) {
        sources.playback().jumpTo(row + first());
    }

    /** Takes the last change of the queue back that was not taken back yet, wherever it was made. */
    void undo() {
        sources.steps().undo();
    }

    @Override
    public void close() {
        tracks.close();
    }

    private QueueSteps.Step change(UnaryOperator<PlayQueue> change, UnaryOperator<PlayQueue> back) {
        Playback playback = sources.playback();
        QueueSteps.Step step = sources.steps().made(() -> playback.edit(back));
        playback.edit(change);
        return step;
    }

    private void offer(QueueSteps.Step step, String said) {
        sources.toasts()
                .offer(
                        said,
                        sources.texts().get("queue.undo"),
                        () -> sources.steps().takeBack(step));
    }

    private int first() {
        return Math.min(from.applyAsInt(queue), queue.tracks().size());
    }

    private List<Integer> places(List<Integer> shown) {
        int first = first();
        return shown.stream()
                .map(row -> row + first)
                .filter(row -> row < queue.tracks().size())
                .toList();
    }

    private List<TrackKey> shown(PlayQueue of) {
        return of.tracks()
                .subList(
                        Math.min(from.applyAsInt(of), of.tracks().size()),
                        of.tracks().size());
    }

    private List<TrackKey> keys(List<Integer> rows) {
        return rows.stream().map(queue.tracks()::get).toList();
    }

    private static List<Integer> from(int first, int count) {
        return java.util.stream.IntStream.range(first, first + count).boxed().toList();
    }

    /** Whether these tracks stand there, so that a change that was overtaken by another does no harm. */
    private static boolean fits(PlayQueue queue, List<Integer> rows, List<TrackKey> keys) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) >= queue.tracks().size()
                    || !queue.tracks().get(rows.get(i)).equals(keys.get(i))) {
                return false;
            }
        }
        return true;
    }

    private PagedList.Slice<Track> read(int offset, int limit) {
        List<TrackKey> keys = shown(queue);
        List<TrackKey> asked = keys.subList(Math.min(offset, keys.size()), Math.min(offset + limit, keys.size()));
        Map<TrackKey, Track> here = sources.library().byKeys(asked);
        return new PagedList.Slice<>(
                asked.stream()
                        .map(key -> Optional.ofNullable(here.get(key)).orElseGet(() -> missing(key)))
                        .toList(),
                keys.size());
    }

    /** A queued track whose file is not in the library now still has its place. */
    private Track missing(TrackKey key) {
        return NoTrack.called(key, sources.texts().get("queue.missing"), "");
    }
}
