package org.gatefold.player.playlist;

import java.util.Map;
import org.gatefold.player.source.ServerId;

/** Which of the listener's playlists lie on servers. They are changed like any other; the server hears of it later. Blocks. */
public interface PlaylistHomes {
    /** Those that do. */
    Map<PlaylistId, PlaylistHome> all();

    /** What became of a copy: the new playlist, and how many entries the server has no song for. */
    record Copied(PlaylistId playlist, int left) {}

    /** Makes a playlist on a server of the entries that it has. */
    Copied copy(PlaylistId from, ServerId to);
}
