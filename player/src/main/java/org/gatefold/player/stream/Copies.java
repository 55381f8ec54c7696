package org.gatefold.player.stream;

import java.util.ArrayList;
import java.util.List;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;

/** Knows every place a recording can be had from. Any thread; does not wait for a network. */
@FunctionalInterface
public interface Copies {
    /** All copies of the track, it among them, the better sounding ones first. */
    List<Track> of(Track track);

    /** What the library knows. Blocks on it. */
    static Copies of(Library library) {
        return track -> {
            List<Track> copies = new ArrayList<>(library.copies(track.key()));
            if (copies.stream().noneMatch(copy -> copy.origin().equals(track.origin()))) {
                copies.addFirst(track);
            }
            return copies;
        };
    }
}
