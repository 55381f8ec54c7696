package org.gatefold.player.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The listener's stars, ratings and plays on a server. Blocks like {@link MusicSource}. */
public interface ServerMarks {
    /** What can carry a star; ids are unique within one of these only. */
    enum Starred {
        SONG,
        ALBUM,
        ARTIST
    }

    /** Whether a play is known to the server. */
    enum Heard {
        YES,
        NO,
        /** The server does not tell. */
        UNKNOWN
    }

    /** Sets or takes the star; doing it twice is no error. */
    void star(Starred what, String id, boolean on) throws SourceException;

    /** All songs that carry a star, each with its time where the server tells it. */
    List<ServerSong> starredSongs() throws SourceException;

    /** @param rating 0 (none) to 5 */
    void rate(String songId, int rating) throws SourceException;

    /**
     * Says that a song was heard, from {@code startedAt}. Not repeatable: on an answer lost (Unreachable) ask
     * {@link #heard} before sending it again.
     */
    void scrobble(String songId, Instant startedAt) throws SourceException;

    /** Whether a scrobble of that time arrived, as far as the server lets us see. */
    Heard heard(String songId, Instant startedAt) throws SourceException;

    /** Says what plays right now; false, and nothing sent, on servers that would count it as a play. */
    boolean nowPlaying(String songId, Duration position, boolean paused) throws SourceException;
}
