package org.gatefold.player.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The queue another device left on the server: what plays is {@code songs.get(current)}, at {@code position}; {@code by} is that device's name. */
public record SavedQueue(List<ServerSong> songs, int current, Duration position, Optional<Instant> changed, String by) {
    public SavedQueue {
        songs = List.copyOf(songs);
    }
}
