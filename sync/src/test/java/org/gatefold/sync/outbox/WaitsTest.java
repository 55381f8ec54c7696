package org.gatefold.sync.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Which lanes wait and what ends a wait. */
final class WaitsTest {
    private static final LaneKey ONE = new LaneKey("alice", "one", "");
    private static final LaneKey TWO = new LaneKey("alice", "two", "");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestTime time = new TestTime();
    /** A generator that always picks the longest wait. */
    private final Waits waits = new Waits(time, time, new Backoff(new RandomGenerator() {
        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    }));

    @Test
    void failuresInARowWaitLonger() {
        assertEquals(TestTime.START.plusSeconds(5), waits.failed(ONE, Optional.empty()));
        assertEquals(TestTime.START.plusSeconds(10), waits.failed(ONE, Optional.empty()));
        assertEquals(TestTime.START.plusSeconds(5), waits.failed(TWO, Optional.empty()));
    }

    @Test
    void aSuccessStartsTheCountAnew() {
        waits.failed(ONE, Optional.empty());
        waits.failed(ONE, Optional.empty());
        waits.succeeded(ONE);
        assertEquals(TestTime.START.plusSeconds(5), waits.failed(ONE, Optional.empty()));
    }

    @Test
    void theServersWordWins() {
        assertEquals(TestTime.START.plus(MINUTE), waits.failed(ONE, Optional.of(MINUTE)));
        assertEquals(MINUTE, waits.left(ONE));
    }

    @Test
    void aWaitIsOverWhenItsTimeHasPassed() {
        waits.failed(ONE, Optional.of(MINUTE));
        time.pass(Duration.ofSeconds(59));
        assertEquals(Duration.ofSeconds(1), waits.left(ONE));
        time.pass(Duration.ofSeconds(1));
        assertTrue(waits.left(ONE).isZero());
    }

    @Test
    void aClockSetBackAYearProlongsNothing() {
        waits.failed(ONE, Optional.of(MINUTE));
        time.setWall(TestTime.START.minus(Duration.ofDays(365)));
        time.pass(MINUTE);
        assertTrue(waits.left(ONE).isZero());
    }

    @Test
    void timeSpentSuspendedCounts() {
        waits.failed(ONE, Optional.of(MINUTE));
        time.suspendFor(MINUTE);
        assertTrue(waits.left(ONE).isZero());
    }

    @Test
    void aWakeEndsNetworkWaitsAndForgetsFailuresButNotWhatAServerAskedFor() {
        waits.failed(ONE, Optional.empty());
        waits.failed(ONE, Optional.empty());
        waits.failed(TWO, Optional.of(MINUTE));
        assertTrue(waits.endNetworkWaits());
        assertTrue(waits.left(ONE).isZero());
        assertEquals(MINUTE, waits.left(TWO));
        assertFalse(waits.endNetworkWaits());
        assertEquals(TestTime.START.plusSeconds(5), waits.failed(ONE, Optional.empty()));
    }

    @Test
    void aSuccessFreesTheOthersThatANetworkFaultStopped() {
        LaneKey three = new LaneKey("bob", "three", "");
        waits.failed(ONE, Optional.empty());
        waits.failed(TWO, Optional.of(MINUTE));
        assertEquals(List.of(ONE), waits.succeeded(three));
        assertTrue(waits.left(ONE).isZero());
        assertEquals(MINUTE, waits.left(TWO));
    }

    @Test
    void aLongDrainDoesNotHammerAServerThatStaysAway() {
        waits.failed(ONE, Optional.empty());
        assertEquals(List.of(ONE), waits.succeeded(TWO));
        waits.failed(ONE, Optional.empty());
        assertEquals(List.of(), waits.succeeded(TWO));
        assertFalse(waits.left(ONE).isZero());
    }

    @Test
    void afterADaySuchAWaitIsOver() {
        waits.failed(ONE, Optional.of(Duration.ofDays(400)));
        assertEquals(Duration.ofDays(1), waits.left(ONE));
    }

    @Test
    void aWaitAskedForBeforeTheStartGoesOnAndAnOldOneDoesNot() {
        waits.stillAsked(ONE, TestTime.START.plus(MINUTE));
        waits.stillAsked(TWO, TestTime.START.minusSeconds(1));
        assertEquals(MINUTE, waits.left(ONE));
        assertTrue(waits.left(TWO).isZero());
    }
}
