package org.gatefold.sync.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that passes only when a test says so: a wall clock, a monotonic one, and a sleep that ends when both agree or somebody wakes it. */
final class TestTime extends Clock implements Sleeper {
    static final Instant START = Instant.parse("2026-10-01T12:00:00Z");

    private Instant wall = START;
    private long nanos = 1_000_000_000L;
    private boolean woken;
    private boolean asleep;
    private long end;
    private Duration nap = Duration.ZERO;

    /** Lets time pass as it does while the machine runs; who is awake just now looks again before it sleeps. */
    synchronized void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
        woken = woken || !asleep;
        asleep = asleep && nanos < end;
        notifyAll();
    }

    /** Lets time pass as it does while the machine is suspended: the monotonic clock stands still, the sleeper sleeps on. */
    synchronized void suspendFor(Duration time) {
        wall = wall.plus(time);
    }

    synchronized void setWall(Instant to) {
        wall = to;
    }

    /** Waits until the sleeper sleeps and nobody has woken it. */
    synchronized Duration awaitSleep() throws InterruptedException {
        long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!asleep || woken) {
            waitUntil(limit);
        }
        return nap;
    }

    /** Waits until the sleeper sleeps for no longer than that. */
    synchronized void awaitSleepWithin(Duration most) throws InterruptedException {
        long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!asleep || woken || nap.compareTo(most) > 0) {
            waitUntil(limit);
        }
    }

    private void waitUntil(long limit) throws InterruptedException {
        long left = limit - System.nanoTime();
        if (left <= 0) {
            throw new AssertionError("the outbox did not go to sleep");
        }
        wait(Math.max(1, left / 1_000_000));
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized void sleep(Duration atMost) throws InterruptedException {
        end = nanos + atMost.toNanos();
        nap = atMost;
        asleep = true;
        notifyAll();
        while (!woken && nanos < end) {
            wait();
        }
        woken = false;
        asleep = false;
    }

    @Override
    public synchronized void wake() {
        woken = true;
        notifyAll();
    }

    @Override
    public synchronized Instant instant() {
        return wall;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("one zone is enough here");
    }
}
