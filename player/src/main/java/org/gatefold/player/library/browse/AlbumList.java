package org.gatefold.player.library.browse;

import org.gatefold.player.library.AlbumOrder;

/** A list of albums that the library can show page by page. */
public sealed interface AlbumList {
    /** Every album. */
    record Everything(AlbumOrder order, boolean reversed) implements AlbumList {}

    /** Albums with a track of the genre, by artist and year. */
    record OfGenre(GenreId genre) implements AlbumList {}

    /** The newest first. */
    record OfDecade(int firstYear) implements AlbumList {}

    /** Some albums by chance, at most {@link #MOST}: the same for the same seed while the library stays as it is. */
    record Random(long seed) implements AlbumList {
        public static final int MOST = 120;
    }
}
