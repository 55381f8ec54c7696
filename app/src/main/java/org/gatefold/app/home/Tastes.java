package org.gatefold.app.home;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.listening.Mark;
import org.gatefold.player.statistics.Span;
import org.gatefold.player.statistics.Top;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.suggest.Taste;

/** Reads what the listener did with the music of the artists that a shelf of things may be about; nothing of it leaves this machine. */
final class Tastes {
    private static final Duration HALF_YEAR = Duration.ofDays(182);
    private static final Duration LATELY = Duration.ofDays(30);
    private static final int PLAYED = 8;
    private static final int FOLLOWED = 6;
    private static final int LOOK_AT = 200;

    private final Library library;
    private final Listening listening;

    Tastes(Library library, Listening listening) {
        this.library = library;
        this.listening = listening;
    }

    /** Those heard most in half a year up to {@code now}, then others that are followed. Blocks. */
    List<Taste> at(Instant now) {
        Map<String, Integer> lately = lately(now);
        Map<String, Taste> tastes = new LinkedHashMap<>();
        for (Artist artist : listening.topArtists(now.minus(HALF_YEAR), PLAYED)) {
            Taste taste = of(artist, lately);
            tastes.putIfAbsent(taste.artist().foldedName(), taste);
        }
        listening.followed(FOLLOWED).stream()
                .filter(name -> !name.isBlank())
                .map(ArtistRef::named)
                .forEach(artist -> tastes.putIfAbsent(artist.foldedName(), Taste.ofFollowed(artist)));
        return List.copyOf(tastes.values());
    }

    private Taste of(Artist artist, Map<String, Integer> lately) {
        ArtistRef ref = new ArtistRef(artist.name(), artist.musicBrainzId());
        Map<TrackKey, Track> tracks = new LinkedHashMap<>();
        library.tracksBy(artist.id()).forEach(track -> tracks.putIfAbsent(track.key(), track));
        int favourites = (int) listening.marks(tracks.keySet()).values().stream()
                .filter(Mark::favourite)
                .count();
        return new Taste(
                ref,
                listening.playsOf(artist.id()),
                lately.getOrDefault(ref.foldedName(), 0),
                listening.isFollowed(artist.name()),
                favourites,
                albums(tracks));
    }

    private List<Taste.OnAlbum> albums(Map<TrackKey, Track> tracks) {
        Map<TrackKey, Integer> counts = listening.playCounts(tracks.keySet());
        Map<String, Integer> plays = new LinkedHashMap<>();
        tracks.forEach((key, track) -> plays.merge(track.albumTitle(), counts.getOrDefault(key, 0), Integer::sum));
        List<Taste.OnAlbum> albums = new ArrayList<>();
        plays.forEach((title, count) -> albums.add(new Taste.OnAlbum(title, count)));
        return albums;
    }

    /** Plays of the last days by the folded name of the artist. */
    private Map<String, Integer> lately(Instant now) {
        Span span = new Span(now.minus(LATELY), now.plus(Duration.ofDays(1)));
        return listening.statistics().top(Top.Kind.ARTISTS, span, 0, LOOK_AT).stream()
                .collect(Collectors.toMap(top -> ArtistRef.fold(top.name()), Top::plays, Integer::sum, HashMap::new));
    }
}
