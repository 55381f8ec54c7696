package org.gatefold.player.audio;

import java.util.Optional;
import org.gatefold.sync.said.Said;

/** One track on its way to the mixer, opened once and played once. Nothing here blocks; any thread may call. */
public interface Deck extends AutoCloseable {
    /** Takes up to {@code frames} frames of interleaved stereo; 0 when there is nothing just now. */
    int read(short[] into, int frames);

    /** Everything is decoded, though perhaps not yet read: time to open what follows. */
    boolean isDrained();

    /** Everything is decoded and read. */
    boolean isEnded();

    /** Why there will be no sound, as far as that is known by now. */
    Optional<Said> failure();

    /** Lets go of the bytes and the decoder, in the background. */
    @Override
    void close();
}
