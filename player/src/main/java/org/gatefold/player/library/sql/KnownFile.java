package org.gatefold.player.library.sql;

import java.util.Map;
import java.util.Optional;
import org.gatefold.sync.said.Said;

/**
 * What the cache knows of a file: the numbers of its tracks by their names, none where it could not be read, its stamp,
 * and why it could not be read.
 */
public record KnownFile(Map<String, Long> tracks, FileStamp stamp, Optional<Said> unreadable) {
    public KnownFile {
        tracks = Map.copyOf(tracks);
    }

    /** The same with one track more. */
    KnownFile with(String name, long track) {
        Map<String, Long> more = new java.util.HashMap<>(tracks);
        more.put(name, track);
        return new KnownFile(more, stamp, unreadable);
    }
}
