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
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.sync.http.Answer;

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
            return new SourceException(
                    new Reason.Untrusted(certificate.get()), "Nobody vouches for the certificate of " + host + ".");
        }
        return switch (cause) {
            case Wire.TooLarge large -> new SourceException(new Reason.Garbage(), String.valueOf(large.getMessage()));
            case Wire.Elsewhere elsewhere ->
                new SourceException(
                        new Reason.Garbage(), host + " points to another address. Use that one.", elsewhere);
            case UnknownHostException e -> unreachable("There is no server called " + host + " here.", e);
            case SSLException e -> unreachable(host + " and Gatefold could not agree on an encryption.", e);
            case ProtocolException e -> unreachable(host + " broke off in the middle of its answer.", e);
            case SocketTimeoutException e -> unreachable(host + " does not answer.", e);
            case InterruptedIOException e -> unreachable(host + " does not answer.", e);
            case null, default ->
                failure.sent()
                        ? unreachable(host + " broke off before its answer was whole.", cause)
                        : unreachable(host + " cannot be reached.", cause);
        };
    }

    /** The sound broke off. */
    static SourceException brokenOff(Throwable cause) {
        return unreachable("The server stopped sending in the middle of a song.", cause);
    }

    /** The server answered in its protocol, and the answer is no. */
    static SourceException refused(Envelope.Failed said) {
        String text = clipped(Redaction.of(said.message()));
        String lower = said.message().toLowerCase(Locale.ROOT);
        return switch (said.code()) {
            case 20, 30 -> new SourceException(new Reason.TooOld(), "This server's protocol is too far from ours.");
            case 40, 41, 42, 44 ->
                new SourceException(new Reason.WrongLogin(), "The server does not take this name, password or key.");
            case 50, 60 -> new SourceException(new Reason.NotAllowed(), "This account may not do that: " + text);
            case 70 -> new SourceException(new Reason.NotFound(), "The server has no such thing: " + text);
            default -> {
                if (said.code() == 0 && (lower.contains("throttl") || lower.contains("too many"))) {
                    yield new SourceException(new Reason.Busy(Optional.empty()), "The server asks us to wait.");
                }
                if (said.status() == 404 || isUnknownMethod(lower)) {
                    yield unsupported();
                }
                yield new SourceException(new Reason.Refused(text), "The server said no: " + text);
            }
        };
    }

    /** The server answered, but not in its protocol: all there is is a status. */
    static SourceException status(Answer answer, Clock clock) {
        int status = answer.status();
        return switch (status) {
            case 401, 403, 407, 511 ->
                new SourceException(
                        new Reason.NotAllowed(), "Something before the server asks for a sign-in of its own.");
            case 404, 405, 410, 501 -> unsupported();
            case 408, 425, 429, 503 -> busy(answer.retryAfter(clock));
            case 400, 413, 414, 431 ->
                new SourceException(
                        new Reason.Refused("HTTP " + status),
                        "The server does not take this request (" + status + ").");
            default ->
                status >= 500
                        ? new SourceException(
                                new Reason.Failing(status), "The server has an error inside (" + status + ").")
                        : garbage();
        };
    }

    static SourceException garbage() {
        return new SourceException(new Reason.Garbage(), "What answers there is no music server.");
    }

    static SourceException unsupported() {
        return new SourceException(new Reason.Unsupported(), "This server does not know how to do that.");
    }

    static SourceException notFound() {
        return new SourceException(new Reason.NotFound(), "The server has no such thing.");
    }

    private static SourceException busy(Optional<Duration> after) {
        return new SourceException(new Reason.Busy(after), "The server asks us to wait.");
    }

    private static boolean isUnknownMethod(String lower) {
        return lower.contains("unknown method")
                || lower.contains("not implemented")
                || lower.contains("not supported")
                || lower.contains("unsupported");
    }

    private static SourceException unreachable(String sentence, @org.jspecify.annotations.Nullable Throwable cause) {
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
