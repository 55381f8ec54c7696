package org.gatefold.player.playback;

import org.gatefold.sync.said.Said;

/** What became of the wish to hear a track. */
sealed interface Opening {
    /** It will sound, or fail, in a moment. */
    record Opened() implements Opening {}

    /** It is not known yet what can make sound here. */
    record Waiting() implements Opening {}

    /** Nothing can be heard here; the reason is a sentence for the listener. */
    record Refused(Said reason) implements Opening {}

    /** This file cannot be heard; the reason is a sentence for the listener. */
    record Broken(Said reason) implements Opening {}
}
