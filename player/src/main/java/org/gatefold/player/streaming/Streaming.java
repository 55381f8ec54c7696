package org.gatefold.player.streaming;

import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.source.ServerId;

/**
 * In which quality servers are streamed, and which copy of a track is heard where there are several. What is chosen holds
 * from the next track on. Methods that choose block on the user database, those that read do not unless they say so.
 */
public interface Streaming {
    /** What holds for every server without a choice of its own. */
    Qualities usual();

    void choose(Qualities qualities);

    /** What was chosen for this server alone. */
    Optional<Qualities> of(ServerId server);

    /** Empty: as usual again. */
    void choose(ServerId server, Optional<Qualities> qualities);

    /** The place the listener wants this recording from, if they said so. It is tried first; the others stay behind it. */
    Optional<Place> chosen(TrackKey track);

    /** Empty: by the rule again. */
    void choose(TrackKey track, Optional<Place> place);
}
