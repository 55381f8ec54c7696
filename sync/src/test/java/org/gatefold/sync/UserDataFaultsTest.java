package org.gatefold.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gatefold.sync.sql.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user database when the disk itself fails and when the clock lies. */
final class UserDataFaultsTest {
    private static final int TRIES = 6;

    @TempDir
    Path folder;

    /** Writes pairs of rows while the disk fails, and says for each whether it was kept. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            try (UserData user = UserData.open(Path.of(arguments[0]), Clock.systemUTC())) {
                for (int i = 0; i < TRIES; i++) {
                    System.out.println(write(user));
                }
                System.out.println("opened as " + user.opened().getClass().getSimpleName());
            }
        }

        private static String write(UserData user) {
            try {
                user.database().write(tx -> {
                    tx.update("insert into l(x) values(zeroblob(9000))");
                    return tx.update("insert into r(x) values(zeroblob(9000))");
                });
                return "kept";
            } catch (StorageException e) {
                return e.reason() + " " + e.getMessage();
            }
        }
    }

    @Test
    void aDiskThatCannotFlushTearsNothingAndWritingGoesOnWhenItCan() throws Exception {
        assumeTrue(isThere("strace"), "strace is not installed");
        assumeTrue(traces(), "strace may not trace here");
        Path data = folder.resolve("data");
        long before = pairs(data, true);
        List<String> said = run(
                data,
                "strace",
                "-f",
                "-qq",
                "-o",
                "/dev/null",
                "-e",
                "trace=fsync,fdatasync",
                "-e",
                "inject=fsync,fdatasync:error=EIO:when=1+");
        assertTrue(said.stream().anyMatch(line -> line.startsWith("IO ")), said::toString);
        long kept = said.stream().filter("kept"::equals).count();
        boolean copy = said.getLast().endsWith("OnlyForNow");
        assertEquals(before + (copy ? 0 : kept), pairs(data, false));
        assertEquals(TRIES, run(data).stream().filter("kept"::equals).count());
    }

    @Test
    void aClockThatIsAYearWrongLosesNeitherDataNorItsCopies() throws Exception {
        Path data = folder.resolve("data");
        Instant now = Instant.parse("2026-11-22T20:00:00Z");
        for (int days : new int[] {0, 400, -400, 0, -3, 0}) {
            Clock clock = Clock.fixed(now.plus(Duration.ofDays(days)), ZoneOffset.UTC);
            try (UserData user = UserData.open(data, clock)) {
                assertEquals(new UserData.Opened.Sound(), user.opened());
                user.database().write(tx -> tx.update("create table if not exists play(x)"));
                user.database().write(tx -> tx.update("insert into play values(1)"));
                user.copyDaily();
            }
        }
        Clock today = Clock.fixed(now, ZoneOffset.UTC);
        try (UserData user = UserData.open(data, today)) {
            assertEquals(6L, (long) user.database().read(tx -> tx.count("select count(*) from play")));
        }
        assertEquals(
                LocalDate.of(2026, 11, 22),
                new DailyCopies(data.resolve("copies"), today)
                        .newestFirst()
                        .getFirst()
                        .day(),
                "a copy from a day to come is not the newest");
    }

    @Test
    void theHourThatComesTwiceAndTheOneThatIsMissingMakeOneCopyADay() throws Exception {
        Path data = folder.resolve("data");
        ZoneId lisbon = ZoneId.of("Europe/Lisbon");
        List<Instant> moments = List.of(
                Instant.parse("2026-10-25T00:30:00Z"),
                Instant.parse("2026-10-25T01:30:00Z"),
                Instant.parse("2027-03-28T00:59:59Z"),
                Instant.parse("2027-03-28T01:00:01Z"));
        for (Instant moment : moments) {
            try (UserData user = UserData.open(data, Clock.fixed(moment, lisbon))) {
                user.database().write(tx -> tx.update("create table if not exists play(x)"));
                user.copyDaily();
            }
        }
        try (Stream<Path> copies = Files.list(data.resolve("copies"))) {
            assertEquals(2, copies.count());
        }
    }

    private long pairs(Path data, boolean make) throws IOException {
        try (UserData user = UserData.open(data, Clock.systemUTC())) {
            if (make) {
                user.database().write(tx -> tx.update("create table l(x blob)"));
                user.database().write(tx -> tx.update("create table r(x blob)"));
            }
            assertTrue(user.database().isSound());
            assertEquals(new UserData.Opened.Sound(), user.opened());
            long left = user.database().read(tx -> tx.count("select count(*) from l"));
            long right = user.database().read(tx -> tx.count("select count(*) from r"));
            assertEquals(left, right, "a pair was torn");
            return left;
        }
    }

    private List<String> run(Path data, String... before) throws Exception {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                data.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors.log").toFile())
                .start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(120, TimeUnit.SECONDS));
            return said.lines().toList();
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean traces() throws Exception {
        Process probe = new ProcessBuilder("strace", "-qq", "-o", "/dev/null", "-e", "inject=fsync:error=EIO", "true")
                .redirectErrorStream(true)
                .start();
        probe.getInputStream().readAllBytes();
        return probe.waitFor(60, TimeUnit.SECONDS) && probe.exitValue() == 0;
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(f -> Files.isExecutable(Path.of(f, program)));
    }
}
