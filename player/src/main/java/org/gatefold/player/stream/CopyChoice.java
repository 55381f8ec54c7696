package org.gatefold.player.stream;

import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.streaming.Place;

/** Knows from which place the listener wants a recording. Any thread; does not block. */
@FunctionalInterface
public interface CopyChoice {
    Optional<Place> of(TrackKey track);

    /** Leaves it to the rule. */
    static CopyChoice none() {
        return track -> Optional.empty();
    }
}
