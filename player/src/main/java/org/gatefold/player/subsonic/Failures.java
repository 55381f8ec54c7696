package org.gatefold.player.subsonic;

import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import org.gatefold.player.source.CertificateFacts;
import org.gatefold.player.source.ServerSaying;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.sync.http.Answer;
import org.gatefold.sync.said.Said;

/** What went wrong, in our words. */
final class Failures {
    private static final int LONGEST = 300;

    private Failures() {}

    /** No whole answer came. */
    static SourceException noAnswer(NoAnswer failure, HttpUrl base, Trust trust) {
        Throwable cause = failure.getCause();
        String host = base.host();
        Optional<CertificateFacts> certificate = untrusted(cause);
        if (certificate.isEmpty() && cause instanceof SSLPeerUnverifiedException) {
            certificate = trust.misnamed(host);
        }
        if (certificate.isPresent()) {
            return new SourceException(new Reason.Untrusted(certificate.get()), ServerSaying.UNTRUSTED.with(host));
        }
        return switch (cause) {
            case Wire.TooLarge large -> new SourceException(new Reason.Garbage(), ServerSaying.TOO_LARGE.with(), large);
            case Wire.Elsewhere elsewhere ->
                new SourceException(new Reason.Garbage(), ServerSaying.ELSEWHERE.with(host), elsewhere);
            case UnknownHostException e -> unreachable(ServerSaying.NO_SUCH_NAME.with(host), e);
            case SSLException e -> unreachable(ServerSaying.NO_ENCRYPTION.with(host), e);
            case ProtocolException e -> unreachable(ServerSaying.BROKE_OFF.with(host), e);
            case SocketTimeoutException e -> unreachable(ServerSaying.SILENT.with(host), e);
            case InterruptedIOException e -> unreachable(ServerSaying.SILENT.with(host), e);
            case null, default ->
                failure.sent()
                        ? unreachable(ServerSaying.BROKE_OFF.with(host), cause)
                        : unreachable(ServerSaying.UNREACHABLE.with(host), cause);
        };
    }

    /** The sound broke off. */
    static SourceException brokenOff(Throwable cause) {
        return unreachable(ServerSaying.STOPPED_SENDING.with(), cause);
    }

    /** The server answered in its protocol, and the answer is no. */
    static SourceException refused(Envelope.Failed said) {
        String text = clipped(Redaction.of(said.message()));
        String lower = said.message().toLowerCase(Locale.ROOT);
        return switch (said.code()) {
            case 20, 30 -> new SourceException(new Reason.TooOld(), ServerSaying.OTHER_PROTOCOL.with());
            case 40, 41, 42, 44 -> new SourceException(new Reason.WrongLogin(), ServerSaying.WRONG_LOGIN.with());
            case 50, 60 -> new SourceException(new Reason.NotAllowed(), ServerSaying.NOT_ALLOWED.with(text));
            case 70 -> new SourceException(new Reason.NotFound(), ServerSaying.NOT_FOUND_SAID.with(text));
            default -> {
                if (said.code() == 0 && (lower.contains("throttl") || lower.contains("too many"))) {
                    yield new SourceException(new Reason.Busy(Optional.empty()), ServerSaying.BUSY.with());
                }
                if (said.status() == 404 || isUnknownMethod(lower)) {
                    yield unsupported();
                }
                yield new SourceException(new Reason.Refused(text), ServerSaying.REFUSED.with(text));
            }
        };
    }

    /** The server answered, but not in its protocol: all there is is a status. */
    static SourceException status(Answer answer, Clock clock) {
        int status = answer.status();
        return switch (status) {
            case 401, 403, 407, 511 -> new SourceException(new Reason.NotAllowed(), ServerSaying.PORTAL.with());
            case 404, 405, 410, 501 -> unsupported();
            case 408, 425, 429, 503 -> busy(answer.retryAfter(clock));
            case 400, 413, 414, 431 ->
                new SourceException(new Reason.Refused("HTTP " + status), ServerSaying.REFUSED_STATUS.with(status));
            default ->
                status >= 500
                        ? new SourceException(new Reason.Failing(status), ServerSaying.FAILING.with(status))
                        : garbage();
        };
    }

    static SourceException garbage() {
        return new SourceException(new Reason.Garbage(), ServerSaying.NO_MUSIC_SERVER.with());
    }

    static SourceException unsupported() {
        return new SourceException(new Reason.Unsupported(), ServerSaying.CANNOT.with());
    }

    static SourceException notFound() {
        return new SourceException(new Reason.NotFound(), ServerSaying.NOT_FOUND.with());
    }

    private static SourceException busy(Optional<Duration> after) {
        return new SourceException(new Reason.Busy(after), ServerSaying.BUSY.with());
    }

    private static boolean isUnknownMethod(String lower) {
        return lower.contains("unknown method")
                || lower.contains("not implemented")
                || lower.contains("not supported")
                || lower.contains("unsupported");
    }

    private static SourceException unreachable(Said sentence, @org.jspecify.annotations.Nullable Throwable cause) {
        return new SourceException(new Reason.Unreachable(), sentence, Redaction.cause(cause));
    }

    private static Optional<CertificateFacts> untrusted(@org.jspecify.annotations.Nullable Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof UntrustedCertificate certificate) {
                return Optional.of(certificate.facts());
            }
        }
        return Optional.empty();
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
