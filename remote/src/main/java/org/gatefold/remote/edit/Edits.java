package org.gatefold.remote.edit;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gatefold.remote.account.Account;
import org.gatefold.remote.account.Callers;
import org.gatefold.remote.account.Scopes;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.json.Json;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.sql.Row;

/**
 * Favourites, ratings and followed artists. Each edit counts once, and for each subject the one that was made last, on
 * whatever device and in whatever order they come; a device whose clock runs ahead is taken at our own time.
 */
public final class Edits {
    private static final int MOST_READ = 500;

    private final Database database;
    private final Clock clock;
    private final Callers callers;

    public Edits(Database database, Clock clock, Callers callers) {
        this.database = database;
        this.clock = clock;
        this.callers = callers;
    }

    public List<Route> routes() {
        return List.of(Route.post("/gatefold/edits", this::submit), Route.get("/gatefold/edits", this::current));
    }

    private Answer submit(Request request) {
        Account account = callers.account(request, Scopes.LIBRARY);
        List<Edit> edits = EditReader.read(request.json());
        long now = clock.millis();
        int stored = database.write(tx -> {
            int added = 0;
            for (Edit edit : edits) {
                added += Registers.keep(tx, account, edit, now);
            }
            return added;
        });
        return Answer.ok(new Doc().put("stored", stored).put("repeated", edits.size() - stored));
    }

    private Answer current(Request request) {
        Account account = callers.account(request, Scopes.LIBRARY);
        long after = request.number("after", 0, Long.MAX_VALUE, 0);
        int limit = (int) request.number("limit", 1, MOST_READ, MOST_READ);
        record Versioned(long version, JsonObject edit) {}
        List<Versioned> found = database.read(tx -> tx.list(
                "select * from edit_register where account_id = ? and version > ? order by version limit ?",
                row -> new Versioned(row.number("version"), json(row)),
                account.id(),
                after,
                limit + 1));
        List<Versioned> page = found.subList(0, Math.min(limit, found.size()));
        return Answer.ok(new Doc()
                .put("edits", page, Versioned::edit)
                .put("next_cursor", Long.toString(page.isEmpty() ? after : page.getLast().version))
                .put("more", found.size() > limit));
    }

    private static JsonObject json(Row row) {
        return new Doc()
                .put("op_id", row.text("op_id"))
                .put("kind", row.text("kind"))
                .put("subject", Json.stored(row.text("subject")))
                .put("value", Json.parse(row.text("value")))
                .put("made_at", Instant.ofEpochMilli(row.number("made_at")).toString())
                .json();
    }
}
