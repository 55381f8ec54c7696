package org.gatefold.player.listening;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Where playback writes what was heard. Blocks on the user database. */
public interface ListenLog {
    /** Keeps a listen and what is to reach the listener's server, in one transaction; the same id twice counts once. */
    void counted(Listen listen);

    /** It turned out that a listen that counted before was at another time: the clock was wrong. */
    void listenedAt(UUID opId, Instant time);

    /** How long a listen that counted before was heard in the end. */
    void heard(UUID opId, Duration total);
}
