package org.gatefold.remote;

/** The remote cannot start; the message says why in words for the person who starts it. */
public final class RemoteFailed extends Exception {
    private static final long serialVersionUID = 1L;

    RemoteFailed(String message) {
        super(message);
    }

    RemoteFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
