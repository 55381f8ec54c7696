package org.gatefold.player.playlist;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.TrackKey;
import org.gatefold.sync.event.Subscription;

/**
 * The listener's playlists, in the user database. Every change is kept, together with what takes it to the listener's
 * server, before the call returns, and gives what takes it back. Every method but {@link #onChange} blocks.
 */
public interface Playlists {
    /** In the order of their names. */
    List<Playlist> all();

    Optional<Playlist> find(PlaylistId id);

    /** Entries from {@code offset} on. */
    Page<PlaylistItem> items(PlaylistId id, int offset, int limit);

    /** The keys of all entries in their order, for playing. */
    List<TrackKey> keys(PlaylistId id);

    PlaylistId create(String name);

    /** Makes one with these tracks. @throws PlaylistFullException when they are too many; none is made then */
    PlaylistId create(String name, String description, List<TrackRef> tracks) throws PlaylistFullException;

    PlaylistChange rename(PlaylistId id, String name);

    PlaylistChange describe(PlaylistId id, String description);

    /** Adds tracks at the end. @throws PlaylistFullException when they would be too many; nothing is added then */
    PlaylistChange add(PlaylistId id, List<TrackKey> tracks) throws PlaylistFullException;

    /** Adds tracks before the entry at this place, counted from 0. @throws PlaylistFullException as {@link #add} */
    PlaylistChange insert(PlaylistId id, int place, List<TrackKey> tracks) throws PlaylistFullException;

    PlaylistChange remove(PlaylistId id, List<ItemId> items);

    /** Puts an entry at this place, counted from 0 in the list as it is afterwards. */
    PlaylistChange move(PlaylistId id, ItemId item, int place);

    /** Puts entries together in the order they have, the first at this place of the list as it is afterwards. */
    PlaylistChange move(PlaylistId id, List<ItemId> items, int place);

    PlaylistChange delete(PlaylistId id);

    /** Takes a change back; what another device changed meanwhile stays. */
    void undo(PlaylistChange change);

    /** The listener has seen that a deleted playlist was kept. */
    void acknowledge(PlaylistId id);

    /** Tells of every change, on the thread that made it. */
    Subscription onChange(Consumer<PlaylistId> listener);
}
