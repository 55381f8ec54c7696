package org.gatefold.player.source;

import java.util.List;

/** The listener's playlists on a server. Blocks like {@link MusicSource}. */
public interface ServerPlaylists {
    List<ServerPlaylist> playlists() throws SourceException;

    /** @throws SourceException with NotFound when it is gone */
    ServerPlaylistContent playlist(String playlistId) throws SourceException;

    /** Makes one and says what the server made of it. Not repeatable: after a lost answer look in {@link #playlists}. */
    ServerPlaylistContent createPlaylist(String name, List<String> songIds) throws SourceException;

    /** Gives it this name and these songs, whatever it had, and reads it back. Repeatable. */
    ServerPlaylistContent replacePlaylist(String playlistId, String name, List<String> songIds) throws SourceException;

    /**
     * Makes this of it, name, comment and songs, by changing only what differs from how it was read; and reads it back.
     * Not repeatable: after a lost answer read it again first. Entries the server has and does not show stay.
     */
    ServerPlaylistContent changePlaylist(ServerPlaylistContent read, String name, String comment, List<String> songIds)
            throws SourceException;

    /** Deletes it; no error when it is gone already. */
    void deletePlaylist(String playlistId) throws SourceException;
}
