package org.gatefold.player.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.gatefold.player.audio.vlcj.VlcFinder;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.StreamWish;
import org.gatefold.player.streaming.Place;
import org.gatefold.player.subsonic.SubsonicServers;
import org.gatefold.player.testing.Rig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Playback by the real client of a server of the tests' own, over real HTTP, with libvlc and an output that keeps all. */
abstract class StreamCase {
    static final ServerId HOME = new ServerId("home");

    /**
     * As usual, but tried again at once, and so patient that a server which is told to say nothing is waited for however
     * long the test takes to tell it otherwise.
     */
    static final Terms PATIENT = new Terms(
            Duration.ofMillis(20),
            Duration.ofMillis(200),
            Duration.ofMinutes(2),
            Duration.ofMinutes(2),
            3,
            false,
            8 << 20);

    /** For a server that is away, so that the test does not wait for minutes until that is told. */
    static final Terms SHORT = new Terms(
            Duration.ofMillis(20),
            Duration.ofMillis(200),
            Duration.ofSeconds(8),
            Duration.ofSeconds(4),
            3,
            false,
            8 << 20);

    @TempDir
    Path folder;

    ScriptedServer server;
    MusicServer client;
    Streams streams;
    Rig rig;
    StreamRule rule = StreamRule.originals();
    Copies copies = List::of;
    final Map<TrackKey, Path> offline = new ConcurrentHashMap<>();
    final Map<TrackKey, Place> choices = new ConcurrentHashMap<>();
    final List<Thread> threads = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        client = new SubsonicServers(Clock.systemUTC())
                .server(HOME, ServerAddress.of(server.uri()), new Login.Password("anna", "secret words"));
        open(PATIENT, 64 << 20);
    }

    /** Begins playback, with those terms and that much room for what is kept. */
    void open(Terms terms, long budget) throws IOException {
        closeRig();
        Music music = new Music(
                track -> copies.of(track),
                id -> id.equals(HOME) ? Optional.of(client) : Optional.empty(),
                track -> Optional.ofNullable(offline.get(track)),
                (track, song) -> rule.wish(track, song),
                track -> Optional.ofNullable(choices.get(track)));
        StreamCache cache = StreamCache.open(folder.resolve("streams"), budget, Clock.systemUTC());
        streams = new Streams(music, cache, Clock.systemUTC(), terms, work -> {
            Thread thread = Thread.ofVirtual().unstarted(work);
            threads.add(thread);
            return thread;
        });
        rig = new Rig(folder, new VlcFinder(), streams);
    }

    @AfterEach
    void stop() throws IOException {
        closeRig();
        client.close();
        server.close();
    }

    void closeRig() {
        if (rig != null) {
            rig.close();
            streams.close();
            rig = null;
        }
    }

    /** A song of the server as a track. */
    TrackKey served(String id, byte[] bytes, Duration length) {
        server.song(id, bytes);
        return rig.library.add(id, "Server", new Origin.OnServer(HOME, id, bytes.length), length);
    }

    TrackKey fixture(String name) throws IOException {
        return served(name, Files.readAllBytes(Rig.audio(name)), Duration.ofMillis(1_500));
    }

    void transcodeTo(String format, int kilobits) {
        rule = (track, song) -> new StreamWish.Transcoded(format, kilobits, Duration.ZERO);
    }

    /** What lies in the folder of streams, by name. */
    List<String> files() {
        try (Stream<Path> files = Files.list(folder.resolve("streams"))) {
            return new ArrayList<>(
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isQuiet() {
        return threads.stream().noneMatch(Thread::isAlive) && server.sending() == 0;
    }
}
