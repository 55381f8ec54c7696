package org.gatefold.player.statistics.write;

import java.time.Duration;
import java.time.Instant;

/** One play as it stands in a file; {@code key} is what the recording is known by here. */
public record PlayLine(
        Instant listenedAt, String title, String artist, String album, Duration length, Duration heard, String key) {}
