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
import org.gatefold.player.listening.Heard;
import org.gatefold.player.listening.Listening;
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

    private final Listening listening;

    Tastes(Listening listening) {
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
        Heard heard = listening.heard(artist.id());
        List<Taste.OnAlbum> albums = new ArrayList<>();
        heard.albums().forEach((title, plays) -> albums.add(new Taste.OnAlbum(title, plays)));
        return new Taste(
                ref,
                heard.plays(),
                lately.getOrDefault(ref.foldedName(), 0),
                listening.isFollowed(artist.name()),
                heard.favourites(),
                albums);
    }

    /** Plays of the last days by the folded name of the artist. */
    private Map<String, Integer> lately(Instant now) {
        Span span = new Span(now.minus(LATELY), now.plus(Duration.ofDays(1)));
        return listening.statistics().top(Top.Kind.ARTISTS, span, 0, LOOK_AT).stream()
                .collect(Collectors.toMap(top -> ArtistRef.fold(top.name()), Top::plays, Integer::sum, HashMap::new));
    }
}
