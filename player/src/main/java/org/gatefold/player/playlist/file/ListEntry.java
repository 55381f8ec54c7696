package org.gatefold.player.playlist.file;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatefold.player.library.text.Clean;

/** One entry of a playlist file: where it stands in the file, counted from 1, and what is said of it. */
public record ListEntry(int line, Said said, Location at) {
    /** The names, the length and the MusicBrainz recording; empty, or zero, where nothing is said. */
    public record Said(String title, String artist, String album, Duration length, Optional<String> recordingId) {
        static final Said NOTHING = new Said("", "", "", Duration.ZERO, Optional.empty());

        public Said {
            title = Clean.text(title);
            artist = Clean.text(artist);
            album = Clean.text(album);
            length = length.isNegative() || length.compareTo(LONGEST) > 0 ? Duration.ZERO : length;
        }
    }

    private static final Duration LONGEST = Duration.ofDays(2);
    private static final Pattern RECORDING = Pattern.compile(
            "(?:.*/recording/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/?", Pattern.CASE_INSENSITIVE);

    /** What the entry is called when it is told of: its names, else its place. */
    public String name() {
        if (said.title().isEmpty()) {
            return at.shown();
        }
        return said.artist().isEmpty() ? said.title() : said.artist() + " – " + said.title();
    }

    /** The MusicBrainz recording that an identifier names, as an address or bare. */
    static Optional<String> recording(String identifier) {
        Matcher matcher = RECORDING.matcher(identifier.strip());
        return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(java.util.Locale.ROOT)) : Optional.empty();
    }
}
