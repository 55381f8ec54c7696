package org.gatefold.player.offline.disk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.gatefold.player.figures.kept.FigureKeeper;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.offline.OfflineState;
import org.gatefold.player.playlist.smart.SmartKeys;
import org.gatefold.player.playlist.smart.SmartTracks;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.Sources;
import org.gatefold.player.sql.PlayerTables;
import org.gatefold.player.sql.SqlFigureSource;
import org.gatefold.player.sql.SqlListening;
import org.gatefold.player.sql.SqlMarks;
import org.gatefold.player.sql.SqlPlaylists;
import org.gatefold.player.sql.SqlSmartPlaylists;
import org.gatefold.player.subsonic.SubsonicServers;
import org.gatefold.player.testing.SmallSubsonic;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A server with three songs of an album and one more, read into a library, and the place where music is kept offline. */
abstract class OfflineCase {
    static final ServerId ID = new ServerId("attic");
    static final List<byte[]> SOUND = sound();

    final Clock clock = Clock.systemUTC();
    private final BlockingQueue<OfflineState> told = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    Duration reprieve = Duration.ZERO;
    SmallSubsonic small;
    SqlPlaylists playlists;
    SqlSmartPlaylists smart;
    SqlListening listening;
    KeptOffline offline;
    private FigureKeeper figures;
    private Database user;
    private SqlOutbox outbox;
    private LocalLibrary local;
    private MusicServer source;

    @BeforeEach
    final void open() throws Exception {
        small = SmallSubsonic.start();
        for (int i = 0; i < 3; i++) {
            small.add("s" + i, "Orla Finch", "Slow Harbour", i + 1, "Title " + i);
            small.sound("s" + i, SOUND.get(i));
        }
        small.add("other", "Nils Bergh", "Kaldt lys", 1, "Other");
        small.sound("other", SOUND.get(3));
        start();
        readServer();
    }

    @AfterEach
    final void close() {
        stop();
        small.close();
    }

    final void readServer() throws Exception {
        local.served().read(source, () -> false, progress -> {});
    }

    final void restart() throws Exception {
        restart(() -> {});
    }

    /** With something done to the files in between. */
    final void restart(Executable between) throws Exception {
        stop();
        try {
            between.execute();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        start();
    }

    /** As if somebody deleted the cache while the program was closed. */
    final void forgetCache() throws Exception {
        stop();
        try (var files = Files.walk(folder.resolve("cache"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        start();
    }

    final TrackKey key(String title) {
        return tracks().stream()
                .filter(track -> track.title().equals(title))
                .map(Track::key)
                .findFirst()
                .orElseThrow();
    }

    final List<Track> tracks() {
        return local.library().tracks(TrackOrder.TITLE, 0, 100).items();
    }

    /** Reads the listener's own folder to the end. */
    final void scan(Path music) throws Exception {
        local.folders().add(music);
        CountDownLatch done = new CountDownLatch(1);
        try (var _ = local.scanner().onProgress(progress -> {
            if (progress.state() == ScanProgress.State.DONE) {
                done.countDown();
            }
        })) {
            local.scanner().start();
            if (!done.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the scan does not end");
            }
        }
    }

    /** As when the listener takes the server away. */
    final void removeServer() {
        local.served().keepOnly(List.of());
    }

    final OfflineState await(Predicate<OfflineState> wanted) throws InterruptedException {
        if (wanted.test(offline.state())) {
            return offline.state();
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            OfflineState state = told.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (state == null) {
                throw new AssertionError("never so; it is " + offline.state() + ", failed " + offline.failures());
            }
            if (wanted.test(state)) {
                return state;
            }
        }
    }

    private void start() throws Exception {
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        PlayerTables.bringUp(user, clock);
        outbox = SqlOutbox.open(user, clock);
        source = new SubsonicServers(clock).server(ID, small.address(), small.login());
        Sources sources = id -> id.equals(ID) ? Optional.of(source) : Optional.empty();
        local = LocalLibrary.open(folder.resolve("cache"), user, clock, Duration.ofSeconds(20), sources);
        local.served().called(ID, "Attic");
        SqlMarks marks = new SqlMarks(user, local.library(), outbox, clock);
        playlists = new SqlPlaylists(user, local.library(), outbox, clock);
        smart = new SqlSmartPlaylists(user, clock);
        listening = new SqlListening(user, local.library(), marks);
        offline = new KeptOffline(
                folder.resolve("offline"),
                new Basis(
                        user,
                        local,
                        listening,
                        playlists,
                        new SmartKeys(
                                smart, new SmartTracks(local.selections(), playlists, smart, clock, ZoneOffset.UTC)),
                        sources,
                        clock),
                reprieve);
        offline.onChange(told::add);
        figures = new FigureKeeper(new SqlFigureSource(user, clock), local.figures());
        listening.onChange(figures::wake);
        local.library().onChange(figures::libraryChanged);
        offline.follow(figures);
        figures.start();
        offline.start();
    }

    private void stop() {
        offline.close();
        figures.close();
        source.close();
        local.close();
        outbox.close();
        user.close();
        told.clear();
    }

    private static List<byte[]> sound() {
        List<byte[]> sound = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            byte[] bytes = new byte[150_000 + 10_000 * i];
            new Random(i).nextBytes(bytes);
            sound.add(bytes);
        }
        return List.copyOf(sound);
    }
}
