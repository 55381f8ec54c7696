package org.gatefold.player.audio.vlcj;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import org.gatefold.player.audio.ByteSource;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.sync.said.SaidException;

/** Bytes of which as many are here as the test lets in. */
final class GatedBytes implements ByteSource {
    private final byte[] all;
    private final boolean lengthKnown;
    private final Duration startsAt;
    private int here;
    private long waitingSince;
    private boolean broken;
    private boolean closed;

    GatedBytes(byte[] all, boolean lengthKnown, Duration startsAt) {
        this.all = all.clone();
        this.lengthKnown = lengthKnown;
        this.startsAt = startsAt;
    }

    synchronized void letIn(int bytes) {
        here = Math.min(all.length, here + bytes);
        notifyAll();
    }

    synchronized void letAllIn() {
        letIn(all.length);
    }

    synchronized void breakOff() {
        broken = true;
        notifyAll();
    }

    /** How long somebody has been waiting for bytes, without a byte. */
    synchronized Duration waited() {
        return waitingSince == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - waitingSince);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized OptionalLong length() {
        return lengthKnown || isWhole() ? OptionalLong.of(all.length) : OptionalLong.empty();
    }

    @Override
    public Duration startsAt() {
        return startsAt;
    }

    @Override
    public int read(long at, byte[] into, int most) throws IOException {
        while (!await(at, 1, Duration.ofSeconds(1))) {
            Thread.onSpinWait();
        }
        synchronized (this) {
            int got = (int) Math.min(most, here - at);
            if (got <= 0) {
                return -1;
            }
            System.arraycopy(all, (int) at, into, 0, got);
            return got;
        }
    }

    @Override
    public synchronized long ahead(long at) {
        return Math.max(0, here - at);
    }

    @Override
    public synchronized boolean isWhole() {
        return here == all.length;
    }

    @Override
    public synchronized boolean await(long at, long bytes, Duration atMost) throws IOException {
        long end = System.nanoTime() + atMost.toNanos();
        while (ahead(at) < bytes && !isWhole()) {
            if (closed || broken) {
                throw new SaidException(PlaySaying.CLOSED.with());
            }
            waitingSince = waitingSince == 0 ? System.nanoTime() : waitingSince;
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
        waitingSince = 0;
        return true;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
