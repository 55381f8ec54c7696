package org.gatefold.player.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.source.ServerId;

/**
 * A queue that another device left on a server: what plays there is {@code tracks.get(current)}, called {@code title}, at
 * {@code position}. {@code by} is how the device calls itself, empty where it does not. {@code mark} tells it from the next.
 */
public record Offer(
        ServerId server, String by, List<TrackKey> tracks, int current, String title, Duration position, Left left) {
    /** When it was left there, where the server tells. */
    public record Left(Optional<Instant> at, String mark) {}

    public Offer {
        tracks = List.copyOf(tracks);
    }
}
