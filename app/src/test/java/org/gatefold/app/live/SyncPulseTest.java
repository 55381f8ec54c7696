package org.gatefold.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.gatefold.app.fakes.FakeOutbox;
import org.gatefold.app.fakes.FakePurchases;
import org.gatefold.app.fakes.NoPause;
import org.gatefold.app.ui.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the window hears of an outbox that drains. */
final class SyncPulseTest {
    private final FakeOutbox outbox = new FakeOutbox();
    private final NoPause pause = new NoPause();
    private final List<Integer> seen = new ArrayList<>();
    private SyncPulse pulse;

    @BeforeEach
    void listen() {
        outbox.plays(20_000);
        pulse = new SyncPulse(outbox, new FakePurchases(), new Background(Runnable::run, Runnable::run), pause);
        pulse.changesProperty()
                .addListener((_, _, _) -> seen.add(pulse.waitingProperty().get().plays()));
        pause.over();
    }

    @AfterEach
    void close() {
        pulse.close();
    }

    @Test
    void whatWaitsAtTheStartIsThereAtOnce() {
        assertEquals(20_000, pulse.waitingProperty().get().plays());
    }

    @Test
    void aThousandChangesInARowAreTwoForTheWindow() {
        for (int i = 1; i <= 1000; i++) {
            outbox.plays(20_000 - i);
        }
        pause.over();
        assertEquals(List.of(19_999, 19_000), seen);
    }

    @Test
    void whatTheOutboxToldIsNotCountedAgain() {
        int counted = outbox.counted();
        outbox.plays(12);
        pause.over();
        assertEquals(counted, outbox.counted());
    }

    @Test
    void afterTheEndNothingIsSaid() {
        outbox.plays(12);
        outbox.plays(11);
        pulse.close();
        outbox.plays(10);
        assertEquals(List.of(12), seen);
    }
}
