package org.gatefold.remote.subsonic;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.json.Json;
import org.gatefold.remote.songs.SongQueries;
import org.gatefold.remote.sql.Database;
import org.jspecify.annotations.Nullable;

/** The queue that one player leaves for the next, one for each listener. */
final class Queues {
    private static final int MOST = 20_000;

    private final Database database;
    private final Clock clock;

    Queues(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<String, Call> calls() {
        return Map.of(
                "savePlayQueue", (Call.Documents) this::save,
                "getPlayQueue", (Call.Documents) this::get,
                "getBookmarks", (Call.Documents) _ -> Documents.in("bookmarks", Documents.list("bookmark", List.of())));
    }

    /** Without songs it is emptied. */
    private Doc save(Ask ask) {
        List<String> ids = ask.params().all("id");
        Optional<String> current = ask.params().text("current");
        if (ids.size() > MOST) {
            throw new Refusal(Refusal.GENERIC, "A queue has at most " + MOST + " songs");
        }
        if (current.isPresent() && !ids.contains(current.get())) {
            throw new Refusal(Refusal.GENERIC, "current must be one of the songs");
        }
        int position = ask.params().number("position", 0, Integer.MAX_VALUE, 0);
        @Nullable Object currentId = current.orElse(null);
        database.write(tx -> {
            for (String id : ids) {
                if (tx.number("select count(*) as n from song where id = ?", id) == 0) {
                    throw Refusal.notFound("song");
                }
            }
            return tx.update(
                    """
                insert into play_queue (account_id, songs, current_id, position, changed_at, changed_by)
                values (?, ?, ?, ?, ?, ?) on conflict (account_id) do update set songs = excluded.songs,
                  current_id = excluded.current_id, position = excluded.position, changed_at = excluded.changed_at,
                  changed_by = excluded.changed_by""",
                    ask.account().id(),
                    Json.text(Doc.texts(ids)),
                    currentId,
                    position,
                    clock.millis(),
                    ask.client());
        });
        return new Doc();
    }

    private Doc get(Ask ask) {
        record Kept(JsonArray songs, Optional<String> current, long position, long at, String by) {}
        return database.read(tx -> {
            Optional<Kept> found = tx.first(
                    "select * from play_queue where account_id = ?",
                    row -> new Kept(
                            Json.parse(row.text("songs")).getAsJsonArray(),
                            row.optionalText("current_id"),
                            row.number("position"),
                            row.number("changed_at"),
                            row.text("changed_by")),
                    ask.account().id());
            if (found.isEmpty()) {
                return new Doc();
            }
            Kept kept = found.get();
            List<JsonObject> songs = new SongQueries(tx, ask.account())
                    .songs(kept.songs.asList().stream()
                            .map(JsonElement::getAsString)
                            .toList());
            boolean there = kept.current
                    .filter(id -> songs.stream()
                            .anyMatch(song -> song.get("id").getAsString().equals(id)))
                    .isPresent();
            Doc queue = new Doc()
                    .put("current", there ? kept.current : Optional.empty())
                    .put("position", there ? kept.position : 0)
                    .put("username", ask.account().name())
                    .put("changed", Instant.ofEpochMilli(kept.at).toString())
                    .put("changedBy", kept.by)
                    .put("entry", songs, song -> song);
            return Documents.in("playQueue", queue);
        });
    }
}
