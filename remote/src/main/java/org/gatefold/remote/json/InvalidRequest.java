package org.gatefold.remote.json;

/** What the caller sent cannot be used; says where (a JSONPath) and why, in words for a person. */
public final class InvalidRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;

    public InvalidRequest(String path, String content) {
        super(content);
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** The reason alone. */
    public String content() {
        return String.valueOf(getMessage());
    }
}
