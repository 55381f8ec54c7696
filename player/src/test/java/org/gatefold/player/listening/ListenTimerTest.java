package org.gatefold.player.listening;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Half the track or four minutes, whichever comes first, in time heard. */
final class ListenTimerTest {
    @Test
    void aShortTrackCountsAtHalf() {
        ListenTimer timer = new ListenTimer(Duration.ofSeconds(200));
        assertFalse(timer.heard(Duration.ofMillis(99_999)));
        assertTrue(timer.heard(Duration.ofSeconds(100)));
    }

    @Test
    void aLongTrackCountsAfterFourMinutes() {
        ListenTimer timer = new ListenTimer(Duration.ofMinutes(70));
        assertFalse(timer.heard(Duration.ofMillis(239_999)));
        assertTrue(timer.heard(Duration.ofMinutes(4)));
    }

    @Test
    void aTrackOfExactlyEightMinutesCountsAfterFour() {
        ListenTimer timer = new ListenTimer(Duration.ofMinutes(8));
        assertFalse(timer.heard(Duration.ofMinutes(4).minusNanos(1)));
        assertTrue(timer.heard(Duration.ofMinutes(4)));
    }

    @Test
    void itCountsOnceHoweverLongItIsHeard() {
        ListenTimer timer = new ListenTimer(Duration.ofSeconds(10));
        assertTrue(timer.heard(Duration.ofSeconds(5)));
        assertFalse(timer.heard(Duration.ofSeconds(6)));
        assertFalse(timer.heard(Duration.ofHours(3)));
        assertFalse(timer.ended(Duration.ofHours(3), Duration.ofSeconds(10)));
        assertTrue(timer.hasCounted());
    }

    @Test
    void aTrackOfASecondCountsAtHalfASecond() {
        ListenTimer timer = new ListenTimer(Duration.ofSeconds(1));
        assertFalse(timer.heard(Duration.ofMillis(499)));
        assertTrue(timer.heard(Duration.ofMillis(500)));
    }

    @Test
    void nothingHeardNeverCounts() {
        assertFalse(new ListenTimer(Duration.ofMillis(1)).heard(Duration.ZERO));
        assertFalse(new ListenTimer(Duration.ZERO).ended(Duration.ZERO, Duration.ZERO));
    }

    @Test
    void withoutAKnownLengthItNeedsFourMinutes() {
        ListenTimer timer = new ListenTimer(Duration.ZERO);
        assertFalse(timer.heard(Duration.ofSeconds(239)));
        assertTrue(timer.heard(Duration.ofSeconds(240)));
    }

    @Test
    void withoutAKnownLengthTheEndTellsIt() {
        assertTrue(new ListenTimer(Duration.ZERO).ended(Duration.ofSeconds(30), Duration.ofSeconds(60)));
        assertFalse(new ListenTimer(Duration.ZERO).ended(Duration.ofSeconds(29), Duration.ofSeconds(60)));
    }

    @Test
    void anEndBeforeTheLengthTheTagsClaimTellsTheTrueLength() {
        ListenTimer timer = new ListenTimer(Duration.ofMinutes(6));
        assertFalse(timer.heard(Duration.ofSeconds(90)));
        assertTrue(timer.ended(Duration.ofSeconds(90), Duration.ofSeconds(100)));
    }

    @Test
    void anEndReachedBySeekingDoesNotMakeItCount() {
        assertFalse(new ListenTimer(Duration.ofMinutes(3)).ended(Duration.ofSeconds(20), Duration.ofMinutes(3)));
    }

    @Test
    void anEndAfterTheClaimedLengthChangesNothing() {
        assertFalse(new ListenTimer(Duration.ofSeconds(60)).ended(Duration.ofSeconds(29), Duration.ofSeconds(64)));
        assertTrue(new ListenTimer(Duration.ofSeconds(60)).ended(Duration.ofSeconds(30), Duration.ofSeconds(64)));
    }
}
