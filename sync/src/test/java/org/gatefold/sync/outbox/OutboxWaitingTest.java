package org.gatefold.sync.outbox;

import static org.gatefold.sync.outbox.OutboxBench.EDIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When rows that could not be delivered are tried again. */
final class OutboxWaitingTest {
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    @TempDir
    Path folder;

    private OutboxBench bench;

    @BeforeEach
    void open() {
        bench = new OutboxBench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void failOnce(Outcome outcome) throws InterruptedException {
        bench.listens.answers(outcome);
        bench.enqueueListens(2);
        bench.start();
        bench.listens.awaitAttempts(1);
        bench.awaitWaiting(waiting -> waiting.nextTry().isPresent());
        bench.listens.answers(Receiver.ACCEPTED);
        bench.time.awaitSleep();
    }

    @Test
    void aNetworkFaultIsTriedAgainWithinItsBound() throws Exception {
        failOnce(Receiver.UNREACHABLE);
        bench.time.awaitSleepWithin(Duration.ofSeconds(5));
        bench.time.pass(Duration.ofSeconds(5));
        bench.listens.awaitAccepted(2);
        bench.awaitEmpty();
    }

    @Test
    void retryAfterIsKeptToTheSecond() throws Exception {
        failOnce(Receiver.askedToWait(HALF_HOUR));
        assertEquals(
                Optional.of(TestTime.START.plus(HALF_HOUR)),
                bench.outbox.waiting().nextTry());
        bench.time.pass(HALF_HOUR.minusSeconds(1));
        bench.time.awaitSleep();
        assertEquals(1, bench.listens.attempts().size());
        bench.time.pass(Duration.ofSeconds(1));
        bench.listens.awaitAccepted(2);
    }

    @Test
    void aWakeDoesNotDisturbAWaitTheServerAskedFor() throws Exception {
        failOnce(Receiver.askedToWait(HALF_HOUR));
        bench.outbox.tryNow();
        bench.edits.answers(Receiver.ACCEPTED);
        bench.enqueueEdit("favourites");
        bench.outbox.tryNow();
        bench.edits.awaitAccepted(1);
        bench.time.awaitSleep();
        assertEquals(1, bench.listens.attempts().size());
    }

    @Test
    void retryAfterZeroDoesNotMakeAHotLoop() throws Exception {
        failOnce(Receiver.askedToWait(Duration.ZERO));
        bench.time.awaitSleepWithin(Duration.ofSeconds(5));
        assertEquals(1, bench.listens.attempts().size());
    }

    @Test
    void aWakeEndsAWaitTheNetworkCaused() throws Exception {
        failOnce(Receiver.UNREACHABLE);
        bench.outbox.tryNow();
        bench.listens.awaitAccepted(2);
    }

    @Test
    void aSuccessElsewhereEndsAWaitTheNetworkCaused() throws Exception {
        bench.edits.answers(
                batch -> batch.getFirst().account().equals("bob") ? Receiver.ACCEPTED : Receiver.UNREACHABLE);
        UUID stuck = bench.enqueueEdit("favourites");
        bench.start();
        bench.edits.awaitAttempts(1);
        bench.awaitWaiting(waiting -> waiting.nextTry().isPresent());

        UUID other = bench.enqueue(1, EDIT, "bob", "favourites").getFirst();
        bench.edits.answers(Receiver.ACCEPTED);
        bench.time.awaitSleep();
        bench.time.pass(Duration.ofMillis(1));
        bench.outbox.tryNow();
        bench.edits.awaitAccepted(2);
        assertTrue(bench.edits.accepted().containsAll(List.of(stuck, other)));
    }

    @Test
    void aMachineThatWokeFromSleepTriesAtOnce() throws Exception {
        failManyTimes(9);
        assertTrue(
                bench.outbox
                        .waiting()
                        .nextTry()
                        .orElseThrow()
                        .isAfter(bench.time.instant().plusSeconds(90)),
                "this seed waits long enough");
        bench.time.suspendFor(Duration.ofMinutes(1));
        bench.listens.answers(Receiver.ACCEPTED);
        bench.time.pass(Duration.ofSeconds(15));
        bench.listens.awaitAccepted(1);
    }

    @Test
    void aNetworkThatReturnedEndsItsWaits() throws Exception {
        bench.network = "";
        failManyTimes(9);
        bench.listens.answers(Receiver.ACCEPTED);
        bench.time.pass(Duration.ofSeconds(15));
        bench.time.awaitSleep();
        assertEquals(9, bench.listens.attempts().size());
        bench.network = "wlan0 192.0.2.7";
        bench.time.pass(Duration.ofSeconds(15));
        bench.listens.awaitAccepted(1);
    }

    @Test
    void aNetworkThatWentEndsNoWait() throws Exception {
        failManyTimes(9);
        bench.network = "";
        bench.time.pass(Duration.ofSeconds(15));
        bench.time.awaitSleep();
        assertEquals(9, bench.listens.attempts().size());
    }

    private void failManyTimes(int times) throws InterruptedException {
        bench.listens.answers(Receiver.UNREACHABLE);
        bench.enqueueListens(1);
        bench.start();
        for (int i = 1; i <= times; i++) {
            bench.listens.awaitAttempts(i);
            int attempts = i;
            bench.awaitWaiting(waiting -> waiting.nextTry().isPresent()
                    && bench.outbox.rows(1).getFirst().tries().attempts() == attempts);
            if (i < times) {
                bench.time.awaitSleep();
                bench.time.pass(Duration.ofMinutes(10));
            }
        }
        bench.time.awaitSleep();
    }

    @Test
    void nothingDiesOfAgeOrOfTheNumberOfTries() throws Exception {
        failManyTimes(60);
        bench.listens.answers(Receiver.ACCEPTED);
        bench.time.pass(Duration.ofDays(3000));
        bench.listens.awaitAccepted(1);
        assertEquals(61, bench.listens.attempts().getLast().batch().getFirst().attempts());
    }

    @Test
    void whileARowWaitsTheOutboxLooksAtLeastEveryFifteenSeconds() throws Exception {
        failOnce(Receiver.askedToWait(HALF_HOUR));
        bench.time.pass(Duration.ofMinutes(2));
        for (int i = 0; i < 20; i++) {
            Duration nap = bench.time.awaitSleep();
            assertTrue(nap.compareTo(Duration.ofSeconds(15)) <= 0, () -> "sleeps " + nap);
            bench.time.pass(nap);
        }
    }

    @Test
    void aClockSetBackDoesNotStrandARow() throws Exception {
        failOnce(Receiver.askedToWait(HALF_HOUR));
        bench.time.setWall(TestTime.START.minus(Duration.ofDays(365)));
        bench.time.pass(HALF_HOUR);
        bench.listens.awaitAccepted(2);
    }
}
