package org.gatefold.remote.sql;

/** More writes wait than the server is willing to queue; nothing was done, the caller may try again. */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BusyException() {
        super("Too many writes are waiting");
    }
}
