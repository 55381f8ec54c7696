package org.gatefold.sync.outbox;

import static org.gatefold.sync.outbox.OutboxBench.LISTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the outbox does about its own end, a silent sender, and rows that have long arrived. */
final class OutboxRestartTest {
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

    private void reopen() {
        TestTime time = bench.time;
        bench.close();
        bench = new OutboxBench(folder, time);
    }

    /** Answers only when released; tells when it was asked. */
    private static final class Slow {
        final CountDownLatch asked = new CountDownLatch(1);
        final CountDownLatch release = new CountDownLatch(1);

        Outcome answer(Outcome outcome) {
            asked.countDown();
            try {
                return release.await(20, TimeUnit.SECONDS) ? outcome : Receiver.UNREACHABLE;
            } catch (InterruptedException e) {
                return Receiver.UNREACHABLE;
            }
        }

        void awaitAsked() throws InterruptedException {
            assertTrue(asked.await(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void whatWasInFlightWhenTheProgramDiedGoesAgainUnderItsOldId() throws Exception {
        List<UUID> ids = bench.enqueueListens(2);
        bench.user.write(tx -> tx.update(
                "update outbox set state='INFLIGHT', attempts=1, lease_until=?", TestTime.START.plusSeconds(300)));
        reopen();
        bench.start();
        bench.listens.awaitAccepted(2);
        assertEquals(ids, bench.listens.accepted());
        assertEquals(2, bench.listens.attempts().getFirst().batch().getFirst().attempts());
    }

    @Test
    void closingIsQuickWhileAServerHangsAndTheRowGoesAtTheNextStart() throws Exception {
        List<UUID> ids = bench.enqueueListens(3);
        Slow slow = new Slow();
        bench.listens.answers(batch -> slow.answer(Receiver.ACCEPTED));
        bench.start();
        slow.awaitAsked();
        long began = System.nanoTime();
        bench.outbox.close();
        assertTrue(Duration.ofNanos(System.nanoTime() - began).compareTo(Duration.ofSeconds(5)) < 0);
        reopen();
        bench.start();
        bench.listens.awaitAccepted(3);
        assertEquals(ids, bench.listens.accepted());
    }

    @Test
    void anAnswerThatComesWhileClosingIsWrittenDown() throws Exception {
        bench.enqueueListens(1);
        Slow slow = new Slow();
        bench.listens.answers(batch -> slow.answer(Receiver.ACCEPTED));
        bench.start();
        slow.awaitAsked();
        slow.release.countDown();
        bench.outbox.close();
        assertEquals(1, bench.count("DONE"));
    }

    @Test
    void aNetworkWaitEndsWithARestartAndARetryAfterDoesNot() throws Exception {
        bench.listens.answers(Receiver.UNREACHABLE);
        bench.edits.answers(Receiver.askedToWait(Duration.ofHours(1)));
        bench.enqueueListens(1);
        bench.enqueueEdit("favourites");
        bench.start();
        bench.listens.awaitAttempts(1);
        bench.edits.awaitAttempts(1);
        bench.awaitWaiting(waiting ->
                bench.outbox.rows(2).stream().allMatch(row -> row.tries().next().isPresent()));
        reopen();
        bench.start();
        bench.awaitWaiting(waiting -> waiting.total() == 1);
        bench.time.awaitSleep();
        assertEquals(0, bench.edits.attempts().size());
        bench.time.pass(Duration.ofHours(1));
        bench.edits.awaitAccepted(1);
    }

    @Test
    void aSenderThatNeverComesBackIsGivenUpAndTheRowGoesAgain() throws Exception {
        UUID id = bench.enqueueListens(1).getFirst();
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        bench.listens.answers(batch -> {
            bench.listens.answers(Receiver.ACCEPTED);
            asked.countDown();
            return hang(never);
        });
        bench.start();
        assertTrue(asked.await(20, TimeUnit.SECONDS));
        bench.time.awaitSleep();
        bench.time.pass(LaneRun.LEASE.plusSeconds(1));
        bench.listens.awaitAccepted(1);
        assertEquals(List.of(id), bench.listens.accepted());
        never.countDown();
        bench.awaitEmpty();
    }

    /** Hangs without listening to interrupts, as a broken driver would. */
    private static Outcome hang(CountDownLatch end) {
        while (true) {
            try {
                return end.await(20, TimeUnit.SECONDS) ? Receiver.UNREACHABLE : Receiver.UNREACHABLE;
            } catch (InterruptedException e) {
                continue;
            }
        }
    }

    @Test
    void aHangingLaneDoesNotHoldUpAnother() throws Exception {
        bench.enqueueListens(1);
        Slow slow = new Slow();
        bench.listens.answers(batch -> slow.answer(Receiver.ACCEPTED));
        bench.enqueueEdit("favourites");
        bench.start();
        slow.awaitAsked();
        bench.edits.awaitAccepted(1);
        slow.release.countDown();
        bench.listens.awaitAccepted(1);
    }

    @Test
    void rowsThatArrivedAreForgottenAfterAWeekInSmallSteps() throws Exception {
        bench.enqueueListens(1200);
        bench.start();
        bench.listens.awaitAccepted(1200);
        bench.awaitEmpty();
        bench.time.awaitSleep();
        bench.time.pass(Duration.ofDays(6));
        bench.time.awaitSleep();
        assertEquals(1200, bench.count("DONE"));

        bench.time.pass(Duration.ofDays(2));
        for (long left = 700; left > 0; left -= 500) {
            Duration nap = bench.time.awaitSleep();
            assertTrue(nap.compareTo(Duration.ofSeconds(1)) <= 0);
            assertEquals(left, bench.count("DONE"));
            bench.time.pass(nap);
        }
        bench.time.awaitSleep();
        assertEquals(0, bench.count("DONE"));
    }

    @Test
    void tenThousandListensDrainInSeconds() throws Exception {
        List<UUID> ids = bench.enqueueListens(10_000);
        long began = System.nanoTime();
        bench.start();
        bench.listens.awaitAccepted(10_000);
        bench.awaitEmpty();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, () -> "took " + took);
        assertEquals(200, bench.listens.attempts().size());
        assertEquals(new HashSet<>(ids), new HashSet<>(bench.listens.accepted()));
        assertFalse(bench.listens.attempts().stream()
                .anyMatch(attempt -> attempt.batch().size() > 50));
        System.getLogger("drain").log(System.Logger.Level.INFO, "10,000 listens in " + took);
    }

    @Test
    void aLaneOfAnUnorderedKindTakesNoRowsOfAnother() throws Exception {
        Kind rating = new Kind("rating", false);
        Receiver ratings = new Receiver(rating);
        bench.enqueue(2, LISTEN, "alice", "all");
        bench.enqueue(2, rating, "alice", "all");
        bench.outbox.start(List.of(bench.listens, ratings));
        bench.listens.awaitAccepted(2);
        ratings.awaitAccepted(2);
        assertTrue(ratings.attempts().stream()
                .flatMap(a -> a.batch().stream())
                .allMatch(e -> e.kind().equals("rating")));
    }
}
