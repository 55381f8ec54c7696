package org.gatefold.player.playlist.file;

import java.util.List;
import java.util.Optional;
import org.gatefold.player.playlist.PlaylistId;

/**
 * What became of a playlist file.
 *
 * @param made the new playlist; empty where the file had no entries or reading it was ended
 * @param leftOut how many entries a playlist had no room for
 */
public record ListReport(String name, Optional<PlaylistId> made, List<Matched> entries, int leftOut) {
    public ListReport {
        entries = List.copyOf(entries);
    }

    public int count(Matched.How how) {
        return (int) entries.stream().filter(entry -> entry.how() == how).count();
    }
}
