package org.gatefold.player.figures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gatefold.player.bench.SyntheticMusic;
import org.gatefold.player.figures.kept.FigureKeeper;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.library.rule.Rule;
import org.gatefold.player.library.rule.Selection;
import org.gatefold.player.library.rule.Selections;
import org.gatefold.player.listening.Listen;
import org.gatefold.player.offline.disk.Basis;
import org.gatefold.player.offline.disk.KeptOffline;
import org.gatefold.player.playlist.smart.SmartKeys;
import org.gatefold.player.playlist.smart.SmartTracks;
import org.gatefold.player.source.Sources;
import org.gatefold.player.sql.PlayerTables;
import org.gatefold.player.sql.SqlFigureSource;
import org.gatefold.player.sql.SqlListenLog;
import org.gatefold.player.sql.SqlListening;
import org.gatefold.player.sql.SqlMarks;
import org.gatefold.player.sql.SqlPlaylists;
import org.gatefold.player.sql.SqlSmartPlaylists;
import org.gatefold.player.testing.Rig;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real user database, a real cache of a hundred tracks, and what keeps the one in step with the other. */
abstract class FiguresCase {
    private static final int TRACKS = 100;

    @TempDir
    Path folder;

    final Clock clock = Clock.systemUTC();
    Database user;
    SqlMarks marks;
    SqlListening listening;
    SqlListenLog log;
    List<Track> tracks;
    private SqlOutbox outbox;
    private KeptOffline offline;
    private LocalLibrary local;
    private FigureKeeper keeper;

    @BeforeEach
    final void open() throws Exception {
        openUser();
        fillCache();
        openCache();
        tracks = library().tracks(TrackOrder.TITLE, 0, TRACKS).items();
    }

    @AfterEach
    final void close() {
        closeCache();
        closeUser();
    }

    final void openUser() {
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        PlayerTables.bringUp(user, clock);
        outbox = SqlOutbox.open(user, clock);
    }

    final void fillCache() throws Exception {
        SyntheticMusic.fill(folder.resolve("cache"), user, TRACKS);
    }

    final void openCache() throws Exception {
        local = LocalLibrary.open(folder.resolve("cache"), user, clock, Duration.ofSeconds(20), Sources.NONE);
        marks = new SqlMarks(user, library(), outbox, clock);
        listening = new SqlListening(user, library(), marks);
        log = new SqlListenLog(user, outbox, SignIns.nobody(), listening);
        SqlPlaylists playlists = new SqlPlaylists(user, library(), outbox, clock);
        SqlSmartPlaylists smart = new SqlSmartPlaylists(user, clock);
        offline = new KeptOffline(
                folder.resolve("offline"),
                new Basis(
                        user,
                        local,
                        listening,
                        playlists,
                        new SmartKeys(
                                smart, new SmartTracks(local.selections(), playlists, smart, clock, ZoneOffset.UTC)),
                        Sources.NONE,
                        clock));
        keeper = new FigureKeeper(new SqlFigureSource(user, clock), local.figures());
        offline.onChange(_ -> keeper.wake());
        listening.onChange(keeper::wake);
        library().onChange(keeper::libraryChanged);
        offline.start();
        keeper.start();
    }

    final void closeCache() {
        offline.close();
        keeper.close();
        local.close();
    }

    final void closeUser() {
        outbox.close();
        user.close();
    }

    final void deleteCache() throws Exception {
        try (var files = Files.walk(folder.resolve("cache"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    final Library library() {
        return local.library();
    }

    final Selections selections() {
        return local.selections();
    }

    final FigureKeeper keeper() {
        return keeper;
    }

    final void hear(Track track, Instant when) {
        log.counted(new Listen(UUID.randomUUID(), track, when, Duration.ofMinutes(2)));
    }

    final int count(Rule rule) {
        return selections().select(Selection.of(rule), 0, 1).total();
    }

    final void awaitCount(int expected, Rule rule) {
        Rig.until("there are " + expected + " of " + rule, () -> count(rule) == expected);
    }
}
