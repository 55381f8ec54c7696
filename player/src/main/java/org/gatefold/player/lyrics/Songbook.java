package org.gatefold.player.lyrics;

import java.time.Duration;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;

/**
 * Finds the words of songs: in a file beside the music, in its tags, with what is kept offline, on servers. Synced ones
 * come before plain ones, and among them files before tags before servers, unless the listener chose. Every method blocks.
 */
public interface Songbook {
    /** Whether servers are asked. */
    enum Ask {
        /** Not at all: files, and what servers told before. */
        NOBODY,
        /** Those that were not asked for a while. */
        WHEN_DUE,
        /** All, whatever they told before. */
        ALL
    }

    /** The longest that words can be moved, to either side. */
    Duration FURTHEST = Duration.ofSeconds(60);

    /** What there is. With {@link Ask#NOBODY} it says nothing of servers that were never asked but {@link Words.Unasked}. */
    Words of(Track track, Ask ask);

    /** From now on shows this version of the song's words. */
    void choose(TrackKey song, Lyrics version);

    /** From now on shows the song's words later by that much, or sooner; at most {@link #FURTHEST}. */
    void shift(TrackKey song, Duration later);
}
