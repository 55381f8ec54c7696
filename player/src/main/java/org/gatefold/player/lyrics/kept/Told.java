package org.gatefold.player.lyrics.kept;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.lyrics.Lyrics;
import org.gatefold.player.lyrics.Lyrics.Line;
import org.gatefold.player.lyrics.read.Lrc;
import org.gatefold.player.lyrics.read.Sheet;
import org.gatefold.player.source.ServerLyrics;
import org.jspecify.annotations.Nullable;

/** What one server told of the words of a song, and how that is written down. */
final class Told {
    private static final int FORM = 1;
    private static final int MOST_LINES = 3_000;
    private static final long UNSAID = -1;

    private Told() {}

    /** All versions as written; {@code form} lets a later program write more. */
    private record Written(int form, List<Version> versions) {}

    /**
     * One version; {@code starts} are milliseconds, one a text, below 0 where none is told. {@code words} are those of each
     * line, and are not there at all in what earlier programs wrote.
     */
    private record Version(
            String language,
            String artist,
            String title,
            boolean synced,
            List<Long> starts,
            List<String> texts,
            @Nullable List<List<Piece>> words) {}

    /** A word and its milliseconds. */
    private record Piece(long at, String text) {}

    static String write(List<ServerLyrics> told) {
        return new Gson()
                .toJson(new Written(
                        FORM,
                        told.stream()
                                .map(version -> new Version(
                                        version.language(),
                                        version.artist(),
                                        version.title(),
                                        version.synced(),
                                        version.lines().stream()
                                                .map(line -> line.at()
                                                        .map(Duration::toMillis)
                                                        .orElse(UNSAID))
                                                .toList(),
                                        version.lines().stream()
                                                .map(ServerLyrics.Line::text)
                                                .toList(),
                                        version.lines().stream()
                                                .map(line -> pieces(line.words()))
                                                .toList()))
                                .toList()));
    }

    private static List<Piece> pieces(List<ServerLyrics.Word> words) {
        return words.stream()
                .map(word -> new Piece(word.at().toMillis(), word.text()))
                .toList();
    }

    /** Empty when it was not written by {@link #write}. */
    static Optional<List<Sheet>> read(String body) {
        try {
            Written written = new Gson().fromJson(body, Written.class);
            return written == null || written.form() != FORM
                    ? Optional.empty()
                    : Optional.of(written.versions().stream().map(Told::sheet).toList());
        } catch (JsonParseException | NullPointerException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Some servers put LRC into what they call plain. */
    private static Sheet sheet(Version version) {
        Lyrics.About about = new Lyrics.About(version.language(), version.artist(), version.title());
        Sheet sheet = version.synced() ? Sheet.of(about, timed(version)) : Lrc.read(String.join("\n", version.texts()));
        return new Sheet(about, sheet.lines(), sheet.instrumental());
    }

    private static List<Lyrics.Word> words(Version version, int line) {
        List<List<Piece>> words = version.words();
        return words == null || line >= words.size()
                ? List.of()
                : words.get(line).stream()
                        .map(piece -> new Lyrics.Word(Duration.ofMillis(Math.max(0, piece.at())), piece.text()))
                        .toList();
    }

    /** A line that does not say when begins with the one before it. */
    private static List<Line> timed(Version version) {
        List<Line> lines = new ArrayList<>();
        long last = 0;
        for (int i = 0; i < Math.min(version.texts().size(), MOST_LINES); i++) {
            long start = version.starts().get(i);
            last = Math.max(last, start);
            lines.add(new Line(
                    Optional.of(Duration.ofMillis(last)), version.texts().get(i).strip(), words(version, i)));
        }
        return lines;
    }
}
