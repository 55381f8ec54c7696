package org.gatefold.player.source;

/** Which of the listener's servers: ours, given when it was added, and kept when its address changes. */
public record ServerId(String value) {
    public ServerId {
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException("not an id of a server: " + value);
        }
    }
}
