package org.gatefold.player.handoff.served;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.playback.PlaybackState.Volume;
import org.gatefold.player.playback.Supply;
import org.gatefold.player.queue.PlayQueue;
import org.junit.jupiter.api.Test;

/** The queue is left when playback pauses, and once a minute while it goes on. */
final class QueuePaceTest {
    private final QueuePace pace = new QueuePace();

    @Test
    void anHourOfPlayingIsLeftOnceAMinute() {
        long left = IntStream.range(0, 3600)
                .filter(second -> is(Status.PLAYING, second))
                .count();
        assertEquals(59, left);
    }

    @Test
    void aPauseIsLeftAtOnceAndOnlyOnce() {
        assertFalse(is(Status.PLAYING, 0));
        assertFalse(is(Status.PLAYING, 5));
        assertTrue(is(Status.PAUSED, 6));
        assertFalse(is(Status.PAUSED, 600));
        assertFalse(pace.hasMore(), "so at the end there is nothing more to say");
    }

    @Test
    void whatOnlyStandsThereFromTheLastTimeIsNotLeft() {
        assertFalse(is(Status.PAUSED, 0));
        assertFalse(is(Status.EMPTY, 100));
        assertFalse(pace.hasMore());
    }

    @Test
    void whoEndsTheProgramWhileItPlaysHasMoreToSay() {
        is(Status.PLAYING, 0);
        is(Status.PLAYING, 61);
        assertTrue(pace.hasMore());
    }

    private boolean is(Status status, long second) {
        return pace.isTime(
                new PlaybackState(
                        status,
                        PlayQueue.EMPTY,
                        Optional.empty(),
                        Duration.ZERO,
                        0,
                        new Volume(1, false),
                        Optional.empty(),
                        new Supply.Whole(),
                        Optional.empty()),
                TimeUnit.SECONDS.toNanos(second));
    }
}
