package org.gatefold.player.subsonic;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.gatefold.player.source.ServerLyrics;
import org.gatefold.player.source.ServerLyrics.Line;
import org.gatefold.player.source.SourceException;

/** Words of songs: by id and with their times where the server can, else by artist and title. */
final class Lyrics {
    /** The version of the extension in which words have times. */
    private static final int BY_WORD = 2;

    private final Session session;

    Lyrics(Session session) {
        this.session = session;
    }

    List<ServerLyrics> of(String songId) throws SourceException {
        return session.terms().has("songLyrics") ? structured(songId) : plain(songId);
    }

    private List<ServerLyrics> structured(String songId) throws SourceException {
        Params asked = Params.of("id", songId);
        boolean byWord = session.terms()
                .extensions()
                .getOrDefault("songLyrics", Set.of())
                .contains(BY_WORD);
        return session
                .tryCall("getLyricsBySongId", byWord ? asked.and("enhanced", "true") : asked)
                .map(answer -> Json.objects(answer, "lyricsList", "structuredLyrics"))
                .orElse(List.of())
                .stream()
                .filter(json -> Json.some(json, "kind").orElse("main").equals("main"))
                .map(Lyrics::structured)
                .filter(lyrics -> !lyrics.lines().isEmpty())
                .sorted(Comparator.comparing(ServerLyrics::synced).reversed())
                .toList();
    }

    /** A positive offset means that the words come sooner. */
    private static ServerLyrics structured(JsonObject json) {
        long offset = Json.large(json, "offset").orElse(0);
        boolean synced = Json.flag(json, "synced");
        Cues cues = synced ? Cues.of(json, offset) : Cues.NONE;
        List<Line> lines = new ArrayList<>();
        for (JsonObject line : Json.objects(json, "line")) {
            String text = Json.text(line, "value");
            Optional<Duration> at = synced ? at(Json.large(line, "start"), offset) : Optional.empty();
            lines.add(new Line(at, text, cues.words(lines.size(), text)));
        }
        String language =
                Json.some(json, "lang").filter(lang -> !lang.equals("xxx")).orElse("und");
        return new ServerLyrics(
                language, Json.text(json, "displayArtist"), Json.text(json, "displayTitle"), synced, lines);
    }

    static Optional<Duration> at(OptionalLong start, long offset) {
        return start.isPresent()
                ? Optional.of(Duration.ofMillis(Math.max(0, start.getAsLong() - offset)))
                : Optional.empty();
    }

    private List<ServerLyrics> plain(String songId) throws SourceException {
        Optional<JsonObject> song =
                session.tryCall("getSong", Params.of("id", songId)).flatMap(answer -> Json.object(answer, "song"));
        if (song.isEmpty()) {
            return List.of();
        }
        Params whose =
                Params.of("artist", Json.text(song.get(), "artist")).and("title", Json.text(song.get(), "title"));
        String text = session.tryCall("getLyrics", whose)
                .flatMap(answer -> Json.object(answer, "lyrics"))
                .map(json -> Json.text(json, "value"))
                .orElse("");
        return text.isBlank()
                ? List.of()
                : List.of(new ServerLyrics(
                        "und",
                        Json.text(song.get(), "artist"),
                        Json.text(song.get(), "title"),
                        false,
                        text.strip()
                                .lines()
                                .map(line -> new Line(Optional.empty(), line))
                                .toList()));
    }
}
