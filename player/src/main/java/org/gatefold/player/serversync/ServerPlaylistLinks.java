package org.gatefold.player.serversync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.librarysync.PlaylistStore;
import org.gatefold.player.playlist.ItemId;
import org.gatefold.player.playlist.PlaylistContent;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.source.ServerId;

/** Which playlists here are playlists on servers; every method is one transaction and blocks. */
public interface ServerPlaylistLinks {
    /** What a server calls an entry, and which recording that was. */
    record Entry(String song, TrackKey key) {}

    /**
     * A playlist and the one on its server: {@code remote} is empty until it is made there, {@code entries} are those that
     * the server had when it was last read, and {@code writing} says that it may have been changed from here since.
     */
    record Link(ServerId server, Optional<String> remote, boolean writing, Map<ItemId, Entry> entries) {
        public Link {
            entries = Map.copyOf(entries);
        }
    }

    /** A link without its entries; {@code stamp} is what the server said of it when it was last read. */
    record Known(PlaylistId playlist, Optional<String> remote, Optional<String> stamp, String name, boolean writing) {}

    /** A playlist as a server has it. */
    record There(String remote, boolean writable, PlaylistContent content, Map<ItemId, Entry> entries) {
        public There {
            entries = Map.copyOf(entries);
        }
    }

    Optional<Link> find(PlaylistId playlist);

    List<Known> all(ServerId server);

    /** It is being changed there just now; if no answer comes, nobody knows how far that came. */
    void writing(PlaylistId playlist);

    /** It is this one there. */
    void linked(PlaylistId playlist, String remote);

    /** It is not there any more. */
    void unlinked(PlaylistId playlist);

    /** The server was read, or said what it has now; ends {@link #writing}. */
    void met(PlaylistId playlist, There there);

    /** Takes over one that is new there. */
    void take(ServerId server, There there, PlaylistStore.Seen seen);

    /** Sees that what was changed here is on its way. */
    void report(PlaylistId playlist);

    /** Forgets the playlist here, unless the server lacks something of it. */
    void forget(PlaylistId playlist);
}
