package org.gatefold.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.playback.Playback;
import org.gatefold.player.playlist.PlaylistContent;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.Playlists;

/**
 * A queue and a playlist of 20,000 tracks in the real window: what each gesture takes until its end is seen, the longest
 * frame on the clock, and the longest in processor time of the JavaFX thread, which other programs here do not lengthen.
 */
public final class ListsBench {
    private static final int TRACKS = PlaylistContent.MOST_ITEMS;

    private final ListsRoom room;
    private final Consumer<String> lines;
    private final Frames frames = new Frames();

    private ListsBench(ListsRoom room, Consumer<String> lines) {
        this.room = room;
        this.lines = lines;
    }

    public static void run(Consumer<String> lines) throws Exception {
        Path folder = Files.createTempDirectory("gatefold-bench");
        try (ListsRoom room = ListsRoom.synthetic(folder, TRACKS)) {
            ListsBench bench = new ListsBench(room, lines);
            Fx.run(bench.frames::start);
            List<TrackKey> keys = room.services.player.library().tracks(TrackOrder.TITLE, 0, TRACKS).items().stream()
                    .map(Track::key)
                    .toList();
            bench.queue(keys);
            bench.playlist(keys);
        } finally {
            delete(folder);
        }
    }

    private void queue(List<TrackKey> keys) throws Exception {
        Playback playback = room.services.player.playback();
        room.go(new Route.QueuePage());
        measure("queue.fill", () -> playback.enqueue(keys), () -> rows() == TRACKS);
        scroll("queue.scroll");
        Callable<Boolean> settled = settled(playback);
        measure("queue.move-one", () -> playback.edit(q -> q.move(List.of(0), TRACKS - 1)), settled);
        List<Integer> half =
                IntStream.range(0, TRACKS).filter(i -> i % 2 == 1).boxed().toList();
        measure("queue.move-10000", () -> playback.edit(q -> q.move(half, 0)), settled(playback));
        List<TrackKey> gone =
                half.stream().map(playback.state().queue().tracks()::get).toList();
        measure("queue.remove-10000", () -> playback.edit(q -> q.remove(half)), () -> rows() == TRACKS - half.size());
        measure("queue.undo-10000", () -> playback.edit(q -> q.putBack(half, gone)), () -> rows() == TRACKS);
        measure(
                "queue.shuffle",
                () -> playback.shuffled(true),
                () -> playback.state().queue().isShuffled());
        gestures("queue", () -> playback.state().queue().tracks());
        measure("queue.play-next-10000", () -> playback.playNext(gone), () -> rows() == TRACKS + gone.size());
    }

    private void playlist(List<TrackKey> keys) throws Exception {
        Playlists playlists = room.services.player.playlists();
        PlaylistId id = playlists.create("Much");
        room.go(new Route.PlaylistPage(id));
        measure("playlist.fill", () -> playlists.add(id, keys), () -> rows() == TRACKS);
        scroll("playlist.scroll");
        gestures("playlist", () -> playlists.keys(id));
    }

    /** By keyboard, as a listener does: from the middle to the end, one place up, all, out, and back again. */
    private void gestures(String name, Callable<List<TrackKey>> now) throws Exception {
        List<TrackKey> before = now.call();
        ListView<?> list = room.list().orElseThrow();
        Fx.run(() -> {
            list.requestFocus();
            list.scrollTo(TRACKS / 2);
            list.getSelectionModel().clearAndSelect(TRACKS / 2);
        });
        Fx.frames(20);
        measure(
                name + ".choose-half",
                () -> press(list, KeyCode.END, false, true, false),
                () -> chosen() == TRACKS / 2);
        measure(
                name + ".move-half",
                () -> press(list, KeyCode.UP, false, false, true),
                () -> !now.call().equals(before));
        measure(
                name + ".move-half-undo",
                () -> press(list, KeyCode.Z, true, false, false),
                () -> now.call().equals(before));
        measure(name + ".choose-all", () -> press(list, KeyCode.A, true, false, false), () -> chosen() == TRACKS);
        measure(
                name + ".remove-all",
                () -> press(list, KeyCode.DELETE, false, false, false),
                () -> rows() == 0 || room.list().isEmpty());
        Fx.until("nothing is left", () -> now.call().isEmpty());
        measure(
                name + ".undo-all",
                () -> press(list, KeyCode.Z, true, false, false),
                () -> rows() == TRACKS && now.call().equals(before));
    }

    private int chosen() {
        return room.list()
                .map(list -> list.getSelectionModel().getSelectedIndices().size())
                .orElse(0);
    }

    private static void press(ListView<?> list, KeyCode code, boolean shortcut, boolean shift, boolean alt)
            throws Exception {
        Fx.run(() ->
                Event.fireEvent(list, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, alt, false)));
    }

    private int rows() {
        return room.list().map(list -> list.getItems().size()).orElse(0);
    }

    /** The queue that plays is the one that is shown. */
    private Callable<Boolean> settled(Playback playback) {
        List<TrackKey> before = playback.state().queue().tracks();
        return () -> !playback.state().queue().tracks().equals(before)
                && room.list()
                        .filter(list -> list.getItems().getFirst().isPresent())
                        .isPresent();
    }

    private void measure(String name, Act act, Callable<Boolean> done) throws Exception {
        frames.reset();
        long from = System.nanoTime();
        act.run();
        Fx.until(name, done);
        Fx.frames(5);
        line(name, (System.nanoTime() - from) / 1e6, "ms");
        frames(name);
    }

    private void frames(String name) {
        line(name + ".longest-frame", frames.longest(), "ms");
        line(name + ".longest-frame-cpu", frames.longestWork(), "ms");
    }

    /** From end to end in 240 frames. */
    private void scroll(String name) throws Exception {
        frames.reset();
        int[] step = {0};
        ListView<?> list = room.list().orElseThrow();
        Fx.until(name, () -> {
            list.scrollTo(step[0] * (TRACKS / 240));
            return ++step[0] > 240;
        });
        line(name + ".median-frame", frames.median(), "ms");
        frames(name);
    }

    private void line(String name, double value, String unit) {
        lines.accept(String.format(
                Locale.ROOT, "{\"name\":\"lists.%s\",\"value\":%.1f,\"unit\":\"%s\"}", name, value, unit));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Something to measure. */
    private interface Act {
        void run() throws Exception;
    }

    /** How long each frame of the window took, and how long its thread worked for it. */
    private static final class Frames extends AnimationTimer {
        private final Queue<Long> gaps = new ConcurrentLinkedQueue<>();
        private final Queue<Long> works = new ConcurrentLinkedQueue<>();
        private long last;
        private long worked;

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            if (last > 0) {
                gaps.add(time - last);
                works.add(work - worked);
            }
            last = time;
            worked = work;
        }

        void reset() {
            gaps.clear();
            works.clear();
        }

        double longest() {
            return longest(gaps);
        }

        double longestWork() {
            return longest(works);
        }

        double median() {
            return gaps.stream()
                            .mapToLong(gap -> gap)
                            .sorted()
                            .skip(gaps.size() / 2)
                            .findFirst()
                            .orElse(0)
                    / 1e6;
        }

        private static double longest(Queue<Long> nanos) {
            return nanos.stream().mapToLong(each -> each).max().orElse(0) / 1e6;
        }
    }
}
