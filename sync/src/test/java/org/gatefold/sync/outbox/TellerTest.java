package org.gatefold.sync.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How often it is told what waits, while thousands of rows are delivered. */
final class TellerTest {
    private final TestTime time = new TestTime();
    private final List<Integer> told = new ArrayList<>();
    private final AtomicInteger counted = new AtomicInteger();
    private int rows = 20_000;
    private final Teller teller = new Teller(time, this::count, waiting -> told.add(waiting.total()));

    private Waiting count() {
        counted.incrementAndGet();
        return new Waiting(Map.of("listen", rows), 0, 0, Optional.empty(), Optional.empty());
    }

    @Test
    void theFirstChangeIsToldAtOnce() {
        assertEquals(Optional.empty(), teller.tell());
        assertEquals(List.of(20_000), told);
    }

    @Test
    void aChangeSoonAfterIsToldWhenTheGapIsOver() {
        teller.tell();
        rows = 19_950;
        time.pass(Duration.ofMillis(50));
        assertEquals(Optional.of(Teller.GAP.minusMillis(50)), teller.tell());
        time.pass(Teller.GAP.minusMillis(50));
        assertEquals(Optional.empty(), teller.tell());
        assertEquals(List.of(20_000, 19_950), told);
    }

    @Test
    void aSecondOfManyChangesIsCountedFourTimes() {
        for (int i = 0; i < 100; i++) {
            teller.tell();
            rows -= 50;
            time.pass(Duration.ofMillis(10));
        }
        assertEquals(4, counted.get());
    }

    @Test
    void whatChangedAndChangedBackInTheGapIsTold() {
        teller.tell();
        time.pass(Duration.ofMillis(50));
        teller.tell();
        time.pass(Teller.GAP);
        teller.tell();
        assertEquals(List.of(20_000, 20_000), told);
    }

    @Test
    void whatDidNotChangeIsNotTold() {
        teller.tell();
        time.pass(Teller.GAP);
        teller.tell();
        assertEquals(List.of(20_000), told);
    }
}
