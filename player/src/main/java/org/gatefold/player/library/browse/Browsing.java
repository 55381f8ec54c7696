package org.gatefold.player.library.browse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;

/** The lists of the library. Every method blocks on the database: call it off the JavaFX thread. */
public interface Browsing {
    Page<Track> tracks(TrackList list, int offset, int limit);

    /** The recordings of a list in their order, from {@code offset} on: what is played of a long list. */
    List<TrackKey> keys(TrackList list, int offset, int limit);

    Page<Album> albums(AlbumList list, int offset, int limit);

    /** Where the letters of an alphabetical list begin, in its order from a to z; counted, not read. */
    List<Initial> initials(Alphabet of);

    /** Genres with music, by name. */
    Page<Genre> genres(int offset, int limit);

    Optional<Genre> genre(GenreId id);

    /** Those with albums, the newest first. */
    List<Decade> decades();

    /** Artists with albums of their own, by name. */
    Page<Artist> albumArtists(int offset, int limit);

    /** The folders directly inside one, by name, that have music in or below them. */
    Page<MusicFolder> folders(Path inside, int offset, int limit);
}
