package org.gatefold.player.playback;

import java.time.Instant;

/** How the bytes of the current track come in, whether or not there is enough to be heard meanwhile. */
public sealed interface Supply {
    /** All of them are on this machine. */
    record Whole() implements Supply {}

    /** They are coming. */
    record Arriving() implements Supply {}

    /** There is a connection, and nothing has come over it since then. */
    record Stalled(Instant since) implements Supply {}

    /** There has been no connection since then; {@code tries} have failed, and there will be more. */
    record Offline(Instant since, int tries) implements Supply {}
}
