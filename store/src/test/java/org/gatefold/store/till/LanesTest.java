package org.gatefold.store.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When purchases run, and how long they wait. */
final class LanesTest {
    @Test
    void oneKeyNeverRunsTwiceAtOnceAndNoCallIsForgotten() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch twice = new CountDownLatch(2);
        try (Lanes<String> lanes = new Lanes<>("test", key -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            started.countDown();
            await(goOn);
            inside.decrementAndGet();
            twice.countDown();
            return Optional.empty();
        })) {
            lanes.go("a");
            await(started);
            lanes.go("a");
            lanes.go("a");
            goOn.countDown();
            assertTrue(twice.await(20, TimeUnit.SECONDS));
        }
        assertEquals(1, most.get());
    }

    @Test
    void keysDoNotWaitForEachOther() throws Exception {
        CyclicBarrier together = new CyclicBarrier(3);
        try (Lanes<String> lanes = new Lanes<>("test", key -> {
            meet(together);
            return Optional.empty();
        })) {
            lanes.go("a");
            lanes.go("b");
            together.await(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aFaultInOneRunDoesNotEndTheLane() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch second = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (Lanes<String> lanes = new Lanes<>("test", key -> {
            if (runs.incrementAndGet() == 1) {
                await(goOn);
                throw new IllegalStateException("a fault made by this test");
            }
            second.countDown();
            return Optional.empty();
        })) {
            lanes.go("a");
            lanes.go("a");
            goOn.countDown();
            assertTrue(second.await(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void waitsAreJitteredAndDoubleUpToTheMost() {
        RetryPlan plan = new RetryPlan(Duration.ofSeconds(5), Duration.ofMinutes(10), new Random(7));
        for (int failures = 1; failures < 100; failures++) {
            Duration ceiling = Duration.ofSeconds(Math.min(600, 5L << Math.min(failures - 1, 10)));
            for (int i = 0; i < 50; i++) {
                Duration wait = plan.wait(failures);
                assertTrue(wait.isPositive() && wait.compareTo(ceiling) <= 0, failures + " failures waited " + wait);
            }
        }
        assertTrue(plan.wait(1).compareTo(plan.wait(1)) != 0);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
