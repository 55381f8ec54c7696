package org.gatefold.player.servers;

import java.time.Instant;
import java.util.Optional;
import org.gatefold.player.source.CapabilityReport;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.SourceException;
import org.gatefold.sync.said.Said;

/**
 * How a server stands: what is done with it now, how many of its songs are in the library, when it was last read to its
 * end, and what it can do, as far as it told.
 */
public record ServerState(
        ServerId server, Doing doing, int songs, Optional<Instant> read, Optional<CapabilityReport> report) {

    /** What is done with a server now. */
    public sealed interface Doing {
        /** Nothing; the next look at it comes by itself. */
        record Resting() implements Doing {}

        /** It is asked who it is and what it can do. */
        record Connecting() implements Doing {}

        /** Its songs are listed; {@code expected} is how many there were last time, 0 at the first. */
        record Reading(int listed, int expected) implements Doing {}

        /** It will stop after the page at hand. */
        record Stopping() implements Doing {}

        /** It was stopped by the listener; what was read is there. */
        record Stopped() implements Doing {}

        /**
         * It could not be read. {@code reason} is empty when the fault is here and not at the server; {@code retry} is
         * when it is tried again, empty when only the listener can help.
         */
        record Failed(Optional<SourceException.Reason> reason, Said said, Optional<Instant> retry) implements Doing {}
    }

    /** Whether something is under way. */
    public boolean isBusy() {
        return doing instanceof Doing.Connecting || doing instanceof Doing.Reading || doing instanceof Doing.Stopping;
    }
}
