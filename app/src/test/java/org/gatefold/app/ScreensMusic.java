package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gatefold.gallery.StoodStill;
import org.gatefold.player.Player;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.library.text.Fold;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;

/** The demo music in a library, with half a year of plays, stars and playlists that are the same every time. */
final class ScreensMusic {
    private static final Path MUSIC = Path.of("..", "seeds", "music");
    private static final int DAYS = 182;
    private static final String WORDS = """
        [00:00.10]The harbour lights go under
        [00:09.00]and what was shore is line
        [00:17.00]We count the hours in water,
        [00:20.00]in rope and salt and something
        [00:26.00]that we never had a name for
        [00:33.00]Hold the lamp, hold the line
        [00:41.00]the tide has all the time
        """;

    /** Which of the tracks has words and stands in the bar. */
    static final int SUNG = 9;

    private final Player player;
    private final StoodStill clock;
    private final Path folder;

    ScreensMusic(Player player, StoodStill clock, Path folder) {
        this.player = player;
        this.clock = clock;
        this.folder = folder;
    }

    /** Reads one band a day, so that what was added last is always the same. */
    void read() throws Exception {
        ScreensRoom.copy(MUSIC, folder);
        try (Stream<Path> bands = Files.list(folder)) {
            int day = -9;
            for (Path band : bands.sorted().toList()) {
                clock.put(StoodStill.EVENING.plus(Duration.ofDays(day++)));
                CountDownLatch done = new CountDownLatch(1);
                player.folders().add(band);
                try (var _ = player.scanner().onProgress(p -> {
                    if (p.state() == ScanProgress.State.DONE) {
                        done.countDown();
                    }
                })) {
                    player.scanner().start();
                    assertTrue(done.await(120, TimeUnit.SECONDS), "the scan ended");
                }
            }
        }
        clock.put(StoodStill.EVENING);
    }

    /** Plays, favourites, stars, a playlist and a smart one. */
    void live(Database user) throws Exception {
        List<Track> tracks = tracks();
        user.write(tx -> {
            for (int day = 0; day < DAYS; day++) {
                for (int i = 0; i < heardOn(day); i++) {
                    play(tx, day, i, tracks.get((day * day + 3 * i + i * i) % tracks.size()));
                }
            }
            return true;
        });
        for (int i = 0; i < tracks.size(); i += 3) {
            player.listening().setRating(tracks.get(i).key(), 1 + i % 5);
        }
        for (int i = 1; i < tracks.size(); i += 5) {
            clock.put(StoodStill.EVENING.minusSeconds(3600L * i));
            player.listening().setFavourite(tracks.get(i).key(), true);
        }
        clock.put(StoodStill.EVENING);
        sing(tracks.get(SUNG));
        var rain = player.playlists().create("Rain on the quay");
        player.playlists()
                .add(rain, tracks.subList(4, 16).stream().map(Track::key).toList());
        player.playlists().create("Empty so far");
    }

    /** Much on some evenings, nothing on others. */
    private static int heardOn(int day) {
        int much = (day * 11 + day / 5 * 7) % 13;
        return much < 4 ? 0 : much < 8 ? 2 + day % 3 : day % 7 < 3 ? 14 : 7;
    }

    private static void play(Tx tx, int day, int turn, Track track) throws SQLException {
        Instant at = StoodStill.EVENING.minus(Duration.ofDays(day).plusMinutes(90L + 31L * turn));
        tx.update(
                "insert into play(op_id, track_key, listened_at, title, artist, artist_folded, album, length_ms,"
                        + " heard_ms) values(?,?,?,?,?,?,?,?,?)",
                "picture-" + day + "-" + turn,
                track.key().value(),
                at,
                track.title(),
                track.artistName(),
                Fold.name(track.artistName()),
                track.albumTitle(),
                track.length(),
                track.length());
    }

    private static void sing(Track track) throws Exception {
        if (track.origin() instanceof Origin.InFile(Path file, var _)) {
            String name = file.getFileName().toString();
            Files.writeString(file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".lrc"), WORDS);
        }
    }

    List<Track> tracks() {
        return player.library().tracks(TrackOrder.ALBUM, 0, 100).items();
    }
}
