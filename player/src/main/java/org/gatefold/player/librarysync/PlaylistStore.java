package org.gatefold.player.librarysync;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.player.playlist.PlaylistContent;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.PlaylistSeen;

/** Playlists as they stand here against the server; every method is one transaction and blocks. */
public interface PlaylistStore {
    /**
     * A playlist here. {@code changes} counts what was done to it on this device and {@code sent} how much of that the
     * server has; {@code seen} is what server and device last had alike, {@code tried} what was sent since without an answer, oldest first.
     */
    record Local(
            PlaylistContent content,
            boolean deleted,
            long changes,
            long sent,
            Optional<Seen> seen,
            List<Attempt> tried) {
        /** Whether the server lacks something. */
        public boolean waits() {
            return changes != sent;
        }
    }

    /** What the server had under this ETag. */
    record Seen(String etag, PlaylistSeen content) {}

    /** What was sent under a name of its own. */
    record Attempt(UUID id, PlaylistSeen content) {}

    /** How a playlist stands, without its entries. */
    record Standing(String account, Optional<String> etag, boolean waits) {}

    Optional<Local> find(PlaylistId id);

    Optional<Standing> standing(PlaylistId id);

    /** This is being sent just now; if no answer comes, the server may have it. */
    void trying(PlaylistId id, Attempt attempt);

    /** The server has what was here when {@code changes} was read. */
    void sent(PlaylistId id, long changes, Seen seen);

    /** Puts the merged one in place, which the server lacks yet. @return false when it was changed here meanwhile */
    boolean merged(PlaylistId id, long changes, PlaylistContent merged, Seen theirs);

    /** The server has none of this any more; what is here stays. */
    void unknownThere(PlaylistId id);

    /** A deletion has arrived, unless it was taken back meanwhile. */
    void gone(PlaylistId id, long changes);

    /** It was deleted here and changed elsewhere: it stays, and the listener is shown that. */
    void kept(PlaylistId id, PlaylistContent theirs, Seen seen);

    /** Takes over what another device made or changed, unless something here waits. */
    void take(String account, PlaylistId id, PlaylistContent theirs, Seen seen);

    /** Another device deleted it; so it is here, unless something here waits. */
    void deletedThere(PlaylistId id);

    /** How far an account's playlists were fetched, empty before the first time. */
    String playlistsFetchedTo(String account);

    void playlistsFetched(String account, String to);
}
