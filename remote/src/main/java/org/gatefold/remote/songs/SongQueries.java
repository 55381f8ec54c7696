package org.gatefold.remote.songs;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatefold.remote.account.Account;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.json.Json;
import org.gatefold.remote.sql.Row;
import org.gatefold.remote.sql.Tx;

/**
 * Songs, albums and artists as one listener sees them: what everybody sees, with his own stars, ratings and plays. Each
 * method runs in the caller's transaction and leaves out ids that are not there.
 */
public final class SongQueries {
    private static final String MARKS = """
        (select made_at from account_mark where account_id = account.id and kind = 'favourite'
           and subject_key = %1$s and value = 'true') as starred_at,
        (select value from account_mark where account_id = account.id and kind = 'rating'
           and subject_key = %1$s and value <> '0') as rating""";

    private static final String SONG = "select song.entry, " + MARKS.formatted("song.mark_key") + """
        , (select sum(plays) from play_count where account_id = account.id
             and recording in (song.recording, song.names)) as plays,
          (select max(last_at) from play_count where account_id = account.id
             and recording in (song.recording, song.names)) as played_at
        from account join song on song.id = ? where account.id = ?""";

    private static final String ALBUM = "select album.entry, " + MARKS.formatted("album.id") + """
        , (select sum(plays) from play_count join song on play_count.recording in (song.recording, song.names)
             where account_id = account.id and song.album_id = album.id) as plays,
          (select max(last_at) from play_count join song on play_count.recording in (song.recording, song.names)
             where account_id = account.id and song.album_id = album.id) as played_at
        from account join album on album.id = ? where account.id = ?""";

    private static final String ARTIST = "select artist_name.*, " + MARKS.formatted("artist_name.id") + """
        , (select count(*) from album_artist where artist_id = artist_name.id) as albums,
          (select min(album.id) from album_artist join album on album.id = album_id
             where artist_id = artist_name.id and album.entry like '%"coverArt"%') as cover
        from account join artist_name on artist_name.id = ? where account.id = ?""";

    private final Tx tx;
    private final Account account;

    public SongQueries(Tx tx, Account account) {
        this.tx = tx;
        this.account = account;
    }

    public List<JsonObject> songs(List<String> ids) {
        return ids.stream().flatMap(id -> song(id).stream()).toList();
    }

    public Optional<JsonObject> song(String id) {
        return tx.first(SONG, SongQueries::withMarks, id, account.id());
    }

    public List<JsonObject> albums(List<String> ids) {
        return ids.stream().flatMap(id -> album(id).stream()).toList();
    }

    public Optional<JsonObject> album(String id) {
        return tx.first(ALBUM, SongQueries::withMarks, id, account.id());
    }

    public List<JsonObject> artists(List<String> ids) {
        return ids.stream().flatMap(id -> artist(id).stream()).toList();
    }

    public Optional<JsonObject> artist(String id) {
        return tx.first(ARTIST, row -> artist(row, roles(id)), id, account.id());
    }

    /** The ids that a query names {@code id}. */
    public List<String> ids(String sql, Object... values) {
        return tx.list(sql, row -> row.text("id"), values);
    }

    private static JsonObject withMarks(Row row) {
        JsonObject entry = Json.stored(row.text("entry"));
        marks(entry, row);
        long plays = row.number("plays");
        entry.addProperty("playCount", plays);
        if (plays > 0) {
            entry.addProperty(
                    "played", Instant.ofEpochSecond(row.number("played_at")).toString());
        }
        return entry;
    }

    private static void marks(JsonObject entry, Row row) {
        row.optionalNumber("starred_at")
                .ifPresent(at ->
                        entry.addProperty("starred", Instant.ofEpochMilli(at).toString()));
        row.optionalText("rating").ifPresent(value -> entry.addProperty("userRating", Integer.parseInt(value)));
    }

    private static JsonObject artist(Row row, List<String> roles) {
        Doc artist = new Doc()
                .put("id", row.text("id"))
                .put("name", row.text("name"))
                .put("sortName", row.text("sort_key"))
                .put("albumCount", row.number("albums"))
                .put("coverArt", row.optionalText("cover"))
                .put("musicBrainzId", row.optionalText("mbid").orElse(""))
                .put("mediaType", "artist")
                .put("roles", Doc.texts(roles));
        marks(artist.json(), row);
        return artist.json();
    }

    /** Every part that the artist had in any song. */
    private List<String> roles(String id) {
        return tx
                .list(
                        "select distinct role from song_artist where artist_id = ? order by role",
                        row -> row.text("role"),
                        id)
                .stream()
                .map(role -> role.equals("album") ? "albumartist" : role)
                .toList();
    }
}
