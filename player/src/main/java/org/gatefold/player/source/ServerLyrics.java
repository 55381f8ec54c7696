package org.gatefold.player.source;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Words of a song: {@code language} is "und" where unknown; a {@code synced} one says of each line when it begins. What
 * they say the song and its artist are called is empty where they do not.
 */
public record ServerLyrics(String language, String artist, String title, boolean synced, List<Line> lines) {

    /** One line, and when in the song it begins. */
    public record Line(Optional<Duration> at, String text) {}

    public ServerLyrics {
        lines = List.copyOf(lines);
    }
}
