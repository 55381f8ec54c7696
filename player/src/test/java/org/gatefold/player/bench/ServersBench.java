package org.gatefold.player.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.servers.ServerState;
import org.gatefold.player.servers.ServerState.Doing;
import org.gatefold.player.servers.kept.Connections;
import org.gatefold.player.servers.kept.KeptServers;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.SongCursor;
import org.gatefold.player.source.SongPage;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.subsonic.SubsonicServers;
import org.gatefold.player.testing.SmallSubsonic;
import org.gatefold.sync.secret.MemorySecrets;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;

/**
 * Measures the first reading of a music server with 100,000 songs into the library: a small server in the same process,
 * over real HTTP, so that its work is part of every figure; what listing alone costs is told beside it.
 */
public final class ServersBench {
    private static final int SONGS = 100_000;
    private static final int SONGS_OF_ALBUM = 12;
    private static final int ALBUMS_OF_ARTIST = 8;
    private static final int CHANGED = 100;

    private final SmallSubsonic server;
    private final Path folder;
    private final Consumer<String> jsonLine;
    private final BlockingQueue<ServerState> told = new LinkedBlockingQueue<>();

    private ServersBench(SmallSubsonic server, Path folder, Consumer<String> jsonLine) {
        this.server = server;
        this.folder = folder;
        this.jsonLine = jsonLine;
    }

    /** Gives each figure as a line of JSON. Takes about half a minute. */
    public static void run(Consumer<String> jsonLine) throws Exception {
        Path folder = Files.createTempDirectory("gatefold-bench");
        try (SmallSubsonic server = SmallSubsonic.start()) {
            for (int i = 0; i < SONGS; i++) {
                int album = i / SONGS_OF_ALBUM;
                server.add(
                        "s" + i,
                        "Artist " + album / ALBUMS_OF_ARTIST,
                        "Album " + album,
                        i % SONGS_OF_ALBUM + 1,
                        "Title " + i);
            }
            ServersBench bench = new ServersBench(server, folder, jsonLine);
            bench.listing();
            bench.readings();
        } finally {
            delete(folder);
        }
    }

    private void listing() throws SourceException {
        try (MusicServer alone = new SubsonicServers(Clock.systemUTC())
                .server(new ServerId("alone"), server.address(), server.login())) {
            long began = System.nanoTime();
            int songs = 0;
            for (Optional<SongCursor> next = Optional.of(SongCursor.START); next.isPresent(); ) {
                SongPage page = alone.songs(next.get(), 500);
                songs += page.songs().size();
                next = page.next();
            }
            line("servers.listing", songs / seconds(began), "tracks/s");
        }
    }

    private void readings() throws Exception {
        Clock clock = Clock.systemUTC();
        Connections connections = new Connections();
        try (Database user = new Database(folder.resolve("user.db"), Durability.KEEP);
                LocalLibrary local =
                        LocalLibrary.open(folder.resolve("cache"), user, clock, Duration.ofSeconds(30), connections);
                KeptServers servers = new KeptServers(
                        user, new MemorySecrets(), new SubsonicServers(clock), connections, local.served(), clock)) {
            servers.onChange(told::add);
            servers.start();
            first(servers, local.library());
            again(servers, "servers.unchanged");
            for (int i = 0; i < CHANGED; i++) {
                server.tell("s" + i * 997 % SONGS, "title", "Another title " + i);
            }
            again(servers, "servers.hundred-changed");
        }
    }

    private void first(KeptServers servers, Library library) throws Exception {
        long began = System.nanoTime();
        servers.add("Attic", server.address(), server.login());
        boolean page = false;
        List<Double> pages = new ArrayList<>();
        for (ServerState state = told.take(); !isDone(state); state = told.take()) {
            long asked = System.nanoTime();
            int albums = library.albums(AlbumOrder.TITLE, 0, 50).items().size();
            if (albums == 50 && !page) {
                page = true;
                line("servers.first-page", seconds(began) * 1_000, "ms");
            }
            pages.add(seconds(asked) * 1_000);
        }
        line("servers.first-reading", SONGS / seconds(began), "tracks/s");
        pages.sort(Comparator.naturalOrder());
        line("servers.page-meanwhile.p50", pages.get(pages.size() / 2), "ms");
        line("servers.page-meanwhile.max", pages.getLast(), "ms");
        if (library.counts().tracks() != SONGS) {
            throw new IllegalStateException("only " + library.counts() + " were read");
        }
    }

    private void again(KeptServers servers, String name) throws InterruptedException {
        told.clear();
        long began = System.nanoTime();
        servers.read(servers.all().getFirst().id());
        while (!isDone(told.take())) {
            // the states in between are of no interest
        }
        line(name, seconds(began) * 1_000, "ms");
    }

    private static boolean isDone(ServerState state) {
        if (state.doing() instanceof Doing.Failed failed) {
            throw new IllegalStateException("reading failed: " + failed);
        }
        return state.doing() instanceof Doing.Resting;
    }

    private void line(String name, double value, String unit) {
        jsonLine.accept(
                String.format(Locale.ROOT, "{\"name\":\"%s\",\"value\":%.1f,\"unit\":\"%s\"}", name, value, unit));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
