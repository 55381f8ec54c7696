package org.gatefold.player.stream;

import java.util.OptionalLong;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.source.StreamWish;

/** Decides in which form a song is streamed: by network, server and setting. Any thread; does not wait for a network. */
@FunctionalInterface
public interface StreamRule {
    /** A wish to begin at the start. */
    StreamWish wish(Track track, Origin.OnServer song);

    /** Everything as it is. */
    static StreamRule originals() {
        return (track, song) ->
                new StreamWish.Original(song.size() > 0 ? OptionalLong.of(song.size()) : OptionalLong.empty());
    }
}
