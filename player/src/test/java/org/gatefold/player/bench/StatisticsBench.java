package org.gatefold.player.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gatefold.player.Player;
import org.gatefold.player.PlayerConfig;
import org.gatefold.player.statistics.Period;
import org.gatefold.player.statistics.Period.Kind;
import org.gatefold.player.statistics.PlayFile;
import org.gatefold.player.statistics.Statistics;
import org.gatefold.player.statistics.Top;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.secret.MemorySecrets;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;

/** What a page of statistics costs after a million plays in twenty years, by period, and how fast all of them are written. */
public final class StatisticsBench {
    private static final int PLAYS = 1_000_000;
    private static final int TRACKS = 60_000;
    private static final int DAYS = 20 * 365;
    private static final int TIMES = 7;
    private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private StatisticsBench() {}

    /** Prints the lines; nothing is left behind. */
    public static void main(String[] arguments) throws Exception {
        run(System.out::println);
    }

    /** Gives each figure as a line of JSON. Takes about a minute. */
    public static void run(Consumer<String> jsonLine) throws Exception {
        Path folder = Files.createTempDirectory("gatefold-bench");
        Clock clock = Clock.systemUTC();
        try (Database user = new Database(folder.resolve("user.db"), Durability.KEEP);
                SqlOutbox outbox = SqlOutbox.open(user, clock);
                Player player = Player.open(new PlayerConfig(
                        folder.resolve("cache"),
                        user,
                        outbox,
                        clock,
                        Duration.ofSeconds(20),
                        SignIns.nobody(),
                        new MemorySecrets()))) {
            fill(user);
            measure(player.listening().statistics(), folder.resolve("plays.csv"), jsonLine);
        } finally {
            delete(folder);
        }
    }

    private static void measure(Statistics statistics, Path file, Consumer<String> jsonLine) throws Exception {
        for (Kind kind : Kind.values()) {
            var span = Period.with(TODAY, kind, DayOfWeek.MONDAY).in(ZONE);
            String name = "stats." + kind.name().toLowerCase(Locale.ROOT);
            report(name + ".figures", () -> statistics.figures(span), jsonLine);
            for (Top.Kind top : Top.Kind.values()) {
                report(
                        name + "." + top.name().toLowerCase(Locale.ROOT),
                        () -> statistics.top(top, span, 0, 10),
                        jsonLine);
            }
            report(name + ".new", () -> statistics.newArtists(span, 0, 10), jsonLine);
        }
        report("stats.heat-map", () -> statistics.days(TODAY.withDayOfYear(1), TODAY, ZONE), jsonLine);
        report("stats.streaks", () -> statistics.streaks(TODAY, ZONE), jsonLine);
        long began = System.nanoTime();
        statistics.write(new PlayFile(file, PlayFile.Format.CSV, ZONE), (_, _) -> true);
        jsonLine.accept(line("stats.export", PLAYS / seconds(began), "plays/s"));
    }

    /** The artists heard most are heard a hundred times as often as most; every twelfth day is silent. */
    private static void fill(Database user) {
        Random random = new Random(5);
        Instant end = TODAY.plusDays(1).atStartOfDay(ZONE).toInstant();
        for (int done = 0; done < PLAYS; done += 10_000) {
            int from = done;
            user.write(tx -> {
                for (int i = from; i < from + 10_000; i++) {
                    long back = (long) (PLAYS - i) * DAYS * 86_400_000L / PLAYS;
                    int track = (int) (TRACKS * Math.pow(random.nextDouble(), 3));
                    String artist = "The Synthetic Artist " + track / 40;
                    tx.update(
                            """
                        insert into play(op_id, track_key, listened_at, title, artist, artist_folded, album, length_ms, heard_ms)
                        values(?,?,?,?,?,?,?,?,?)""",
                            "0190f0a0-0000-7000-8000-%012d".formatted(i),
                            "fp:0123456789abcdef0123456789abcdef-%06d".formatted(track),
                            end.minusMillis(back / 86_400_000 % 12 == 0 ? back + 86_400_000 : back),
                            "A Title of Some Words " + track,
                            artist,
                            artist.toLowerCase(Locale.ROOT),
                            "An Album Name " + track / 10,
                            240_000,
                            230_000);
                }
                return true;
            });
        }
    }

    private static void report(String name, Callable<?> work, Consumer<String> jsonLine) throws Exception {
        double[] millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            work.call();
            millis[i] = seconds(began) * 1000;
        }
        jsonLine.accept(line(name + ".first", millis[0], "ms"));
        Arrays.sort(millis);
        jsonLine.accept(line(name + ".median", millis[TIMES / 2], "ms"));
    }

    private static String line(String name, double value, String unit) {
        return String.format(Locale.ROOT, "{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\"}", name, value, unit);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void delete(Path folder) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
