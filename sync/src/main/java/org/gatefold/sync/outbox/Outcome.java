package org.gatefold.sync.outbox;

import java.time.Duration;
import java.util.Optional;

/** What became of one attempt to deliver a batch. */
public sealed interface Outcome {
    /** The receiver has all of the batch, for good. */
    record Accepted() implements Outcome {}

    /** The network or the server failed; nothing is known to be wrong with the batch. {@code after} is the server's own Retry-After. */
    record Later(String reason, int status, Optional<Duration> after) implements Outcome {}

    /** The account has to sign in again; nothing of it is sent until then. */
    record SignIn(String reason) implements Outcome {}

    /** The receiver will never take this batch as it is; a batch of several is halved to find the one. */
    record Refused(String reason, int status) implements Outcome {}
}
