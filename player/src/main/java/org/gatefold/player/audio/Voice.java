package org.gatefold.player.audio;

/** A deck on its way through the mixer, with how much of it went out. Counted by the mixer, read by any thread. */
public final class Voice {
    private final Deck deck;
    private volatile long written;
    private volatile long audible;

    public Voice(Deck deck) {
        this.deck = deck;
    }

    public Deck deck() {
        return deck;
    }

    /** Frames given to the output. */
    public long written() {
        return written;
    }

    /** Frames given to the output while it was not muted. */
    public long audible() {
        return audible;
    }

    /** Only the mixer's thread counts, under its lock. */
    void count(int frames, boolean muted) {
        written = written + frames;
        if (!muted) {
            audible = audible + frames;
        }
    }
}
