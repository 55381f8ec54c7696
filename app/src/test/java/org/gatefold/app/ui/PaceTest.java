package org.gatefold.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatefold.app.fakes.NoPause;
import org.junit.jupiter.api.Test;

/** A thing that is asked for far too often. */
final class PaceTest {
    private final NoPause pause = new NoPause();
    private final AtomicInteger done = new AtomicInteger();
    private final Pace pace = new Pace(Duration.ofMillis(300), pause, done::incrementAndGet);

    @Test
    void theFirstAskingIsAnsweredAtOnce() {
        pace.ask();
        assertEquals(1, done.get());
    }

    @Test
    void manyAskingsInTheGapAreAnsweredOnceWhenItIsOver() {
        pace.ask();
        for (int i = 0; i < 100; i++) {
            pace.ask();
        }
        assertEquals(1, done.get());
        pause.over();
        assertEquals(2, done.get());
    }

    @Test
    void whatIsAnsweredLateBeginsAGapOfItsOwn() {
        pace.ask();
        pace.ask();
        pause.over();
        pace.ask();
        assertEquals(2, done.get());
        pause.over();
        assertEquals(3, done.get());
    }

    @Test
    void afterAQuietGapNothingIsDoneUnasked() {
        pace.ask();
        pause.over();
        assertEquals(1, done.get());
        assertFalse(pause.isWaiting());
        pace.ask();
        assertEquals(2, done.get());
    }

    @Test
    void afterTheEndNothingIsAnswered() {
        pace.ask();
        pace.ask();
        pace.close();
        assertFalse(pause.isWaiting());
        assertEquals(1, done.get());
    }
}
