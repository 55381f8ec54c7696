package org.gatefold.player.handoff.served;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The queue as it is to stand on a server: its songs by the server's names, what plays, where, and when that was. */
record LeftQueue(List<String> songs, int current, Duration position, Instant at) {
    LeftQueue {
        songs = List.copyOf(songs);
    }
}
