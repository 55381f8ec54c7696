package org.gatefold.player.library.browse;

import java.nio.file.Path;
import org.gatefold.player.library.TrackOrder;

/** A list of tracks that the library can show page by page. */
public sealed interface TrackList {
    /** Every track. */
    record Everything(TrackOrder order, boolean reversed) implements TrackList {}

    /** By artist and album. */
    record OfGenre(GenreId genre) implements TrackList {}

    /** The newest first. */
    record OfDecade(int firstYear) implements TrackList {}

    /** What lies in the folder itself, by file name. */
    record InFolder(Path folder) implements TrackList {}

    /** What lies in the folder and below it, folder by folder. */
    record Under(Path folder) implements TrackList {}

    /** By what the listener did. */
    record Of(Shelf shelf) implements TrackList {}

    /** Some tracks by chance, at most {@link #MOST}: the same for the same seed while the library stays as it is. */
    record Random(long seed) implements TrackList {
        public static final int MOST = 300;
    }

    /** What the listener did, or did not do yet. */
    enum Shelf {
        RECENTLY_ADDED,
        RECENTLY_PLAYED,
        MOST_PLAYED,
        NEVER_PLAYED,
        FAVOURITES,
        RATED
    }
}
