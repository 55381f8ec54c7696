package org.gatefold.player.stream;

import org.gatefold.sync.said.Said;

/**
 * Why no more bytes come: the end of a sentence for the listener, and what may still help.
 *
 * @param cure what to try before giving up on the track
 */
record Ended(Said reason, Cure cure) {
    /** What may still help. */
    enum Cure {
        /** Another copy, if there is one. */
        ANOTHER_COPY,
        /** The same again from its start: it is not what it was. */
        BEGIN_AGAIN
    }
}
