package org.gatefold.player.playback;

import java.util.Optional;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.sync.said.Said;

/** What went wrong since the listener last chose something, and how many tracks failed one after another. */
final class Trouble {
    private Optional<Said> problem = Optional.empty();
    private int failures;

    Optional<Said> problem() {
        return problem;
    }

    /** The listener chose something: a new start. */
    void forget() {
        problem = Optional.empty();
        failures = 0;
    }

    /** Something sounds, so the next failure is the first of a row; what was told stays told. */
    void soundCame() {
        failures = 0;
    }

    void tell(Said reason) {
        problem = Optional.of(reason);
    }

    /** One more track failed; true when all of a queue of that size did, so that there is no sense in going on. */
    boolean allFailed(Said reason, int queueSize) {
        failures++;
        boolean all = failures >= queueSize;
        problem = Optional.of(all && failures > 1 ? PlaySaying.NONE_OF_ALL.with(failures, reason) : reason);
        return all;
    }
}
