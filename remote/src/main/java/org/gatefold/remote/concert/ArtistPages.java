package org.gatefold.remote.concert;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatefold.remote.catalogue.ImageUrl;
import org.gatefold.remote.catalogue.NameKey;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.HttpProblem;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.json.InvalidRequest;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.sql.Row;

/** Our own read-only endpoints about artists and their concerts. */
public final class ArtistPages {
    private static final int MOST = 200;

    private final Database database;
    private final Clock clock;

    public ArtistPages(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.get("/gatefold/artists", this::artist), Route.get("/gatefold/concerts", this::concerts));
    }

    private Answer artist(Request request) {
        Optional<String> name = request.parameter("name");
        Optional<String> mbid = request.parameter("mbid").map(id -> id.toLowerCase(Locale.ROOT));
        if (name.isEmpty() && mbid.isEmpty()) {
            throw new InvalidRequest("name", "Send a name or an mbid");
        }
        String key = name.map(NameKey::of).orElse("");
        return database.read(tx ->
                        tx.first("""
                select * from artist where mbid = ? or (mbid is null or ? is null) and name_key = ?
                order by mbid is null limit 1""", row -> json(row, request.base()), mbid.orElse(null), mbid.orElse(null), key))
                .map(found -> Answer.ok(new Doc().put("artist", found)))
                .orElseThrow(() -> new HttpProblem(404, "not_found", "This shop does not know the artist"));
    }

    private static JsonObject json(Row row, String base) {
        return new Doc()
                .put("name", row.text("name"))
                .put("mbid", row.optionalText("mbid"))
                .put("about", row.optionalText("about"))
                .put("city", row.optionalText("city"))
                .put("image", row.optionalText("image").map(image -> ImageUrl.absolute(image, base)))
                .put("official", true)
                .json();
    }

    private Answer concerts(Request request) {
        int limit = (int) request.number("limit", 1, MOST, 50);
        List<Concert> found = database.read(tx -> ConcertTable.upcoming(
                tx,
                request.parameter("name"),
                request.parameter("mbid"),
                clock.instant().getEpochSecond(),
                limit));
        return Answer.ok(new Doc().put("concerts", found, Concert::json));
    }
}
