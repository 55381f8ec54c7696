package org.gatefold.player.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.ScanProgress.State;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.library.text.Vocabulary;
import org.gatefold.player.source.Sources;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;

/** Measures the library: files a second of a first scan, and search as you type among 100,000 tracks. */
public final class LibraryBench {
    private static final int FILES = 2_000;
    private static final int TRACKS = 100_000;
    private static final int SEARCHES = 2_000;
    private static final int WORDS = 300_000;
    private static final List<String> FORMATS = List.of("mp3", "flac", "ogg", "opus", "m4a");

    private LibraryBench() {}

    /** Prints the lines; nothing is left behind. */
    public static void main(String[] arguments) throws Exception {
        run(System.out::println);
    }

    /** Gives each figure as a line of JSON. Takes about half a minute. */
    public static void run(Consumer<String> jsonLine) throws Exception {
        Path folder = Files.createTempDirectory("gatefold-bench");
        try {
            jsonLine.accept(line("library.scan", scanRate(folder), "files/s"));
            searchTimes(folder, jsonLine);
            report("library.spelling", spelling(), jsonLine);
        } finally {
            delete(folder);
        }
    }

    /** A first scan of small files of five formats, two hundred folders of ten. */
    private static double scanRate(Path folder) throws Exception {
        Path music = folder.resolve("music");
        for (int i = 0; i < FILES; i++) {
            String format = FORMATS.get(i % FORMATS.size());
            Path album =
                    Files.createDirectories(music.resolve("Artist " + i / 50).resolve("Album " + i / 10));
            Files.write(album.resolve("%02d - Title %d.%s".formatted(i % 10 + 1, i, format)), silence(format));
        }
        try (Database user = new Database(folder.resolve("scan-user.db"), Durability.KEEP);
                LocalLibrary local = LocalLibrary.open(
                        folder.resolve("scan-cache"), user, Clock.systemUTC(), Duration.ofSeconds(30), Sources.NONE)) {
            local.folders().add(music);
            long began = System.nanoTime();
            CountDownLatch done = new CountDownLatch(1);
            try (Subscription subscription = local.scanner().onProgress(progress -> {
                if (progress.state() == State.DONE) {
                    done.countDown();
                }
            })) {
                local.scanner().start();
                done.await();
            }
            return local.library().counts().tracks() / seconds(began);
        }
    }

    private static void searchTimes(Path folder, Consumer<String> jsonLine) throws Exception {
        Path cache = folder.resolve("search-cache");
        try (Database user = new Database(folder.resolve("search-user.db"), Durability.REBUILDABLE)) {
            long began = System.nanoTime();
            SyntheticMusic.fill(cache, user, TRACKS);
            jsonLine.accept(line("library.fill", TRACKS / seconds(began), "tracks/s"));
            long opening = System.nanoTime();
            try (LocalLibrary local =
                    LocalLibrary.open(cache, user, Clock.systemUTC(), Duration.ofSeconds(30), Sources.NONE)) {
                local.library().counts();
                jsonLine.accept(line("library.open", seconds(opening) * 1000, "ms"));
                report("library.search", searches(local.library()), jsonLine);
                report("library.search.typo", mistyped(local.library()), jsonLine);
                report("library.page", pages(local.library()), jsonLine);
            }
        }
    }

    /** As typed: growing prefixes of one or two words of the music; the first tenth warms up and is not counted. */
    private static double[] searches(Library library) {
        Random random = new Random(7);
        double[] millis = new double[SEARCHES];
        for (int i = 0; i < SEARCHES + SEARCHES / 10; i++) {
            String word = SyntheticMusic.word(random);
            String typed = word.substring(0, 1 + random.nextInt(word.length()));
            String query = random.nextBoolean() ? typed : SyntheticMusic.word(random) + " " + typed;
            long began = System.nanoTime();
            library.search(query, 20);
            millis[Math.max(0, i - SEARCHES / 10)] = seconds(began) * 1000;
        }
        return millis;
    }

    /** Whole words with two neighbouring letters swapped. */
    private static double[] mistyped(Library library) {
        Random random = new Random(8);
        double[] millis = new double[SEARCHES / 4];
        for (int i = 0; i < millis.length + 20; i++) {
            StringBuilder word = new StringBuilder(SyntheticMusic.word(random));
            int at = 1 + random.nextInt(word.length() - 2);
            word.insert(at, word.charAt(at + 1)).deleteCharAt(at + 2);
            long began = System.nanoTime();
            library.search(word.toString(), 20);
            millis[Math.max(0, i - 20)] = seconds(began) * 1000;
        }
        return millis;
    }

    /** What one mistyped word costs among as many different words as a million tracks have. */
    private static double[] spelling() {
        Random random = new Random(6);
        Vocabulary words = new Vocabulary(Stream.generate(() -> new Vocabulary.Word(letters(random), 1))
                .limit(WORDS)
                .toList());
        double[] millis = new double[400];
        for (int i = 0; i < millis.length + 100; i++) {
            String typed = letters(random);
            long began = System.nanoTime();
            words.near(typed, 4);
            millis[Math.max(0, i - 100)] = seconds(began) * 1000;
        }
        return millis;
    }

    private static String letters(Random random) {
        return random.ints(4 + random.nextInt(8), 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static double[] pages(Library library) {
        Random random = new Random(9);
        TrackOrder[] orders = TrackOrder.values();
        double[] millis = new double[200];
        for (int i = 0; i < millis.length; i++) {
            long began = System.nanoTime();
            library.tracks(orders[i % orders.length], random.nextInt(TRACKS), 100);
            millis[i] = seconds(began) * 1000;
        }
        return millis;
    }

    private static void report(String name, double[] millis, Consumer<String> jsonLine) {
        Arrays.sort(millis);
        jsonLine.accept(line(name + ".p50", millis[millis.length / 2], "ms"));
        jsonLine.accept(line(name + ".p99", millis[millis.length * 99 / 100], "ms"));
    }

    private static String line(String name, double value, String unit) {
        return String.format(Locale.ROOT, "{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\"}", name, value, unit);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static byte[] silence(String format) throws IOException {
        try (InputStream in = LibraryBench.class.getResourceAsStream("/audio/silence." + format)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList())) {
                Files.delete(file);
            }
        }
    }
}
