package org.gatefold.remote.subsonic;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatefold.remote.account.Account;
import org.gatefold.remote.edit.Registers;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.json.Json;
import org.gatefold.remote.songs.TrackNames;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.sql.Tx;

/**
 * Stars and ratings. Those of songs with a recording id are the listener's own marks, which Gatefold on every device sees
 * too; those of other songs, and of albums and artists, which Gatefold does not mark, are kept beside them (ADR 0105).
 */
final class Marking {
    private final Database database;
    private final Clock clock;

    Marking(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<String, Call> calls() {
        return Map.of(
                "star", (Call.Documents) ask -> star(ask, true),
                "unstar", (Call.Documents) ask -> star(ask, false),
                "setRating", (Call.Documents) this::rate);
    }

    private Doc star(Ask ask, boolean on) {
        List<String> ids = new ArrayList<>();
        for (String name : List.of("id", "albumId", "artistId")) {
            ids.addAll(ask.params().all(name));
        }
        if (ids.isEmpty()) {
            throw Refusal.missing("id, albumId or artistId");
        }
        mark(ask.account(), ids, "favourite", new JsonPrimitive(on));
        return new Doc();
    }

    private Doc rate(Ask ask) {
        String id = ask.params().required("id");
        ask.params().required("rating");
        int rating = ask.params().number("rating", -1, 6, 0);
        if (rating < 0 || rating > 5) {
            throw new Refusal(Refusal.GENERIC, "rating must be 0 to 5");
        }
        mark(ask.account(), List.of(id), "rating", new JsonPrimitive(rating));
        return new Doc();
    }

    /** All or none: an id that is not there refuses the call. */
    private void mark(Account account, List<String> ids, String kind, JsonElement value) {
        long now = clock.millis();
        database.write(tx -> {
            ids.forEach(id -> mark(tx, account, id, kind, value, now));
            return true;
        });
    }

    private static void mark(Tx tx, Account account, String id, String kind, JsonElement value, long now) {
        String key = key(tx, id);
        if (key.startsWith("mb:")) {
            JsonObject subject = TrackNames.of(tx, id);
            Registers.mark(tx, account, kind, key, subject, value, now);
        } else {
            tx.update("""
                insert into subsonic_mark (account_id, kind, subject_key, value, made_at) values (?, ?, ?, ?, ?)
                on conflict (account_id, kind, subject_key) do update set value = excluded.value, made_at = excluded.made_at""", account.id(), kind, key, Json.text(value), now);
        }
    }

    /** What the mark of a song, album or artist hangs on. */
    private static String key(Tx tx, String id) {
        return tx.first("select mark_key from song where id = ?", row -> row.text("mark_key"), id)
                .or(() -> tx.first("select id from album where id = ?", row -> row.text("id"), id))
                .or(() -> tx.first("select id from artist_name where id = ?", row -> row.text("id"), id))
                .orElseThrow(() -> Refusal.notFound("song, album or artist"));
    }
}
