package org.gatefold.remote.subsonic;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.songs.SongQueries;
import org.gatefold.remote.songs.Words;
import org.gatefold.remote.sql.Database;

/** Finds artists, albums and songs that hold all words of a query; an empty one finds everything, page by page. */
final class Searching {
    private static final int MOST = 500;
    private static final int MOST_WORDS = 20;

    /** Those who made something; who only wrote or mixed it is found through it. */
    private static final String ARTISTS =
            "artist_name where exists (select 1 from song_artist where artist_id = artist_name.id and role in ('artist', 'album'))";

    private final Database database;

    Searching(Database database) {
        this.database = database;
    }

    Map<String, Call> calls() {
        return Map.of(
                "search2", (Call.Documents) ask -> Documents.in("searchResult2", search(ask, true)),
                "search3", (Call.Documents) ask -> Documents.in("searchResult3", search(ask, false)));
    }

    private Doc search(Ask ask, boolean folders) {
        String query = ask.params().first("query").orElseThrow(() -> Refusal.missing("query"));
        List<String> words = words(query);
        return database.read(tx -> {
            SongQueries songs = new SongQueries(tx, ask.account());
            List<JsonObject> artists = songs.artists(page(ask, songs, "artist", words));
            List<JsonObject> albums = songs.albums(page(ask, songs, "album", words));
            List<JsonObject> found = songs.songs(page(ask, songs, "song", words));
            return Documents.list("artist", artists)
                    .put("album", folders ? Documents.each(albums, Documents::folder) : albums, each -> each)
                    .put("song", found, each -> each);
        });
    }

    /** Some players send two quotation marks, or a star, for everything. */
    private static List<String> words(String query) {
        String folded = Words.fold(query);
        if (folded.isEmpty()) {
            return query.replaceAll("[\"*\\s]", "").isEmpty() ? List.of() : List.of(query);
        }
        return List.of(folded.split(" "));
    }

    private static List<String> page(Ask ask, SongQueries songs, String kind, List<String> words) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql =
                new StringBuilder("select id from " + (kind.equals("artist") ? ARTISTS : kind + " where 1 = 1"));
        for (String word : words.subList(0, Math.min(words.size(), MOST_WORDS))) {
            sql.append(" and words like ?");
            values.add("%" + word + "%");
        }
        values.add(ask.params().number(kind + "Count", 0, MOST, 20));
        values.add(ask.params().number(kind + "Offset", 0, Integer.MAX_VALUE, 0));
        return songs.ids(sql + " order by sort_key, id limit ? offset ?", values.toArray());
    }
}
