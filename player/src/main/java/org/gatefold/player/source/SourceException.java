package org.gatefold.player.source;

import java.time.Duration;
import java.util.Optional;
import org.gatefold.player.source.ServerAddress.Consent;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.SaidException;
import org.jspecify.annotations.Nullable;

/** A server did not do what it was asked: why, for programs, and a sentence for people. Holds no secret, nor do its causes. */
public final class SourceException extends SaidException {
    private static final long serialVersionUID = 1;

    /** Why. */
    public sealed interface Reason {
        /** No answer, or it broke off: the request may have been carried out all the same. */
        record Unreachable() implements Reason {}

        /** Nobody we know vouches for the certificate: the listener compares these facts and decides. */
        record Untrusted(CertificateFacts certificate) implements Reason {}

        /** The listener has to agree first. */
        record NeedsConsent(Consent consent) implements Reason {}

        /** Name, password or key are not (or no longer) right. */
        record WrongLogin() implements Reason {}

        /** This account may not do that there. */
        record NotAllowed() implements Reason {}

        /** The server speaks a protocol too old or too new for us. */
        record TooOld() implements Reason {}

        /** The server does not know how to do that. */
        record Unsupported() implements Reason {}

        /** Too much asked, or under repair: later, after what it said where it said so. */
        record Busy(Optional<Duration> retryAfter) implements Reason {}

        /** An error inside the server, of this HTTP status: may pass. */
        record Failing(int status) implements Reason {}

        /** No, in the server's own words. */
        record Refused(String text) implements Reason {}

        /** It has no such thing, or no longer. */
        record NotFound() implements Reason {}

        /** What came is not what a music server says: another program answers there. */
        record Garbage() implements Reason {}
    }

    private final transient Reason reason;

    public SourceException(Reason reason, Said said) {
        this(reason, said, null);
    }

    public SourceException(Reason reason, Said said, @Nullable Throwable cause) {
        super(said, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
