package org.gatefold.player.listening;

import org.gatefold.player.source.ServerId;

/** Where the sound of a play came from, which decides whom it is told to. */
public sealed interface HeardFrom {
    /** A file of the listener's own. */
    record OwnFile() implements HeardFrom {}

    /** A copy of a server's song that is kept on this computer. */
    record OfflineCopy() implements HeardFrom {}

    /** A server's song, just now or from what is still here of an earlier stream. */
    record Streamed(ServerId server) implements HeardFrom {}
}
