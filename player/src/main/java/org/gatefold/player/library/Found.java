package org.gatefold.player.library;

import java.util.List;

/** What a search found, best first in each list. */
public record Found(List<Artist> artists, List<Album> albums, List<Track> tracks) {
    public static final Found NOTHING = new Found(List.of(), List.of(), List.of());

    public Found {
        artists = List.copyOf(artists);
        albums = List.copyOf(albums);
        tracks = List.copyOf(tracks);
    }

    public boolean isEmpty() {
        return artists.isEmpty() && albums.isEmpty() && tracks.isEmpty();
    }
}
