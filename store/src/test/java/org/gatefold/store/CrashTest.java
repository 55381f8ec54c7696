package org.gatefold.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState.Confirmed;
import org.gatefold.store.support.Buying;
import org.gatefold.store.support.World;
import org.gatefold.sync.event.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program ends right after each step of a purchase was kept, before the next byte leaves: one order, one charge. */
final class CrashTest {
    /** Kept, checkout opened, payment frozen, confirmed, order fetched. */
    private static final int STEPS = 5;

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void open() throws Exception {
        world = new World(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    static IntStream steps() {
        return IntStream.rangeClosed(1, STEPS);
    }

    @ParameterizedTest(name = "after step {0} of " + STEPS)
    @MethodSource("steps")
    void aProgramThatEndsAfterAnyStepGoesOnAndBuysOnce(int last) throws Exception {
        Intent intent = new Buying(world).of("tee-m", 1).agreed();
        CountDownLatch kept = new CountDownLatch(1);
        AtomicInteger steps = new AtomicInteger();
        try (Subscription crash = world.store().purchases().onChange(p -> end(steps.incrementAndGet(), last, kept))) {
            world.store().purchases().place(intent);
            assertTrue(kept.await(30, TimeUnit.SECONDS), "there are fewer than " + last + " steps");
        } catch (ProgramEnds e) {
            assertEquals(1, last);
        }
        PurchaseId id = world.store().purchases().all(1).getFirst().id();
        world.closeStore();
        assertEquals(last, stepsKept(), "nothing was kept after the crash");
        world.openStore();
        world.await(id, Confirmed.class);
        assertEquals(1, world.ordersAtTheRemote());
        assertEquals(1, world.chargesAtTheRemote());
        assertEquals(4, world.count("select stock from variant where id='tee-m'"));
        assertEquals(1, world.store().orders().all(10).size());
    }

    private long stepsKept() throws Exception {
        return World.countIn(world.userFolder().resolve("user.db"), "select count(*) from purchase_step");
    }

    /** Holds the purchase where it is until its thread is ended, and lets it do nothing more. */
    private static void end(int step, int last, CountDownLatch kept) {
        if (step != last) {
            return;
        }
        kept.countDown();
        if (last > 1) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new ProgramEnds();
    }

    /** Nothing that the store does may survive this, not even a handler of exceptions. */
    private static final class ProgramEnds extends Error {
        private static final long serialVersionUID = 1L;
    }
}
