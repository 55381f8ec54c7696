package org.gatefold.remote.subsonic;

/** A call that ends with an error of the protocol: one of its codes and a sentence for people. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final int GENERIC = 0;
    static final int MISSING_PARAMETER = 10;
    static final int CLIENT_TOO_OLD = 20;
    static final int SERVER_TOO_OLD = 30;
    static final int WRONG_LOGIN = 40;
    static final int NO_TOKEN_LOGIN = 41;
    static final int LOGIN_NOT_OFFERED = 42;
    static final int TWO_LOGINS = 43;
    static final int WRONG_KEY = 44;
    static final int NOT_ALLOWED = 50;
    static final int NOT_FOUND = 70;

    private final int code;

    Refusal(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    static Refusal missing(String name) {
        return new Refusal(MISSING_PARAMETER, "Required parameter is missing: " + name);
    }

    static Refusal notFound(String what) {
        return new Refusal(NOT_FOUND, "There is no such " + what);
    }

    int code() {
        return code;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
