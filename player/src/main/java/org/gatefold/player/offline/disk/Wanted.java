package org.gatefold.player.offline.disk;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.offline.Wish;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.player.playlist.smart.SmartKeys;

/** Looks up what wishes stand for just now. Blocks on the databases. */
final class Wanted {
    private static final int MOST = 100_000;

    private final Library library;
    private final Listening listening;
    private final Playlists playlists;
    private final SmartKeys smart;
    private final BooleanSupplier figured;
    private final Clock clock;

    /**
     * What a wish stands for. Only {@code certain} says that what is not among them left the list: the names of albums
     * and artists are the library's, which may be new or not read to the end.
     */
    record Answer(List<TrackKey> keys, boolean certain) {}

    /** @param figured whether rules know the listener's own figures by now */
    Wanted(Basis basis, BooleanSupplier figured) {
        library = basis.library();
        listening = basis.listening();
        playlists = basis.playlists();
        smart = basis.smart();
        this.figured = figured;
        clock = basis.clock();
    }

    /** Every recording wished for, once, in the order of the wishes. */
    Set<TrackKey> of(Collection<Wish> wishes) {
        return all(each(wishes, false));
    }

    /** Whether rules know the listener's own figures just now; within moments they do. */
    boolean knowsFigures() {
        return figured.getAsBoolean();
    }

    /** Every wish with its answer, in the order of the wishes; {@code known} is what {@link #knowsFigures} said before. */
    Map<Wish, Answer> each(Collection<Wish> wishes, boolean known) {
        Map<Wish, Answer> each = new LinkedHashMap<>();
        wishes.forEach(wish -> each.put(wish, of(wish, known)));
        return each;
    }

    static Set<TrackKey> all(Map<Wish, Answer> each) {
        Set<TrackKey> wanted = new LinkedHashSet<>();
        each.values().forEach(answer -> wanted.addAll(answer.keys()));
        return wanted;
    }

    private Answer of(Wish wish, boolean known) {
        return switch (wish) {
            case Wish.OneTrack(var key) -> new Answer(List.of(key), false);
            case Wish.WholeAlbum(var title, var artist) -> new Answer(library.keysOfAlbum(title, artist), false);
            case Wish.AllOf(var artist) -> new Answer(library.keysOfArtist(artist), false);
            case Wish.WholePlaylist(var playlist) ->
                new Answer(playlists.keys(playlist), playlists.find(playlist).isPresent());
            case Wish.WholeSmart(var playlist) -> {
                SmartKeys.Answer answer = smart.of(playlist, MOST);
                yield new Answer(answer.keys(), known && answer.certain());
            }
            case Wish.Favourites() -> new Answer(listening.favourites(0, MOST), true);
            case Wish.MostPlayed(int tracks) -> new Answer(listening.mostPlayed(0, tracks), true);
            case Wish.AddedWithin(int days) ->
                new Answer(library.keysAddedSince(clock.instant().minus(Duration.ofDays(days)), MOST), true);
        };
    }
}
