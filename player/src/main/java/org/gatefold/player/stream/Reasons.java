package org.gatefold.player.stream;

import java.time.Duration;
import java.util.Optional;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;

/** What a server's refusal means for a stream: the end of "could not be played: …", and whether trying again may help. */
final class Reasons {
    static final String NO_ROOM = "there is no room left on the disk to stream it";
    static final String TOO_LARGE = "more came than a track can be";
    static final String CHANGED = "it changed on its server while it played";
    static final String AWAY = "its server cannot be reached";
    static final String SILENT = "its server sends nothing";
    static final String NOTHING = "its server sent nothing";
    static final String DISK = "the disk does not take what is streamed, or does not give it back";

    private Reasons() {}

    static String of(Reason reason) {
        return switch (reason) {
            case Reason.Unreachable() -> AWAY;
            case Reason.Untrusted untrusted -> "the certificate of its server is not trusted";
            case Reason.NeedsConsent consent -> "its server may only be used once you agreed to how, in the settings";
            case Reason.WrongLogin() -> "its server does not take the name and password any more";
            case Reason.NotAllowed() -> "this account may not stream it";
            case Reason.TooOld() -> "its server speaks another version of the protocol";
            case Reason.Unsupported() -> "its server cannot stream it";
            case Reason.Busy busy -> "its server has too much to do";
            case Reason.Failing failing -> "its server has an error inside";
            case Reason.Refused refused -> "its server refuses to send it";
            case Reason.NotFound() -> "its server does not have it any more";
            case Reason.Garbage() -> "what its server sends is not music";
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
