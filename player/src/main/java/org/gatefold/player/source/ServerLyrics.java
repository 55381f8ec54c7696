package org.gatefold.player.source;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Words of a song: {@code language} is "und" where unknown; a {@code synced} one says of each line when it begins. What
 * they say the song and its artist are called is empty where they do not.
 */
public record ServerLyrics(String language, String artist, String title, boolean synced, List<Line> lines) {

    /** One line, when in the song it begins, and when its words do where that is told; they make up the text together. */
    public record Line(Optional<Duration> at, String text, List<Word> words) {
        public Line {
            words = List.copyOf(words);
        }

        /** Without times of words. */
        public Line(Optional<Duration> at, String text) {
            this(at, text, List.of());
        }
    }

    /** A word or a part of one, with what stands between it and the next. */
    public record Word(Duration at, String text) {}

    public ServerLyrics {
        lines = List.copyOf(lines);
    }
}
