package org.gatefold.remote.subsonic;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.songs.SongQueries;
import org.gatefold.remote.songs.Words;
import org.gatefold.remote.sql.Database;

/** Albums and songs in the orders that players offer. */
final class Lists {
    private static final int MOST = 500;
    private static final String ALL = "select id from album ";
    private static final String PLAYED = """
        select song.album_id as id from play_count join song on play_count.recording in (song.recording, song.names)
        where account_id = ? group by song.album_id\s""";
    private static final String MARKED =
            "select %1$s.id as id from account_mark join %1$s on subject_key = %2$s where account_id = ? and kind = '%3$s' ";

    private final Database database;

    Lists(Database database) {
        this.database = database;
    }

    Map<String, Call> calls() {
        return Map.of(
                "getAlbumList",
                        (Call.Documents)
                                ask -> list("albumList", "album", Documents.each(albums(ask), Documents::folder)),
                "getAlbumList2", (Call.Documents) ask -> list("albumList2", "album", albums(ask)),
                "getRandomSongs", (Call.Documents) ask -> list("randomSongs", "song", random(ask)),
                "getSongsByGenre", (Call.Documents) ask -> list("songsByGenre", "song", byGenre(ask)),
                "getStarred", (Call.Documents) ask -> Documents.in("starred", starred(ask, true)),
                "getStarred2", (Call.Documents) ask -> Documents.in("starred2", starred(ask, false)));
    }

    private static Doc list(String name, String each, List<JsonObject> all) {
        return Documents.in(name, Documents.list(each, all));
    }

    /** A query with its values. */
    private record Wanted(String sql, List<Object> values) {
        static Wanted of(String sql, Object... values) {
            return new Wanted(sql, List.of(values));
        }
    }

    private List<JsonObject> albums(Ask ask) {
        int size = ask.params().number("size", 0, MOST, 10);
        int offset = ask.params().number("offset", 0, Integer.MAX_VALUE, 0);
        Wanted wanted = wanted(ask);
        List<Object> values = new ArrayList<>(wanted.values);
        values.add(size);
        values.add(offset);
        return database.read(tx -> {
            SongQueries songs = new SongQueries(tx, ask.account());
            return songs.albums(songs.ids(wanted.sql + " limit ? offset ?", values.toArray()));
        });
    }

    private static Wanted wanted(Ask ask) {
        long account = ask.account().id();
        String type = ask.params().required("type");
        return switch (type) {
            case "random" -> Wanted.of(ALL + "order by random()");
            case "newest" -> Wanted.of(ALL + "order by added_at desc, year desc, id");
            case "alphabeticalByName" -> Wanted.of(ALL + "order by sort_key, id");
            case "alphabeticalByArtist" -> Wanted.of(ALL + "order by artist_key, year, sort_key, id");
            case "frequent" -> Wanted.of(PLAYED + "order by sum(plays) desc, song.album_id", account);
            case "recent" -> Wanted.of(PLAYED + "order by max(last_at) desc, song.album_id", account);
            case "starred" ->
                Wanted.of(
                        MARKED.formatted("album", "album.id", "favourite")
                                + "and value = 'true' order by made_at desc, album.id",
                        account);
            case "highest" ->
                Wanted.of(
                        MARKED.formatted("album", "album.id", "rating")
                                + "and value <> '0' order by value desc, sort_key, album.id",
                        account);
            case "byYear" -> byYear(ask);
            case "byGenre" ->
                Wanted.of(
                        ALL + "where id in (select album_id from song_genre join song on song.id = song_id"
                                + " where genre_key = ?) order by sort_key, id",
                        Words.sort(ask.params().required("genre")));
            default -> throw new Refusal(Refusal.GENERIC, "There is no list of the type " + type);
        };
    }

    /** From a later to an earlier year means: the latest first. */
    private static Wanted byYear(Ask ask) {
        ask.params().required("fromYear");
        ask.params().required("toYear");
        int from = ask.params().number("fromYear", 0, 9999, 0);
        int to = ask.params().number("toYear", 0, 9999, 9999);
        String order = from <= to ? "asc" : "desc";
        return Wanted.of(
                ALL + "where year > 0 and year between ? and ? order by year " + order + ", sort_key, id",
                Math.min(from, to),
                Math.max(from, to));
    }

    private List<JsonObject> random(Ask ask) {
        int size = ask.params().number("size", 0, MOST, 10);
        int from = ask.params().number("fromYear", 0, 9999, 0);
        int to = ask.params().number("toYear", 0, 9999, 9999);
        String genre = ask.params().text("genre").map(Words::sort).orElse("");
        return songs(ask, Wanted.of("""
            select id from song where year between ? and ?
            and (? = '' or exists (select 1 from song_genre where song_id = song.id and genre_key = ?))
            order by random() limit ?""", from, to, genre, genre, size));
    }

    private List<JsonObject> byGenre(Ask ask) {
        return songs(
                ask,
                Wanted.of(
                        """
            select song.id as id from song_genre join song on song.id = song_id where genre_key = ?
            order by album_id, disc, number, path limit ? offset ?""",
                        Words.sort(ask.params().required("genre")),
                        ask.params().number("count", 0, MOST, 10),
                        ask.params().number("offset", 0, Integer.MAX_VALUE, 0)));
    }

    private List<JsonObject> songs(Ask ask, Wanted wanted) {
        return database.read(tx -> {
            SongQueries songs = new SongQueries(tx, ask.account());
            return songs.songs(songs.ids(wanted.sql, wanted.values.toArray()));
        });
    }

    private Doc starred(Ask ask, boolean folders) {
        long account = ask.account().id();
        String latest = "and value = 'true' order by made_at desc, id";
        return database.read(tx -> {
            SongQueries songs = new SongQueries(tx, ask.account());
            List<JsonObject> albums =
                    songs.albums(songs.ids(MARKED.formatted("album", "album.id", "favourite") + latest, account));
            List<JsonObject> all =
                    songs.songs(songs.ids(MARKED.formatted("song", "song.mark_key", "favourite") + latest, account));
            List<JsonObject> artists = songs.artists(
                    songs.ids(MARKED.formatted("artist_name", "artist_name.id", "favourite") + latest, account));
            return Documents.list("artist", artists)
                    .put("album", folders ? Documents.each(albums, Documents::folder) : albums, each -> each)
                    .put("song", all, each -> each);
        });
    }
}
