package org.gatefold.sync.outbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.gatefold.sync.http.NoAnswerException;
import org.gatefold.sync.http.Trouble;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.Telling;

/** What became of one attempt to deliver a batch. */
public sealed interface Outcome {
    /** The receiver has all of the batch, for good. */
    record Accepted() implements Outcome {}

    /**
     * The network or the server failed; nothing is known to be wrong with the batch. {@code reason} is told to the
     * listener, {@code after} the server's own Retry-After, {@code fault} what the network did where it was that.
     */
    record Later(Said reason, int status, Optional<Duration> after, Optional<Fault> fault) implements Outcome {
        public Later(Said reason, int status, Optional<Duration> after) {
            this(reason, status, after, Optional.empty());
        }
    }

    /** A fault of the network: which one, and its details for whoever has to find it. */
    record Fault(Trouble trouble, String details) {}

    /** There was no whole answer, or none that could be understood. */
    static Later later(IOException failure) {
        return new Later(
                failure instanceof Telling telling ? telling.said() : WaitSaying.NO_ANSWER.with(),
                0,
                Optional.empty(),
                failure instanceof NoAnswerException none
                        ? Optional.of(new Fault(none.trouble(), none.details()))
                        : Optional.empty());
    }

    /** The account has to sign in again; nothing of it is sent until then. */
    record SignIn(Said reason) implements Outcome {}

    /** The receiver will never take this batch as it is; a batch of several is halved to find the one. */
    record Refused(Said reason, int status) implements Outcome {}
}
