package org.gatefold.app.part;

import java.util.List;
import java.util.function.Consumer;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Mark;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistId;

/** What can be asked of a track in a list; the screens give what it does. */
public interface TrackActions {
    void playNext(List<TrackKey> keys);

    void enqueue(List<TrackKey> keys);

    void favourite(Track track, boolean favourite);

    /** 1 to 5 stars, or 0 for none. */
    void rate(Track track, int stars);

    /** What is known of the track just now. */
    Mark mark(TrackKey key);

    /** The playlists a track can be added to. */
    List<Playlist> playlists();

    void addTo(PlaylistId playlist, List<TrackKey> keys);

    /** Makes a playlist of these tracks; one without a name is called as all are. */
    void addToNew(String name, List<Track> tracks);

    /** Whether there is a copy of the recording on this computer besides the listener's own files. Does not block. */
    boolean isKept(TrackKey key);

    /** Whether the listener wished for this very track. */
    boolean isWished(TrackKey key);

    /** Keeps a track of a server on this computer, or lets go of it. */
    void toggleKept(Track track);

    /** Where tracks can be heard from. */
    CopyActions copies();

    /** What the mouse carries. */
    Carry carry();

    /** Looks up which tracks something carried is, off the JavaFX thread; a failure is told. */
    void keysOf(Carry.Goods goods, Consumer<List<TrackKey>> use);

    /** Makes a playlist of these recordings. */
    void addKeysToNew(String name, List<TrackKey> keys);

    void openAlbum(Track track);

    void openArtist(Track track);
}
