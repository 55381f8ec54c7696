package org.gatefold.player.librarysync;

import java.time.Instant;
import java.util.UUID;
import org.gatefold.player.playlist.TrackRef;

/** One mark as it was set: of what, to what (0 and 1 for no and yes), and when by the clock of the device. */
public record Edit(UUID opId, MarkKind kind, Subject subject, int value, Instant madeAt) {
    /** What is marked. */
    public sealed interface Subject {
        /** A track. */
        record Song(TrackRef track) implements Subject {}

        /** An artist, by the name as printed. */
        record Artist(String name) implements Subject {}
    }
}
