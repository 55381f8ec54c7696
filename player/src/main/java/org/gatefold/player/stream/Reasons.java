package org.gatefold.player.stream;

import java.time.Duration;
import java.util.Optional;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.sync.said.Said;

/** What a server's refusal means for a stream: the end of "could not be played: …", and whether trying again may help. */
final class Reasons {
    private Reasons() {}

    static Said of(Reason reason) {
        return switch (reason) {
            case Reason.Unreachable() -> PlaySaying.AWAY.with();
            case Reason.Untrusted untrusted -> PlaySaying.UNTRUSTED.with();
            case Reason.NeedsConsent consent -> PlaySaying.NEEDS_CONSENT.with();
            case Reason.WrongLogin() -> PlaySaying.WRONG_LOGIN.with();
            case Reason.NotAllowed() -> PlaySaying.NOT_ALLOWED.with();
            case Reason.TooOld() -> PlaySaying.OTHER_PROTOCOL.with();
            case Reason.Unsupported() -> PlaySaying.UNSUPPORTED.with();
            case Reason.Busy busy -> PlaySaying.BUSY.with();
            case Reason.Failing failing -> PlaySaying.FAILING.with();
            case Reason.Refused refused -> PlaySaying.REFUSED.with();
            case Reason.NotFound() -> PlaySaying.NOT_FOUND.with();
            case Reason.Garbage() -> PlaySaying.GARBAGE.with();
        };
    }

    /** Whether it may be otherwise in a moment. */
    static boolean mayPass(Reason reason) {
        return reason instanceof Reason.Unreachable
                || reason instanceof Reason.Busy
                || reason instanceof Reason.Failing;
    }

    /** How long the server asks us to wait. */
    static Optional<Duration> wait(SourceException e) {
        return e.reason() instanceof Reason.Busy(Optional<Duration> after) ? after : Optional.empty();
    }
}
