package org.gatefold.player.source;

import java.util.List;

/** A playlist on a server and the songs in it, in order; a song can be in it more than once. */
public record ServerPlaylistContent(ServerPlaylist playlist, List<ServerSong> songs) {
    public ServerPlaylistContent {
        songs = List.copyOf(songs);
    }
}
