package org.gatefold.sync.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.gatefold.sync.said.Saying;

/** Why there was no whole answer, as a listener can understand it: each with a sentence without the words of a library. */
public enum Trouble implements Saying {
    /** Nobody takes the call at the address. */
    NOT_REACHED("The server could not be reached."),
    /** No answer came within the time limit. */
    NO_ANSWER("The server did not answer in time."),
    /** The name has no address: a slip in it, or no network. */
    NO_ADDRESS("The server's address could not be found."),
    /** Nobody we trust vouches for the server, or its certificate is for another name. */
    NOT_TRUSTED("The server's certificate is not trusted."),
    /** Both sides could not agree how to encrypt, or the server does not encrypt at all. */
    NOT_ENCRYPTED("An encrypted connection to the server could not be made."),
    /** The connection ended before the answer was whole. */
    BROKEN_OFF("The connection to the server broke off."),
    /** The answer is larger than we read. */
    TOO_LARGE("The server's answer is larger than 8 MiB."),
    /** We ended the exchange ourselves. */
    STOPPED("The exchange with the server was stopped."),
    /** None of these. */
    OTHER("The exchange with the server failed.");

    private final String sentence;

    Trouble(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String key() {
        return "trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String english() {
        return sentence;
    }

    static Trouble of(IOException cause) {
        return switch (cause) {
            case UnknownHostException _ -> NO_ADDRESS;
            case ConnectException _ -> cause.getCause() instanceof SocketTimeoutException ? NO_ANSWER : NOT_REACHED;
            case NoRouteToHostException _ -> NOT_REACHED;
            case SocketTimeoutException _ -> NO_ANSWER;
            case InterruptedIOException _ -> "timeout".equals(cause.getMessage()) ? NO_ANSWER : STOPPED;
            case SSLPeerUnverifiedException _ -> NOT_TRUSTED;
            case SSLException _ -> isCertificate(cause) ? NOT_TRUSTED : NOT_ENCRYPTED;
            case EOFException _ -> BROKEN_OFF;
            case ProtocolException _ -> BROKEN_OFF;
            case SocketException _ -> BROKEN_OFF;
            default -> byWords(String.valueOf(cause.getMessage()));
        };
    }

    /** OkHttp has no types for these. */
    private static Trouble byWords(String words) {
        if (words.equals("Canceled")) {
            return STOPPED;
        }
        return words.startsWith("unexpected end of stream") || words.startsWith("stream was reset")
                ? BROKEN_OFF
                : OTHER;
    }

    private static boolean isCertificate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }
}
