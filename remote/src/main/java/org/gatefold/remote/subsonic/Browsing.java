package org.gatefold.remote.subsonic;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.songs.Scan;
import org.gatefold.remote.songs.SongIds;
import org.gatefold.remote.songs.SongQueries;
import org.gatefold.remote.sql.Database;

/** Artists, albums, songs and genres, by their tags and, for older players, as if they were folders. */
final class Browsing {
    private static final int FOLDER = 1;
    private static final String ARTICLES = "The An A";
    private static final String OF_ALBUM = "select id from song where album_id = ? order by disc, number, path";
    private static final String OF_ARTIST = """
        select album.id as id from album_artist join album on album.id = album_id where artist_id = ?
        order by year, sort_key, album.id""";
    private static final String ALBUM_ARTISTS = """
        select id from artist_name where exists (select 1 from album_artist where artist_id = artist_name.id)
        order by sort_key, id""";

    private final Database database;
    private final Scan scan;
    private final String folderName;

    Browsing(Database database, Scan scan, String folderName) {
        this.database = database;
        this.scan = scan;
        this.folderName = folderName;
    }

    Map<String, Call> calls() {
        return Map.of(
                "getMusicFolders", (Call.Documents) _ -> folders(),
                "getIndexes", (Call.Documents) ask -> Documents.in("indexes", index(ask, true)),
                "getArtists", (Call.Documents) ask -> Documents.in("artists", index(ask, false)),
                "getArtist", (Call.Documents) this::artist,
                "getAlbum", (Call.Documents) this::album,
                "getSong", (Call.Documents) this::song,
                "getMusicDirectory", (Call.Documents) this::directory,
                "getGenres", (Call.Documents) _ -> genres());
    }

    private Doc folders() {
        JsonObject folder = new Doc().put("id", FOLDER).put("name", folderName).json();
        return Documents.in("musicFolders", Documents.list("musicFolder", List.of(folder)));
    }

    private Doc index(Ask ask, boolean byFolder) {
        List<JsonObject> artists = database.read(tx -> {
            SongQueries songs = new SongQueries(tx, ask.account());
            return songs.artists(songs.ids(ALBUM_ARTISTS));
        });
        Map<String, List<JsonObject>> letters = new TreeMap<>();
        for (JsonObject artist : artists) {
            String sort = artist.get("sortName").getAsString();
            String letter = sort.substring(0, sort.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
            letters.computeIfAbsent(letter.matches("\\p{L}.*") ? letter : "#", _ -> new ArrayList<>())
                    .add(artist);
        }
        Doc index = new Doc().put("ignoredArticles", ARTICLES);
        if (byFolder) {
            index.put("lastModified", scan.state().finished());
        }
        return index.put(
                "index",
                letters.entrySet(),
                letter -> Documents.list("artist", letter.getValue())
                        .put("name", letter.getKey())
                        .json());
    }

    private Doc artist(Ask ask) {
        String id = ask.params().required("id");
        return database.read(tx -> {
            SongQueries songs = new SongQueries(tx, ask.account());
            JsonObject artist = songs.artist(id).orElseThrow(() -> Refusal.notFound("artist"));
            return new Doc()
                    .put("artist", new Doc(artist).put("album", songs.albums(songs.ids(OF_ARTIST, id)), each -> each));
        });
    }

    private Doc album(Ask ask) {
        String id = ask.params().required("id");
        return database.read(tx -> {
            SongQueries songs = new SongQueries(tx, ask.account());
            JsonObject album = songs.album(id).orElseThrow(() -> Refusal.notFound("album"));
            return new Doc()
                    .put("album", new Doc(album).put("song", songs.songs(songs.ids(OF_ALBUM, id)), each -> each));
        });
    }

    private Doc song(Ask ask) {
        String id = ask.params().required("id");
        JsonObject song = database.read(tx -> new SongQueries(tx, ask.account()).song(id))
                .orElseThrow(() -> Refusal.notFound("song"));
        return new Doc().put("song", song);
    }

    private Doc directory(Ask ask) {
        String id = ask.params().required("id");
        return Documents.in("directory", database.read(tx -> {
            SongQueries songs = new SongQueries(tx, ask.account());
            if (id.equals(Integer.toString(FOLDER))) {
                return directory(id, Optional.empty(), folderName)
                        .put("child", songs.artists(songs.ids(ALBUM_ARTISTS)), Documents::artistFolder);
            }
            if (id.startsWith(SongIds.ARTIST)) {
                JsonObject artist = songs.artist(id).orElseThrow(() -> Refusal.notFound("folder"));
                return directory(
                                id,
                                Optional.of(Integer.toString(FOLDER)),
                                artist.get("name").getAsString())
                        .put("child", songs.albums(songs.ids(OF_ARTIST, id)), Documents::folder);
            }
            JsonObject album = songs.album(id).orElseThrow(() -> Refusal.notFound("folder"));
            return directory(
                            id,
                            Optional.of(album.get("artistId").getAsString()),
                            album.get("name").getAsString())
                    .put("child", songs.songs(songs.ids(OF_ALBUM, id)), each -> each);
        }));
    }

    private static Doc directory(String id, Optional<String> parent, String name) {
        return new Doc().put("id", id).put("parent", parent).put("name", name);
    }

    private Doc genres() {
        List<JsonObject> genres = database.read(tx -> tx.list(
                """
            select min(genre) as genre, count(*) as songs, count(distinct album_id) as albums
            from song_genre join song on song.id = song_id group by genre_key order by genre_key""",
                row -> new Doc()
                        .put("songCount", row.number("songs"))
                        .put("albumCount", row.number("albums"))
                        .put("value", row.text("genre"))
                        .json()));
        return Documents.in("genres", Documents.list("genre", genres));
    }
}
