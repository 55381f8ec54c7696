package org.gatefold.player.library;

import java.util.List;
import java.util.Optional;

/**
 * What a search found, best first in each list.
 *
 * @param meant the words that were searched for instead, where nothing was found for those that were typed
 * @param whole whether there can be no more: where it is false, {@link Library#searchOn} may find more
 */
public record Found(
        List<Artist> artists, List<Album> albums, List<Track> tracks, Optional<String> meant, boolean whole) {
    public static final Found NOTHING = new Found(List.of(), List.of(), List.of(), Optional.empty(), true);

    public Found {
        artists = List.copyOf(artists);
        albums = List.copyOf(albums);
        tracks = List.copyOf(tracks);
    }

    public boolean isEmpty() {
        return artists.isEmpty() && albums.isEmpty() && tracks.isEmpty();
    }
}
