package org.gatefold.player.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.Found;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.LibraryCounts;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackId;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.source.Loudness;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;

/** A library of what a test puts in; one album an artist. */
public final class MemoryLibrary implements Library {
    private final Map<TrackKey, Track> tracks = new LinkedHashMap<>();
    private final Map<TrackKey, Loudness> loud = new HashMap<>();
    private final Map<String, Long> artists = new LinkedHashMap<>();
    private final Listeners<Library> listeners = new Listeners<>();

    public TrackKey add(String title, String artist, Path file, Duration length) {
        return add(title, artist, new Origin.InFile(file), length);
    }

    public synchronized TrackKey add(String title, String artist, Origin origin, Duration length) {
        long artistId = artists.computeIfAbsent(artist, a -> (long) artists.size() + 1);
        long id = tracks.size() + 1L;
        TrackKey key = new TrackKey("fp:" + artist + "/" + title);
        tracks.put(
                key,
                new Track(
                        new TrackId(id),
                        key,
                        title,
                        new ArtistId(artistId),
                        artist,
                        new AlbumId(artistId),
                        artist + "'s album",
                        1,
                        (int) id,
                        OptionalInt.of(2026),
                        length,
                        "wav",
                        origin,
                        Optional.empty(),
                        Optional.of("0b4a2b5e-93e5-4b43-9a5c-0c8a1d2f3e4" + id % 10)));
        return key;
    }

    /** The track has that picture. */
    public synchronized void picture(TrackKey key, ArtworkId art) {
        tracks.computeIfPresent(
                key,
                (same, track) -> new Track(
                        track.id(),
                        same,
                        track.title(),
                        track.artist(),
                        track.artistName(),
                        track.album(),
                        track.albumTitle(),
                        track.disc(),
                        track.number(),
                        track.year(),
                        track.length(),
                        track.format(),
                        track.origin(),
                        Optional.of(art),
                        track.recordingId()));
    }

    /** The track is that loud. */
    public synchronized void loud(TrackKey key, Loudness loudness) {
        loud.put(key, loudness);
    }

    @Override
    public synchronized Loudness loudness(Track track) {
        return loud.getOrDefault(track.key(), Loudness.UNKNOWN);
    }

    public synchronized void remove(TrackKey key) {
        tracks.remove(key);
    }

    public void tellChange() {
        listeners.tell(this);
    }

    @Override
    public synchronized Map<TrackKey, Track> byKeys(Collection<TrackKey> keys) {
        Map<TrackKey, Track> found = new HashMap<>();
        for (TrackKey key : keys) {
            Track track = tracks.get(key);
            if (track != null) {
                found.put(key, track);
            }
        }
        return found;
    }

    @Override
    public synchronized List<Track> tracksBy(ArtistId id) {
        return tracks.values().stream().filter(t -> t.artist().equals(id)).toList();
    }

    @Override
    public Map<TrackKey, String> titlesBy(ArtistId id) {
        Map<TrackKey, String> titles = new HashMap<>();
        tracksBy(id).forEach(track -> titles.put(track.key(), track.albumTitle()));
        return titles;
    }

    @Override
    public synchronized List<Track> tracksOf(AlbumId id) {
        return tracks.values().stream().filter(t -> t.album().equals(id)).toList();
    }

    @Override
    public synchronized Optional<Artist> artist(ArtistId id) {
        return artists.entrySet().stream()
                .filter(e -> e.getValue() == id.value())
                .map(e -> new Artist(
                        id, e.getKey(), Optional.empty(), 1, tracksBy(id).size(), Optional.empty()))
                .findFirst();
    }

    @Override
    public synchronized Optional<Album> album(AlbumId id) {
        return artist(new ArtistId(id.value()))
                .map(a -> new Album(
                        id,
                        a.name() + "'s album",
                        a.id(),
                        a.name(),
                        OptionalInt.of(2026),
                        tracksOf(id).size(),
                        Duration.ofMinutes(1),
                        Optional.empty(),
                        false));
    }

    @Override
    public List<Album> albumsOf(ArtistId id) {
        return album(new AlbumId(id.value())).stream().toList();
    }

    @Override
    public synchronized LibraryCounts counts() {
        return new LibraryCounts(artists.size(), artists.size(), tracks.size(), 0);
    }

    @Override
    public Page<Artist> artists(int offset, int limit) {
        return new Page<>(List.of(), offset, 0);
    }

    @Override
    public Page<Album> albums(AlbumOrder order, int offset, int limit) {
        return new Page<>(List.of(), offset, 0);
    }

    @Override
    public Page<Track> tracks(TrackOrder order, int offset, int limit) {
        return new Page<>(List.of(), offset, 0);
    }

    @Override
    public Found search(String query, int limit) {
        return Found.NOTHING;
    }

    @Override
    public Found searchOn(String query, int limit) {
        return Found.NOTHING;
    }

    @Override
    public synchronized List<Track> copies(TrackKey key) {
        return Optional.ofNullable(tracks.get(key)).stream().toList();
    }

    @Override
    public List<TrackKey> keysOfAlbum(String title, String artist) {
        return keysOfArtist(artist);
    }

    @Override
    public synchronized List<TrackKey> keysOfArtist(String name) {
        return tracks.values().stream()
                .filter(track -> track.artistName().equals(name))
                .map(Track::key)
                .toList();
    }

    @Override
    public synchronized List<TrackKey> keysAddedSince(Instant since, int limit) {
        return tracks.keySet().stream().limit(limit).toList();
    }

    @Override
    public Optional<Path> artwork(ArtworkId id) {
        return Optional.empty();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(library -> listener.run());
    }
}
