package org.gatefold.player.listening;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatefold.player.library.Track;

/** A hearing that counts: which track, as its tags were then, from when on, how long it was heard by now, and from where. */
public record Listen(UUID opId, Track track, Instant listenedAt, Duration heard, HeardFrom from) {
    /** Of a file of the listener's own. */
    public Listen(UUID opId, Track track, Instant listenedAt, Duration heard) {
        this(opId, track, listenedAt, heard, new HeardFrom.OwnFile());
    }
}
