package org.gatefold.player.audio;

import java.time.Duration;

/** The engine port: turns files and streams into PCM. */
public interface Decoder extends AutoCloseable {
    /** What decodes, with its version, for the settings screen. */
    String version();

    /**
     * Begins to decode a track from {@code from} on, as 16-bit stereo at {@code rate} frames a second. Returns at once;
     * whether it can be read shows on the deck. Any thread.
     */
    Deck open(Media media, Duration from, int rate);

    /** Ends all decoding; decks still open fall silent. */
    @Override
    void close();
}
