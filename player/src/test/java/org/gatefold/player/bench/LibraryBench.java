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
import org.gatefold.player.library.ScanProgress.State;
import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.library.text.Vocabulary;
import org.gatefold.player.source.Sources;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;

/** Measures a first scan of a few small files, and what a mistyped word costs; {@link ListsBench} has the lists. */
public final class LibraryBench {
    private static final int FILES = 2_000;
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
