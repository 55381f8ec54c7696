package org.gatefold.player.servermarks;

import java.time.Duration;
import java.util.Optional;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.sync.outbox.Outcome;
import org.gatefold.sync.outbox.WaitSaying;
import org.gatefold.sync.said.Said;

/** What a server's answer means for a row of the outbox. */
public final class ServerOutcome {
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final int MOST_ATTEMPTS = 20;

    private ServerOutcome() {}

    /** The server has been taken away. */
    public static Outcome gone() {
        return new Outcome.Refused(WaitSaying.SERVER_GONE.with(), NOT_FOUND);
    }

    /** There is no connection to the server, not even one that fails. */
    public static Outcome notConnected() {
        return later(WaitSaying.NOT_CONNECTED.with(), 0);
    }

    /** A song that the server does not know may have another name there once its list is read anew. */
    public static Outcome of(SourceException e, int attempts) {
        return e.reason() instanceof Reason.NotFound && attempts < MOST_ATTEMPTS
                ? later(WaitSaying.OTHER_NAME.with(), NOT_FOUND)
                : of(e);
    }

    /** What went wrong. */
    public static Outcome of(SourceException e) {
        Said sentence = e.said();
        return switch (e.reason()) {
            case Reason.Unreachable _, Reason.Garbage _, Reason.TooOld _ -> later(sentence, 0);
            case Reason.Failing(int status) -> later(sentence, status);
            case Reason.Busy(Optional<Duration> after) -> new Outcome.Later(sentence, 429, after);
            case Reason.WrongLogin _, Reason.Untrusted _, Reason.NeedsConsent _ -> new Outcome.SignIn(sentence);
            case Reason.NotAllowed _ -> new Outcome.Refused(sentence, FORBIDDEN);
            case Reason.Unsupported _, Reason.NotFound _ -> new Outcome.Refused(sentence, NOT_FOUND);
            case Reason.Refused _ -> new Outcome.Refused(sentence, 0);
        };
    }

    private static Outcome later(Said reason, int status) {
        return new Outcome.Later(reason, status, Optional.empty());
    }
}
