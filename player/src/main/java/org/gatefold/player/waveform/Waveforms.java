package org.gatefold.player.waveform;

import java.util.Optional;
import org.gatefold.player.library.Track;

/** Knows the shapes of tracks. */
public interface Waveforms {
    /**
     * The shape of this track: kept from an earlier time, else made now, which takes a second or a few. Blocks, off the
     * JavaFX thread; a call for another track ends the making of this one. Empty where it cannot be made.
     */
    Optional<Waveform> of(Track track);
}
