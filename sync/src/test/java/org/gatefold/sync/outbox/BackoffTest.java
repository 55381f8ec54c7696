package org.gatefold.sync.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How long a failed lane waits when the server does not say. */
final class BackoffTest {
    private final Backoff backoff = new Backoff(new Random(1));

    @Test
    void theBoundDoublesFromFiveSecondsToTenMinutes() {
        assertEquals(Duration.ofSeconds(5), Backoff.bound(1));
        assertEquals(Duration.ofSeconds(10), Backoff.bound(2));
        assertEquals(Duration.ofSeconds(320), Backoff.bound(7));
        assertEquals(Duration.ofMinutes(10), Backoff.bound(8));
        assertEquals(Duration.ofMinutes(10), Backoff.bound(Integer.MAX_VALUE));
    }

    @Test
    void everyWaitLiesBetweenNothingAndItsBound() {
        for (int failures = 1; failures <= 40; failures++) {
            for (int i = 0; i < 200; i++) {
                Duration wait = backoff.after(failures);
                assertFalse(wait.isNegative());
                assertTrue(wait.compareTo(Backoff.bound(failures)) <= 0, () -> "waits " + wait);
            }
        }
    }

    @Test
    void waitsSpreadOverTheWholeRange() {
        int low = 0;
        for (int i = 0; i < 2000; i++) {
            low += backoff.after(8).compareTo(Duration.ofMinutes(5)) < 0 ? 1 : 0;
        }
        assertTrue(low > 800 && low < 1200, "of 2000 waits " + low + " are in the lower half");
    }
}
