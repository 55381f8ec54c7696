package org.gatefold.remote.subsonic;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.catalogue.NameKey;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.songs.SongIds;
import org.gatefold.remote.songs.SongQueries;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.sql.Tx;

/**
 * What this server itself can tell of a song or an artist, for it asks nobody else: similar is what shares a genre, top
 * songs are those that the caller has played most, and about artists it says what the shop says.
 */
final class Related {
    private static final int MOST = 500;
    private static final String SIMILAR = """
        select song.id as id from song where id <> ? and album_id <> ?
        and not exists (select 1 from song_artist where song_id = song.id and artist_id = ?)
        and exists (select 1 from song_genre theirs where theirs.song_id = song.id and theirs.genre_key in
          (select genre_key from song_genre join song mine on mine.id = song_id where mine.id = ? or mine.album_id = ?
           or exists (select 1 from song_artist where song_id = mine.id and artist_id = ?)))
        order by random() limit ?""";
    private static final String TOP = """
        select song.id as id from song join play_count on play_count.recording in (song.recording, song.names)
        where account_id = ?
          and exists (select 1 from song_artist where song_id = song.id and artist_id = ? and role in ('artist', 'album'))
        group by song.id order by sum(plays) desc, max(last_at) desc, song.id limit ?""";

    private final Database database;

    Related(Database database) {
        this.database = database;
    }

    Map<String, Call> calls() {
        return Map.of(
                "getSimilarSongs", (Call.Documents) ask -> similar("similarSongs", ask),
                "getSimilarSongs2", (Call.Documents) ask -> similar("similarSongs2", ask),
                "getTopSongs", (Call.Documents) this::top,
                "getArtistInfo", (Call.Documents) ask -> artist("artistInfo", ask),
                "getArtistInfo2", (Call.Documents) ask -> artist("artistInfo2", ask),
                "getAlbumInfo", (Call.Documents) this::album,
                "getAlbumInfo2", (Call.Documents) this::album);
    }

    private Doc similar(String name, Ask ask) {
        String id = ask.params().required("id");
        int count = ask.params().number("count", 0, MOST, 50);
        return Documents.in(name, Documents.list("song", songs(ask, SIMILAR, id, id, id, id, id, id, count)));
    }

    private Doc top(Ask ask) {
        String artist = SongIds.artist(ask.params().required("artist"));
        int count = ask.params().number("count", 0, MOST, 50);
        return Documents.in(
                "topSongs", Documents.list("song", songs(ask, TOP, ask.account().id(), artist, count)));
    }

    private List<JsonObject> songs(Ask ask, String sql, Object... values) {
        return database.read(tx -> {
            SongQueries songs = new SongQueries(tx, ask.account());
            return songs.songs(songs.ids(sql, values));
        });
    }

    private Doc artist(String name, Ask ask) {
        String id = ask.params().required("id");
        return Documents.in(name, database.read(tx -> {
            JsonObject artist = new SongQueries(tx, ask.account())
                    .artist(id)
                    .or(() -> ofSong(tx, ask, id))
                    .orElseThrow(() -> Refusal.notFound("artist"));
            Optional<String> about = tx.first(
                            "select about from artist where name_key = ?",
                            row -> row.optionalText("about"),
                            NameKey.of(artist.get("name").getAsString()))
                    .flatMap(text -> text);
            return new Doc()
                    .put("biography", about)
                    .put(
                            "musicBrainzId",
                            Optional.of(artist.get("musicBrainzId").getAsString())
                                    .filter(mbid -> !mbid.isEmpty()))
                    .put("similarArtist", List.<JsonObject>of(), each -> each);
        }));
    }

    /** Older players ask with the id of a song or an album. */
    private static Optional<JsonObject> ofSong(Tx tx, Ask ask, String id) {
        SongQueries songs = new SongQueries(tx, ask.account());
        return songs.song(id)
                .or(() -> songs.album(id))
                .flatMap(entry -> songs.artist(entry.get("artistId").getAsString()));
    }

    private Doc album(Ask ask) {
        String id = ask.params().required("id");
        JsonObject album = database.read(tx -> {
                    SongQueries songs = new SongQueries(tx, ask.account());
                    return songs.album(id)
                            .or(() -> songs.song(id)
                                    .flatMap(song ->
                                            songs.album(song.get("albumId").getAsString())));
                })
                .orElseThrow(() -> Refusal.notFound("album"));
        return Documents.in(
                "albumInfo",
                new Doc()
                        .put(
                                "musicBrainzId",
                                Optional.of(album.get("musicBrainzId").getAsString())
                                        .filter(mbid -> !mbid.isEmpty())));
    }
}
