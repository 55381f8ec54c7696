package org.gatefold.player.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playlist.ItemId;
import org.gatefold.player.playlist.PlaylistItem;
import org.gatefold.player.playlist.TrackRef;
import org.gatefold.sync.time.Uuid7;

/** Makes entries of tracks: each with an id of its own, and what the library calls its track now. */
record NewItems(Library library, Uuid7 ids) {
    List<PlaylistItem> of(List<TrackRef> tracks) {
        return tracks.stream()
                .map(track -> new PlaylistItem(new ItemId(ids.next()), track))
                .toList();
    }

    /** Blocks on the library: not inside a transaction. */
    List<PlaylistItem> ofKeys(List<TrackKey> keys) {
        Map<TrackKey, Track> tracks = library.byKeys(keys);
        return of(keys.stream()
                .map(key ->
                        Optional.ofNullable(tracks.get(key)).map(TrackRef::of).orElseGet(() -> TrackRef.unknown(key)))
                .toList());
    }
}
