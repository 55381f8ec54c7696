package org.gatefold.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.control.ListView;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.playback.Playback;
import org.gatefold.player.playlist.PlaylistContent;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.Playlists;

/** A queue and a playlist of 20,000 tracks in the real window: what each change costs, and the longest the window stands still. */
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
        measure("queue.move-10000", () -> playback.edit(q -> q.move(half, 0)), settled);
        List<TrackKey> gone =
                half.stream().map(playback.state().queue().tracks()::get).toList();
        measure("queue.remove-10000", () -> playback.edit(q -> q.remove(half)), () -> rows() == TRACKS - half.size());
        measure("queue.undo-10000", () -> playback.edit(q -> q.putBack(half, gone)), () -> rows() == TRACKS);
        measure(
                "queue.shuffle",
                () -> playback.shuffled(true),
                () -> playback.state().queue().isShuffled());
        measure("queue.play-next-10000", () -> playback.playNext(gone), () -> rows() == TRACKS + gone.size());
    }

    private void playlist(List<TrackKey> keys) throws Exception {
        Playlists playlists = room.services.player.playlists();
        PlaylistId id = playlists.create("Much");
        room.go(new Route.PlaylistPage(id));
        measure("playlist.fill", () -> playlists.add(id, keys), () -> rows() == TRACKS);
        scroll("playlist.scroll");
        ListView<?> list = room.list().orElseThrow();
        measure(
                "playlist.remove-all",
                () -> Fx.run(() -> {
                    list.getSelectionModel().selectAll();
                    javafx.event.Event.fireEvent(list, key(javafx.scene.input.KeyCode.DELETE, false));
                }),
                () -> playlists.keys(id).isEmpty());
        measure(
                "playlist.undo",
                () -> Fx.run(() -> javafx.event.Event.fireEvent(list, key(javafx.scene.input.KeyCode.Z, true))),
                () -> rows() == TRACKS);
    }

    private static javafx.scene.input.KeyEvent key(javafx.scene.input.KeyCode code, boolean shortcut) {
        return new javafx.scene.input.KeyEvent(
                javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false);
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
        line(name + ".longest-frame", frames.longest(), "ms");
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
        line(name + ".longest-frame", frames.longest(), "ms");
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

    /** How long each frame of the window took. */
    private static final class Frames extends AnimationTimer {
        private final java.util.concurrent.ConcurrentLinkedQueue<Long> gaps =
                new java.util.concurrent.ConcurrentLinkedQueue<>();
        private long last;

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            if (last > 0) {
                gaps.add(time - last);
            }
            last = time;
        }

        void reset() {
            gaps.clear();
        }

        double longest() {
            return gaps.stream().mapToLong(gap -> gap).max().orElse(0) / 1e6;
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
    }
}
