package org.gatefold.player.audio;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatefold.sync.said.Said;

/**
 * A stretch of a deck, so many frames long. What comes after it in the same file can be had as a stretch that goes on
 * with the very next frame of the same deck: no seek, no gap. The deck is closed with the last of its stretches.
 */
public final class PartDeck implements Deck {
    /** The deck below, and how many stretches hold it. */
    private record Shared(Deck deck, AtomicInteger holders) {
        void letGo() {
            if (holders.decrementAndGet() == 0) {
                deck.close();
            }
        }
    }

    private final Shared whole;
    private final int near;
    private volatile long left;
    private volatile boolean closed;

    private PartDeck(Shared whole, long frames, int near) {
        this.whole = whole;
        left = frames;
        this.near = near;
    }

    /** The first {@code frames} frames of a deck; {@code near} of them are left when it is time to open what follows. */
    public static PartDeck of(Deck deck, long frames, int near) {
        return new PartDeck(new Shared(deck, new AtomicInteger(1)), frames, near);
    }

    /** The {@code frames} frames after this stretch; read it only when this one is ended. */
    public PartDeck next(long frames) {
        whole.holders().incrementAndGet();
        return new PartDeck(whole, frames, near);
    }

    @Override
    public int read(short[] into, int frames) {
        int got = whole.deck().read(into, (int) Math.min(frames, left));
        left = left - got;
        return got;
    }

    @Override
    public boolean isDrained() {
        return left <= near && failure().isEmpty() || whole.deck().isDrained();
    }

    @Override
    public boolean isEnded() {
        return left == 0 || whole.deck().isEnded();
    }

    @Override
    public Optional<Said> failure() {
        return whole.deck().failure();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        whole.letGo();
    }
}
