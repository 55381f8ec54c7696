package org.gatefold.remote.http;

import java.util.Map;

/** A request that ends with an error status; carries a code for programs and a sentence for people. */
public final class HttpProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, String> headers;

    public HttpProblem(int status, String code, String content) {
        this(status, code, content, Map.of());
    }

    public HttpProblem(int status, String code, String content, Map<String, String> headers) {
        super(content);
        this.status = status;
        this.code = code;
        this.headers = Map.copyOf(headers);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String content() {
        return String.valueOf(getMessage());
    }

    Map<String, String> headers() {
        return headers;
    }
}
