package org.gatefold.player.audio;

/**
 * A stereo output of 16-bit frames with a short buffer. Nothing here blocks: the mixer only writes what there is room
 * for. Calls come from one thread at a time.
 */
public interface AudioOutput extends AutoCloseable {
    /** Frames a second. */
    int rate();

    /** How many frames it takes just now. */
    int room();

    /** How many frames it was given that nobody has heard yet. */
    int held();

    /** Takes frames of interleaved stereo, no more than there is {@link #room} for. */
    void write(short[] pcm, int frames);

    /** Lets what is held be heard. */
    void start();

    /** Keeps what is held, unheard. */
    void stop();

    /** Forgets what is held. */
    void flush();

    @Override
    void close();
}
