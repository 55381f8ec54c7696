package org.gatefold.player.offline;

import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.smart.SmartId;

/**
 * Something the listener wants to hear without a server. It names music as people do, so that it outlives the cache; what
 * it stands for is looked up anew whenever the library or the playlists change.
 */
public sealed interface Wish {
    /** This recording. */
    record OneTrack(TrackKey key) implements Wish {}

    /** An album by its title and who made it, as printed. */
    record WholeAlbum(String title, String artist) implements Wish {}

    /** Everything by or with an artist. */
    record AllOf(String artist) implements Wish {}

    /** A playlist, with whatever is added to it later. */
    record WholePlaylist(PlaylistId playlist) implements Wish {}

    /** What a smart playlist gives, as its rules and the music change. */
    record WholeSmart(SmartId playlist) implements Wish {}

    /** Every favourite, the newest first. */
    record Favourites() implements Wish {}

    /** The tracks heard most. */
    record MostPlayed(int tracks) implements Wish {
        public MostPlayed {
            if (tracks < 1) {
                throw new IllegalArgumentException("at least one track");
            }
        }
    }

    /** What came to the library in the last days. */
    record AddedWithin(int days) implements Wish {
        public AddedWithin {
            if (days < 1) {
                throw new IllegalArgumentException("at least a day");
            }
        }
    }
}
