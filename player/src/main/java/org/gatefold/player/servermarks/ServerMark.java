package org.gatefold.player.servermarks;

import java.time.Instant;
import org.gatefold.player.library.TrackKey;
import org.gatefold.sync.outbox.Kind;

/**
 * Something the listener did with a song of a server, to be told there. What it is about outlives the server's ids:
 * {@code songId} is the one it had then, {@code key} what it is found by once that is gone.
 */
public sealed interface ServerMark {
    /** Stars and ratings keep their order, one after the other; a play can go any time. */
    Kind STARS = new Kind("server.star", true);

    Kind RATINGS = new Kind("server.rating", true);

    Kind PLAYS = new Kind("server.scrobble", false, 1);

    /** The song. */
    record Song(String id, TrackKey key) {}

    /** Its star was set or taken. */
    record Star(Song song, boolean on) implements ServerMark {}

    /** It was given stars, 0 to 5. */
    record Rating(Song song, int stars) implements ServerMark {
        public Rating {
            if (stars < 0 || stars > 5) {
                throw new IllegalArgumentException("not a rating: " + stars);
            }
        }
    }

    /** It was heard, from then on. */
    record Played(Song song, Instant startedAt) implements ServerMark {}

    Song song();

    /** The kind of its row in the outbox. */
    default Kind kind() {
        return switch (this) {
            case Star star -> STARS;
            case Rating rating -> RATINGS;
            case Played played -> PLAYS;
        };
    }
}
