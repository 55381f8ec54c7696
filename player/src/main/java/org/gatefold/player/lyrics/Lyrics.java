package org.gatefold.player.lyrics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatefold.player.source.ServerId;

/** One version of the words of a song, in the order they are sung. Either every line says when it begins, or none does. */
public record Lyrics(Source source, About about, List<Line> lines) {

    /** Where the words come from. */
    public sealed interface Source {
        /** A file beside the music, by its name. */
        record Beside(String file) implements Source {}

        /** The tags of the music file itself; {@code field} is how its format calls the place. */
        record Inside(String field) implements Source {}

        /** A music server. */
        record OnServer(ServerId server) implements Source {}
    }

    /** What the words say of themselves; the language is "und" where it is unknown, the names are empty then. */
    public record About(String language, String artist, String title) {
        public static final About NOTHING = new About("und", "", "");
    }

    /** One line; {@code at} is when in the song it begins, an empty text is a pause. {@code words} may be none. */
    public record Line(Optional<Duration> at, String text, List<Word> words) {
        public Line {
            words = List.copyOf(words);
        }
    }

    /** A word, or a part of one, and when it begins. */
    public record Word(Duration at, String text) {}

    public Lyrics {
        lines = List.copyOf(lines);
        long timed = lines.stream().filter(line -> line.at().isPresent()).count();
        if (timed != 0 && timed != lines.size()) {
            throw new IllegalArgumentException("some lines say when they begin and some do not");
        }
    }

    public boolean isSynced() {
        return !lines.isEmpty() && lines.getFirst().at().isPresent();
    }

    /** The place of the line that is sung at that time; -1 before the first, and always where nothing says when. */
    public int lineAt(Duration position) {
        int low = 0;
        int high = isSynced() ? lines.size() : 0;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).at().orElseThrow().compareTo(position) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The words alone, one line below the other. */
    public String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    /** What this version is known by among those of one song. */
    public String name() {
        String place = switch (source) {
            case Source.Beside(String file) -> "beside:" + file;
            case Source.Inside(String field) -> "inside:" + field;
            case Source.OnServer(ServerId server) -> "server:" + server.value();
        };
        return place + ":" + about.language() + (isSynced() ? ":synced" : ":plain");
    }
}
