package org.gatefold.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatefold.app.demo.RemoteProcess;

/** What the tour takes place in: folders of its own, the music, and the databases it reads its figures from. */
record TourWorld(Path music, Path work, Path log, String token) implements AutoCloseable {
    private static final String USER = "tourist";
    /** Tracks below this many milliseconds are heard to their half soon enough. */
    private static final int SHORT = 90_000;

    static TourWorld create(Path music, Path out) throws IOException {
        Path log = out.resolve("tour.log");
        Files.deleteIfExists(log);
        return new TourWorld(
                music,
                Files.createTempDirectory("gatefold-tour"),
                log,
                UUID.randomUUID().toString());
    }

    Path home() {
        return work.resolve("home");
    }

    Path shop() {
        return work.resolve("shop");
    }

    /** A track that can be played to its half quickly. */
    record Short(String title, String artist, long millis) {}

    List<Short> shortest() throws Exception {
        return library()
                .list(
                        "select t.title || char(31) || a.name || char(31) || t.millis from track t join artist a on a.id = t.artist "
                                + "where t.shown = 1 and t.title <> '' and t.millis between 8000 and ? order by t.millis limit 5",
                        SHORT)
                .stream()
                .map(row -> row.split("\u001f"))
                .map(part -> new Short(part[0], part[1], Long.parseLong(part[2])))
                .toList();
    }

    long audioFiles() throws IOException {
        try (Stream<Path> files = Files.walk(music)) {
            return files.filter(f -> f.toString().toLowerCase(Locale.ROOT).matches(".*\\.(mp3|flac|ogg|opus|m4a|wav)"))
                    .count();
        }
    }

    RemoteProcess remote(int port) throws IOException {
        return RemoteProcess.start(
                System.getProperty("gatefold.remote.classpath"),
                log,
                List.of(
                        "--port",
                        Integer.toString(port),
                        "--data",
                        work.resolve("remote").toString(),
                        "--import",
                        shop().toString(),
                        "--user",
                        USER + ":" + token,
                        "--demo"));
    }

    long orders() throws Exception {
        return remoteFacts().number("select count(*) from customer_order");
    }

    long listens() throws Exception {
        return remoteFacts().number("select count(*) from listen");
    }

    Facts remoteFacts() {
        return new Facts(work.resolve("remote/remote.db"));
    }

    Facts library() {
        return new Facts(home().resolve("cache/library.db"));
    }

    Facts user() {
        return new Facts(home().resolve("data/user.db"));
    }

    static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("It does not hold that " + what + ".");
        }
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(work)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
