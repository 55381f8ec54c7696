package org.gatefold.player.library.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.library.ScanProgress.State;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.source.Sources;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;

/** A real library in a temporary folder: {@code music} to put files in, {@code cache} that may be deleted, {@code user.db}. */
final class MusicRoom implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(600);

    final Path music;
    final Path cache;
    final Database user;
    LocalLibrary local;

    private final Sources sources;

    MusicRoom(Path folder) throws Exception {
        this(folder, Sources.NONE);
    }

    /** A room whose covers may come from these servers. */
    MusicRoom(Path folder, Sources sources) throws Exception {
        this.sources = sources;
        music = Files.createDirectories(folder.resolve("music"));
        cache = folder.resolve("cache");
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        local = open();
        local.folders().add(music);
    }

    private LocalLibrary open() throws Exception {
        return LocalLibrary.open(cache, user, Clock.systemUTC(), Duration.ofSeconds(20), sources);
    }

    Library library() {
        return local.library();
    }

    /** Scans to the end and gives the last progress. */
    ScanProgress scan() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        try (Subscription subscription = local.scanner().onProgress(progress -> {
            if (progress.state() == State.DONE
                    || progress.state() == State.CANCELLED
                    || progress.state() == State.FAILED) {
                ended.countDown();
            }
        })) {
            local.scanner().start();
            if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError(
                        "the scan does not end: " + local.scanner().progress());
            }
        }
        return local.scanner().progress();
    }

    void reopen() throws Exception {
        local.close();
        local = open();
    }

    /** Closes, deletes the cache as anybody may, and opens again. */
    void forgetCache() throws Exception {
        local.close();
        try (var files = Files.walk(cache)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        local = open();
    }

    List<Track> tracks() {
        return library().tracks(TrackOrder.ALBUM, 0, 1000).items();
    }

    Track track(String title) {
        return tracks().stream()
                .filter(track -> track.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no track " + title + " but "
                        + tracks().stream().map(Track::title).toList()));
    }

    List<Album> albums() {
        return library().albums(AlbumOrder.TITLE, 0, 1000).items();
    }

    List<String> artistNames() {
        return library().artists(0, 1000).items().stream().map(Artist::name).toList();
    }

    Artist artist(String name) {
        return library().search(name, 50).artists().stream()
                .filter(artist -> artist.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<String> problems() {
        return local.scanner().problems().stream()
                .map(problem -> problem.file().getFileName() + ": " + problem.reason())
                .toList();
    }

    @Override
    public void close() {
        local.close();
        user.close();
    }
}
