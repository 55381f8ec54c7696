package org.gatefold.player.audio;

/** A deck on its way through the mixer, with how much of it went out. Counted by the mixer, read by any thread. */
public final class Voice {
    private final Deck deck;
    private volatile long written;
    private volatile long audible;
    private volatile double level = 1;
    private double applied = Double.NaN;

    public Voice(Deck deck) {
        this.deck = deck;
    }

    public Deck deck() {
        return deck;
    }

    /** Makes it that much louder (above 1) or softer than it is, from the next block on. Any thread. */
    public void level(double factor) {
        level = factor;
    }

    /** What its samples are multiplied by, the listener's volume aside. */
    public double level() {
        return level;
    }

    /** Only the mixer's thread asks, once a block: what the last block was multiplied by at its end. */
    double leave(double now) {
        double before = Double.isNaN(applied) ? now : applied;
        applied = now;
        return before;
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
