package org.gatefold.app.part;

import java.util.List;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;

/** What can be asked of a track in a list; the screens give what it does. */
public interface TrackActions {
    void playNext(List<TrackKey> keys);

    void enqueue(List<TrackKey> keys);

    void favourite(Track track, boolean favourite);

    void openAlbum(AlbumId album);

    void openArtist(ArtistId artist);
}
