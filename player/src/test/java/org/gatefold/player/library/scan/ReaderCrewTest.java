package org.gatefold.player.library.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gatefold.player.library.sql.FileStamp;
import org.gatefold.sync.said.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A parser that hangs costs its time limit and nothing else. */
@Timeout(300)
final class ReaderCrewTest {
    private final CountDownLatch never = new CountDownLatch(1);

    private static List<Candidate> files(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Candidate(
                        Path.of("file" + i),
                        1,
                        List.of(),
                        new FileStamp("file" + i, 1, 1),
                        false,
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    private static Outcome usual(Candidate file) {
        return new Outcome.Unreadable(file, Said.quoted("read"), false);
    }

    private Outcome hang(Candidate file) {
        while (true) {
            try {
                never.await();
            } catch (InterruptedException e) {
                // a hanging parser does not listen either
            }
        }
    }

    private static List<String> reasons(List<Outcome> outcomes, String reason) {
        return outcomes.stream()
                .map(outcome -> (Outcome.Unreadable) outcome)
                .filter(outcome -> outcome.reason().english().contains(reason))
                .map(outcome -> outcome.candidate().stamp().name())
                .sorted()
                .toList();
    }

    @Test
    void aFileThatHangsIsLeftBehindAndTheOthersAreRead() throws Exception {
        ReaderCrew crew = new ReaderCrew(
                file -> file.stamp().name().equals("file1") ? hang(file) : usual(file), Duration.ofSeconds(3));
        List<Outcome> outcomes = new ArrayList<>();
        crew.read(files(20), () -> false, outcomes::add);
        assertEquals(20, outcomes.size());
        assertEquals(List.of("file1"), reasons(outcomes, "could not be read within"));
        assertEquals(19, reasons(outcomes, "read").size() - 1);
    }

    @Test
    void whenEverythingHangsTheScanStillEnds() throws Exception {
        ReaderCrew crew = new ReaderCrew(this::hang, Duration.ofMillis(50));
        List<Outcome> outcomes = new ArrayList<>();
        crew.read(files(100), () -> false, outcomes::add);
        assertEquals(100, outcomes.size());
        assertTrue(reasons(outcomes, "left out").size() > 80);
    }

    @Test
    void aCancelledReadEndsAfterTheFilesAtHand() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        AtomicBoolean cancelled = new AtomicBoolean();
        ReaderCrew crew = new ReaderCrew(
                file -> {
                    begun.incrementAndGet();
                    cancelled.set(true);
                    return usual(file);
                },
                Duration.ofSeconds(60));
        List<Outcome> outcomes = new ArrayList<>();
        crew.read(files(10_000), cancelled::get, outcomes::add);
        assertEquals(begun.get(), outcomes.size(), "what was read is not lost");
        assertTrue(outcomes.size() <= 2, "two at a time, and none after them: " + outcomes.size());
    }

    @Test
    void twoFilesAreReadAtATime() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        ReaderCrew crew = new ReaderCrew(
                file -> {
                    both.countDown();
                    try {
                        both.await();
                    } catch (InterruptedException e) {
                        return new Outcome.Unreadable(file, Said.quoted("alone"), true);
                    }
                    return usual(file);
                },
                Duration.ofSeconds(60));
        List<Outcome> outcomes = new ArrayList<>();
        crew.read(files(2), () -> false, outcomes::add);
        assertEquals(2, reasons(outcomes, "read").size());
    }

    @Test
    void noFilesAreReadAtOnce() throws Exception {
        new ReaderCrew(this::hang, Duration.ofSeconds(60)).read(List.of(), () -> false, outcome -> {
            throw new AssertionError(outcome);
        });
    }
}
