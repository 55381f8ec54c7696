package org.gatefold.store.suggest;

import java.util.List;
import java.util.Optional;
import org.gatefold.store.catalogue.ArtistRef;

/**
 * What the listener did with the music of one artist: plays of all time and of the last days, whether they follow the artist,
 * how many favourites are by them, and the albums they have. It is for ranking here and no shop is given it.
 */
public record Taste(
        ArtistRef artist, int plays, int recentPlays, boolean followed, int favourites, List<OnAlbum> albums) {
    /** An album the listener has, and how often its tracks were heard. */
    public record OnAlbum(String title, int plays) {}

    public Taste {
        albums = List.copyOf(albums);
    }

    /** Somebody of whom nothing is known but that the listener follows them. */
    public static Taste ofFollowed(ArtistRef artist) {
        return new Taste(artist, 0, 0, true, 0, List.of());
    }

    /** The album of that title, however it is written. */
    Optional<OnAlbum> album(String title) {
        String wanted = ArtistRef.fold(title);
        return albums.stream()
                .filter(album ->
                        !wanted.isEmpty() && ArtistRef.fold(album.title()).equals(wanted))
                .findFirst();
    }
}
