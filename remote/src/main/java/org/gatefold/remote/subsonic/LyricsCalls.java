package org.gatefold.remote.subsonic;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.json.Json;
import org.gatefold.remote.listens.Recording;
import org.gatefold.remote.music.Lyrics;
import org.gatefold.remote.music.LyricsFinder;
import org.gatefold.remote.sql.Database;

/** The words of songs, with times where somebody has set them. */
final class LyricsCalls {
    private final Database database;
    private final LyricsFinder finder;

    LyricsCalls(Database database, LyricsFinder finder) {
        this.database = database;
        this.finder = finder;
    }

    Map<String, Call> calls() {
        return Map.of(
                "getLyrics", (Call.Documents) this::byName,
                "getLyricsBySongId", (Call.Documents) this::byId);
    }

    /** A song as it is asked for. */
    private record Asked(String path, String artist, String title) {}

    private Optional<Asked> asked(String sql, String value) {
        return database.read(tx -> tx.first(
                sql,
                row -> {
                    JsonObject entry = Json.stored(row.text("entry"));
                    return new Asked(
                            row.text("path"),
                            entry.get("artist").getAsString(),
                            entry.get("title").getAsString());
                },
                value));
    }

    private Doc byId(Ask ask) {
        Asked song = asked(
                        "select path, entry from song where id = ?",
                        ask.params().required("id"))
                .orElseThrow(() -> Refusal.notFound("song"));
        List<JsonObject> all = finder.of(song.path).stream()
                .map(lyrics -> new Doc()
                        .put("displayArtist", song.artist)
                        .put("displayTitle", song.title)
                        .put("lang", "und")
                        .put("offset", 0)
                        .put("synced", lyrics.synced())
                        .put("line", lyrics.lines(), LyricsCalls::line)
                        .json())
                .toList();
        return Documents.in("lyricsList", Documents.list("structuredLyrics", all));
    }

    private static JsonObject line(Lyrics.Line line) {
        return new Doc().put("start", line.start()).put("value", line.text()).json();
    }

    /** Where there is no such song or it has no words, the answer is empty and no error. */
    private Doc byName(Ask ask) {
        String names = Recording.named(
                ask.params().text("artist").orElse(""),
                ask.params().text("title").orElse(""));
        Optional<Asked> song = asked("select path, entry from song where names = ? order by id limit 1", names);
        Optional<Lyrics> lyrics =
                song.flatMap(found -> finder.of(found.path).stream().findFirst());
        return Documents.in(
                "lyrics",
                lyrics.isEmpty()
                        ? new Doc()
                        : new Doc()
                                .put("artist", song.map(Asked::artist))
                                .put("title", song.map(Asked::title))
                                .put("value", lyrics.get().text()));
    }
}
