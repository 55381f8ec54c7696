package org.gatefold.player.stream;

import java.nio.file.Path;
import java.util.Optional;
import org.gatefold.player.library.TrackKey;

/** Knows which recordings the listener keeps on this machine. Any thread; does not wait for a network. */
@FunctionalInterface
public interface OfflineCopies {
    /** The whole, verified file of that recording, if it is kept. */
    Optional<Path> of(TrackKey track);

    /** Keeps nothing. */
    static OfflineCopies none() {
        return track -> Optional.empty();
    }
}
