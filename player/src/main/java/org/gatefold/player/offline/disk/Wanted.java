package org.gatefold.player.offline.disk;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.offline.Wish;
import org.gatefold.player.playlist.Playlists;

/** Looks up what wishes stand for just now. Blocks on the databases. */
final class Wanted {
    private static final int MOST = 100_000;

    private final Library library;
    private final Listening listening;
    private final Playlists playlists;
    private final Clock clock;

    Wanted(Library library, Listening listening, Playlists playlists, Clock clock) {
        this.library = library;
        this.listening = listening;
        this.playlists = playlists;
        this.clock = clock;
    }

    /** Every recording wished for, once, in the order of the wishes. */
    Set<TrackKey> of(Collection<Wish> wishes) {
        Set<TrackKey> wanted = new LinkedHashSet<>();
        wishes.forEach(wish -> wanted.addAll(of(wish)));
        return wanted;
    }

    private List<TrackKey> of(Wish wish) {
        return switch (wish) {
            case Wish.OneTrack(var key) -> List.of(key);
            case Wish.WholeAlbum(var title, var artist) -> library.keysOfAlbum(title, artist);
            case Wish.AllOf(var artist) -> library.keysOfArtist(artist);
            case Wish.WholePlaylist(var playlist) -> playlists.keys(playlist);
            case Wish.Favourites() -> listening.favourites(0, MOST);
            case Wish.MostPlayed(int tracks) -> listening.mostPlayed(0, tracks);
            case Wish.AddedWithin(int days) ->
                library.keysAddedSince(clock.instant().minus(Duration.ofDays(days)), MOST);
        };
    }
}
