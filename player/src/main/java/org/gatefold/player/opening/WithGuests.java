package org.gatefold.player.opening;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.Found;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.LibraryCounts;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.library.art.ArtworkStore;
import org.gatefold.player.library.tags.RawTags;
import org.gatefold.player.library.tags.TagReader;
import org.gatefold.player.library.tags.UnreadableFile;
import org.gatefold.player.source.Loudness;
import org.gatefold.sync.event.Subscription;

/** The library, and by their keys alone the tracks of opened files too: they can be played, and are in no list of it. */
public final class WithGuests implements Library {
    private static final System.Logger LOG = System.getLogger(WithGuests.class.getName());

    private final Library library;
    private final GuestStore guests;
    private final ArtworkStore artwork;

    public WithGuests(Library library, GuestStore guests, ArtworkStore artwork) {
        this.library = library;
        this.guests = guests;
        this.artwork = artwork;
    }

    /** What the library has itself goes before a file that was opened. */
    @Override
    public Map<TrackKey, Track> byKeys(Collection<TrackKey> keys) {
        Map<TrackKey, Track> here = library.byKeys(keys);
        List<TrackKey> others =
                keys.stream().filter(key -> !here.containsKey(key)).distinct().toList();
        if (others.isEmpty()) {
            return here;
        }
        Map<TrackKey, Track> all = new HashMap<>(guests.find(others));
        all.putAll(here);
        return all;
    }

    /** A cover that was swept away with the cache is read from its file again. */
    @Override
    public Optional<Path> artwork(ArtworkId id) {
        return library.artwork(id).or(() -> guests.fileWith(id).flatMap(file -> coverAgain(id, file)));
    }

    private Optional<Path> coverAgain(ArtworkId id, Path file) {
        try {
            RawTags raw = new TagReader().read(file);
            if (raw.picture().isPresent()) {
                return artwork.keep(raw.picture().get()).filter(id::equals).flatMap(artwork::file);
            }
        } catch (UnreadableFile | IOException e) {
            LOG.log(Level.DEBUG, "the cover of an opened file is gone", e);
        }
        return Optional.empty();
    }

    @Override
    public LibraryCounts counts() {
        return library.counts();
    }

    @Override
    public Page<Artist> artists(int offset, int limit) {
        return library.artists(offset, limit);
    }

    @Override
    public Page<Album> albums(AlbumOrder order, int offset, int limit) {
        return library.albums(order, offset, limit);
    }

    @Override
    public Page<Track> tracks(TrackOrder order, int offset, int limit) {
        return library.tracks(order, offset, limit);
    }

    @Override
    public Optional<Artist> artist(ArtistId id) {
        return library.artist(id);
    }

    @Override
    public Optional<Album> album(AlbumId id) {
        return library.album(id);
    }

    @Override
    public List<Album> albumsOf(ArtistId id) {
        return library.albumsOf(id);
    }

    @Override
    public List<Track> tracksOf(AlbumId id) {
        return library.tracksOf(id);
    }

    @Override
    public List<Track> tracksBy(ArtistId id) {
        return library.tracksBy(id);
    }

    @Override
    public Map<TrackKey, String> titlesBy(ArtistId id) {
        return library.titlesBy(id);
    }

    @Override
    public Found search(String query, int limit) {
        return library.search(query, limit);
    }

    @Override
    public Found searchOn(String query, int limit) {
        return library.searchOn(query, limit);
    }

    @Override
    public List<Track> copies(TrackKey key) {
        List<Track> copies = library.copies(key);
        return copies.isEmpty() ? new ArrayList<>(guests.find(List.of(key)).values()) : copies;
    }

    @Override
    public List<TrackKey> keysOfAlbum(String title, String artist) {
        return library.keysOfAlbum(title, artist);
    }

    @Override
    public List<TrackKey> keysOfArtist(String name) {
        return library.keysOfArtist(name);
    }

    @Override
    public List<TrackKey> keysAddedSince(Instant since, int limit) {
        return library.keysAddedSince(since, limit);
    }

    @Override
    public Loudness loudness(Track track) {
        return library.loudness(track);
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return library.onChange(listener);
    }
}
