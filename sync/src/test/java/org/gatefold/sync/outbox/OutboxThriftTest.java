package org.gatefold.sync.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day without a network: what is heard is kept, and the network is left in peace. */
final class OutboxThriftTest {
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

    /** One more play, written and said as the player does. */
    private void play() throws InterruptedException {
        bench.enqueueListens(1);
        bench.outbox.wake();
        bench.time.awaitSleep();
    }

    private void failedOnce() throws InterruptedException {
        bench.listens.answers(Receiver.UNREACHABLE);
        bench.start();
        bench.time.awaitSleep();
        play();
        bench.listens.awaitAttempts(1);
        bench.awaitWaiting(waiting -> waiting.nextTry().isPresent());
        bench.time.awaitSleep();
    }

    @Test
    void theFirstPlayAfterAQuietTimeIsTriedAtOnce() throws Exception {
        bench.start();
        bench.time.awaitSleep();
        bench.time.pass(Duration.ofHours(5));
        play();
        bench.listens.awaitAccepted(1);
    }

    @Test
    void aPlayWhileTheNetworkIsWaitedForWaitsToo() throws Exception {
        failedOnce();
        for (int i = 0; i < 20; i++) {
            play();
        }
        assertEquals(1, bench.listens.attempts().size());
    }

    @Test
    void allThatWaitedGoesInOneTryAtItsTime() throws Exception {
        failedOnce();
        for (int i = 0; i < 20; i++) {
            play();
        }
        bench.listens.answers(Receiver.ACCEPTED);
        bench.time.pass(Duration.ofSeconds(5));
        bench.listens.awaitAccepted(21);
        assertEquals(2, bench.listens.attempts().size());
    }

    @Test
    void theListenerCanHaveItTriedNow() throws Exception {
        failedOnce();
        play();
        bench.listens.answers(Receiver.ACCEPTED);
        bench.outbox.tryNow();
        bench.listens.awaitAccepted(2);
    }

    @Test
    void anHourOfManyPlaysOfflineMakesNoFloodOfTries() throws Exception {
        failedOnce();
        for (int i = 0; i < 120; i++) {
            play();
            bench.time.pass(Duration.ofSeconds(30));
            bench.time.awaitSleep();
        }
        int tries = bench.listens.attempts().size();
        assertTrue(tries <= 40, () -> tries + " tries for 120 plays");
    }

    /** Written by a transaction that ended after the outbox had looked. */
    private void playUnsaid() throws InterruptedException {
        bench.start();
        bench.time.awaitSleep();
        bench.enqueueListens(1);
        bench.time.awaitSleep();
        bench.time.pass(Duration.ofSeconds(1));
        bench.listens.awaitAccepted(1);
    }

    @Test
    void aRowIsSeenThoughNobodySaysThatItIsCommitted() throws Exception {
        playUnsaid();
        bench.awaitEmpty();
    }

    @Test
    void theLookForWhatWasJustWrittenGetsRarer() throws Exception {
        playUnsaid();
        bench.awaitEmpty();
        int looks = 0;
        for (Duration nap = bench.time.awaitSleep();
                nap.compareTo(Duration.ofMinutes(1)) < 0;
                nap = bench.time.awaitSleep()) {
            bench.time.pass(nap);
            looks++;
        }
        assertTrue(looks <= 8, looks + " looks in the minute after a play");
    }
}
