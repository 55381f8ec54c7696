package org.gatefold.remote.edit;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.account.Account;
import org.gatefold.remote.account.Callers;
import org.gatefold.remote.account.Scopes;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.HttpProblem;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.json.InvalidRequest;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.sql.Row;

/**
 * Playlists, each replaced whole and only by who knows the present one (RFC 9110, 13.1): nobody overwrites what he has
 * not seen. A replacement that changes nothing is answered like the first time, so a lost answer does no harm.
 */
public final class Playlists {
    /** In MiB: a client that reads at most 8 can read back whatever was taken. */
    private static final int ROOM = 7;

    private static final int MOST_READ = 500;
    /** A writer names each attempt, and whoever reads sees which of his got through although he never heard of it. */
    private static final String ATTEMPT = "Gatefold-Attempt";

    private static final int ATTEMPTS_KEPT = 50;

    private final Database database;
    private final Clock clock;
    private final Callers callers;

    public Playlists(Database database, Clock clock, Callers callers) {
        this.database = database;
        this.clock = clock;
        this.callers = callers;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/gatefold/playlists", this::changed),
                Route.get("/gatefold/playlists/{id}", this::one),
                Route.put("/gatefold/playlists/{id}", this::put).upTo(ROOM),
                Route.delete("/gatefold/playlists/{id}", this::delete));
    }

    private Answer changed(Request request) {
        Account account = callers.account(request, Scopes.LIBRARY);
        long after = request.number("after", 0, Long.MAX_VALUE, 0);
        int limit = (int) request.number("limit", 1, MOST_READ, MOST_READ);
        record Versioned(long version, JsonObject playlist) {}
        List<Versioned> found = database.read(tx -> tx.list(
                "select id, name, version, deleted, changed_at from playlist where account_id = ? and version > ? order by version limit ?",
                row -> new Versioned(row.number("version"), summary(row)),
                account.id(),
                after,
                limit + 1));
        List<Versioned> page = found.subList(0, Math.min(limit, found.size()));
        return Answer.ok(new Doc()
                .put("playlists", page, Versioned::playlist)
                .put("next_cursor", Long.toString(page.isEmpty() ? after : page.getLast().version))
                .put("more", found.size() > limit));
    }

    private static JsonObject summary(Row row) {
        return new Doc()
                .put("id", row.text("id"))
                .put("name", row.text("name"))
                .put("etag", etag(row.number("version")))
                .put("deleted", row.number("deleted") == 1)
                .put(
                        "changed_at",
                        Instant.ofEpochMilli(row.number("changed_at")).toString())
                .json();
    }

    private Answer one(Request request) {
        Account account = callers.account(request, Scopes.LIBRARY);
        String id = id(request);
        PlaylistTable.Kept kept = database.read(tx -> PlaylistTable.find(tx, account, id))
                .orElseThrow(() -> new HttpProblem(404, "not_found", "There is no such playlist"));
        if (kept.deleted()) {
            throw new HttpProblem(410, "gone", "This playlist was deleted");
        }
        return Answer.ok(new Doc()
                        .put("id", id)
                        .put("name", kept.playlist().name())
                        .put("description", kept.playlist().description())
                        .put("items", kept.playlist().items()))
                .with("ETag", etag(kept.version()))
                .with("Gatefold-Attempts", kept.attempts());
    }

    private Answer put(Request request) {
        Account account = callers.account(request, Scopes.LIBRARY);
        String id = id(request);
        Playlist sent = PlaylistReader.read(request.json());
        Condition condition = Condition.of(request);
        long version = database.write(tx -> {
            Optional<PlaylistTable.Kept> kept = PlaylistTable.find(tx, account, id);
            Optional<PlaylistTable.Kept> present = kept.filter(playlist -> !playlist.deleted());
            if (present.filter(playlist -> playlist.playlist().equals(sent)).isPresent()) {
                return present.get().version();
            }
            condition.check(present.map(playlist -> etag(playlist.version())));
            String attempts = attempts(kept.map(PlaylistTable.Kept::attempts).orElse(""), request.header(ATTEMPT));
            return PlaylistTable.write(
                    tx, account, new PlaylistTable.Kept(id, sent, 0, false, clock.millis(), attempts));
        });
        return Answer.ok(new Doc().put("id", id)).with("ETag", etag(version));
    }

    private Answer delete(Request request) {
        Account account = callers.account(request, Scopes.LIBRARY);
        String id = id(request);
        Condition condition = Condition.of(request);
        database.write(tx -> {
            PlaylistTable.Kept kept = PlaylistTable.find(tx, account, id)
                    .orElseThrow(() -> new HttpProblem(404, "not_found", "There is no such playlist"));
            if (!kept.deleted()) {
                condition.check(Optional.of(etag(kept.version())));
                PlaylistTable.write(tx, account, kept.gone(clock.millis()));
            }
            return true;
        });
        return new Answer(204, Map.of("Cache-Control", "no-store"), new byte[0]);
    }

    private static String attempts(String before, Optional<String> attempt) {
        List<String> all = new ArrayList<>(List.of(before.strip().split(" ")));
        attempt.map(id -> id.toLowerCase(Locale.ROOT))
                .filter(EditReader::isUuid)
                .ifPresent(all::add);
        return String.join(" ", all.subList(Math.max(0, all.size() - ATTEMPTS_KEPT), all.size()))
                .strip();
    }

    private static String id(Request request) {
        String id = request.name("id").toLowerCase(Locale.ROOT);
        if (!EditReader.isUuid(id)) {
            throw new InvalidRequest("id", "The id of a playlist is a UUID");
        }
        return id;
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }
}
