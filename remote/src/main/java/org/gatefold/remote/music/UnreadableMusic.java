package org.gatefold.remote.music;

import java.io.IOException;

/** A file is not the music that its name promises, or is damaged. */
public final class UnreadableMusic extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableMusic(String message) {
        super(message);
    }

    UnreadableMusic(String message, Throwable cause) {
        super(message, cause);
    }
}
