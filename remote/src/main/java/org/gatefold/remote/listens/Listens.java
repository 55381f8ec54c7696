package org.gatefold.remote.listens;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gatefold.remote.account.Account;
import org.gatefold.remote.account.Accounts;
import org.gatefold.remote.account.Callers;
import org.gatefold.remote.account.Scopes;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.HttpProblem;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.json.Fields;
import org.gatefold.remote.json.InvalidRequest;
import org.gatefold.remote.json.Json;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.sql.Row;

/**
 * The ListenBrainz API as far as players use it. Each listen is kept once: by {@code additional_info.op_id}, or without
 * one by time and recording. Unlike at ListenBrainz, listens can be read only with their owner's token.
 */
public final class Listens {
    private static final int MOST_READ = 1000;

    private final Database database;
    private final Clock clock;
    private final Callers callers;
    private final Accounts accounts;
    private final ListenReader reader;

    public Listens(Database database, Clock clock, Callers callers, Accounts accounts) {
        this.database = database;
        this.clock = clock;
        this.callers = callers;
        this.accounts = accounts;
        this.reader = new ListenReader(clock);
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/1/validate-token", this::validate),
                Route.post("/1/submit-listens", this::submit).upTo(12),
                Route.get("/1/user/{name}/listens", this::listens),
                Route.get("/1/user/{name}/playing-now", this::playingNow));
    }

    private Answer validate(Request request) {
        String token = callers.token(request)
                .or(() -> request.parameter("token"))
                .orElseThrow(() -> new HttpProblem(400, "no_token", "You need to provide an Authorization token."));
        Doc body = new Doc().put("code", 200);
        Optional<Account> account = accounts.byToken(token);
        body.put("message", account.isPresent() ? "Token valid." : "Token invalid.")
                .put("valid", account.isPresent());
        return Answer.ok(body.put("user_name", account.map(Account::name)));
    }

    private Answer submit(Request request) {
        Account account = callers.account(request, Scopes.LISTENS);
        JsonObject body = request.json();
        String type = Fields.of(body).text("listen_type");
        switch (type) {
            case "single", "import" -> keep(account, reader.read(type, body));
            case "playing_now" -> now(account, reader.read(type, body).getFirst());
            default -> throw new InvalidRequest("listen_type", "This must be single, playing_now or import");
        }
        return Answer.ok(new Doc().put("status", "ok"));
    }

    private void keep(Account account, List<Listen> listens) {
        long inserted = clock.instant().getEpochSecond();
        database.write(tx -> {
            listens.forEach(listen -> ListenTable.keep(tx, account, listen, inserted));
            return true;
        });
    }

    private void now(Account account, Listen listen) {
        database.write(tx -> {
            ListenTable.playingNow(tx, account, listen.track(), clock.instant().getEpochSecond());
            return true;
        });
    }

    private Answer listens(Request request) {
        Account account = owner(request);
        int count = (int) request.number("count", 1, MOST_READ, 25);
        long after = request.number("min_ts", 0, Long.MAX_VALUE, -1);
        long before = request.number("max_ts", 0, Long.MAX_VALUE, Long.MAX_VALUE);
        record Span(long oldest, long latest) {}
        return database.read(tx -> {
            // Without max_ts and with min_ts ListenBrainz gives the oldest after it; the answer is newest first all the
            // same.
            String order = after >= 0 && before == Long.MAX_VALUE ? "asc" : "desc";
            List<JsonObject> found = tx.list(
                    "select * from (select * from listen where account_id = ? and listened_at > ?"
                            + " and listened_at < ? order by listened_at " + order
                            + ", dedupe_key limit ?) order by listened_at desc, dedupe_key",
                    row -> json(row, account),
                    account.id(),
                    after,
                    before,
                    count);
            Span span = tx.first(
                            "select min(listened_at) as oldest, max(listened_at) as latest from listen where account_id = ?",
                            row -> new Span(row.number("oldest"), row.number("latest")),
                            account.id())
                    .orElse(new Span(0, 0));
            return Answer.ok(new Doc()
                    .put(
                            "payload",
                            new Doc()
                                    .put("count", found.size())
                                    .put("user_id", account.name())
                                    .put("oldest_listen_ts", span.oldest)
                                    .put("latest_listen_ts", span.latest)
                                    .put("listens", found, listen -> listen)));
        });
    }

    private Answer playingNow(Request request) {
        Account account = owner(request);
        List<JsonObject> found = database.read(tx -> tx.list(
                "select track_metadata from playing_now where account_id = ?",
                row -> new Doc()
                        .put("playing_now", true)
                        .put("track_metadata", Json.stored(row.text("track_metadata")))
                        .json(),
                account.id()));
        return Answer.ok(new Doc()
                .put(
                        "payload",
                        new Doc()
                                .put("count", found.size())
                                .put("user_id", account.name())
                                .put("playing_now", true)
                                .put("listens", found, listen -> listen)));
    }

    private Account owner(Request request) {
        Account account = callers.account(request, Scopes.LISTENS);
        if (!account.name().equalsIgnoreCase(request.name("name"))) {
            throw new HttpProblem(403, "forbidden", "This token belongs to another user");
        }
        return account;
    }

    private static JsonObject json(Row row, Account account) {
        return new Doc()
                .put("listened_at", row.number("listened_at"))
                .put("inserted_at", row.number("inserted_at"))
                .put("user_name", account.name())
                .put("track_metadata", Json.stored(row.text("track_metadata")))
                .json();
    }
}
