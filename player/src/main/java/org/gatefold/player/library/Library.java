package org.gatefold.player.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.source.Loudness;
import org.gatefold.sync.event.Subscription;

/** Reads what the scanner found. Every method but {@link #onChange} blocks on the database: call it off the JavaFX thread. */
public interface Library {
    LibraryCounts counts();

    /** Artists in the order of their sort names, without those that only appear on compilations. */
    Page<Artist> artists(int offset, int limit);

    Page<Album> albums(AlbumOrder order, int offset, int limit);

    Page<Track> tracks(TrackOrder order, int offset, int limit);

    Optional<Artist> artist(ArtistId id);

    Optional<Album> album(AlbumId id);

    /** The artist's own albums, newest first, then those it appears on. */
    List<Album> albumsOf(ArtistId id);

    /** In the order of disc and number. */
    List<Track> tracksOf(AlbumId id);

    /** Everything the artist is credited on, by album, disc and number. */
    List<Track> tracksBy(ArtistId id);

    /** The recordings of the same, with the title of the album that each is on, in the same order. */
    Map<TrackKey, String> titlesBy(ArtistId id);

    /** The tracks that are here now, by key; a key that is nowhere in the library is missing from the answer. */
    Map<TrackKey, Track> byKeys(Collection<TrackKey> keys);

    /**
     * Full-text search as you type: every word must begin a word of the item, case and accents folded; conditions such as
     * {@code artist:}, {@code album:}, {@code title:}, {@code genre:}, {@code format:flac} and {@code year:1990..1999}
     * narrow it. Where that finds
     * nothing, words a slip of the fingers away are tried, and {@link Found#meant()} says which. At most {@code limit}
     * of each kind. An empty query finds nothing. Done in some milliseconds in a library of any size: conditions that each
     * hold of very many are tried on some of them only, and {@link Found#whole()} says so.
     */
    Found search(String query, int limit);

    /** The same, over all there is: it takes the longer the more the single conditions hold of. */
    Found searchOn(String query, int limit);

    /**
     * Every file and every server song that is this recording, the best first: files before servers, then by quality. At
     * most 50; none when it is not in the library.
     */
    List<Track> copies(TrackKey key);

    /** The recordings of the albums of this title by this artist, as printed, in their order. */
    List<TrackKey> keysOfAlbum(String title, String artist);

    /** The recordings an artist of this name is credited on. */
    List<TrackKey> keysOfArtist(String name);

    /** The recordings that came to the library since then, the newest first. */
    List<TrackKey> keysAddedSince(Instant since, int limit);

    /**
     * The picture in a file of our cache; any of PNG, JPEG, GIF or BMP. One that only a server has is fetched, which
     * blocks on the network; empty while that fails.
     */
    Optional<Path> artwork(ArtworkId id);

    /** How loud the track is by its tags or its server; where its own origin does not say, as a copy of it says. */
    Loudness loudness(Track track);

    /** Calls after the library changed, on a thread of the scanner's, at most twice a second while scanning. */
    Subscription onChange(Runnable listener);
}
