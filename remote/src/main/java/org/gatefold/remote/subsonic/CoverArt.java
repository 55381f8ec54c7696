package org.gatefold.remote.subsonic;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.account.Secrets;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.music.Covers;
import org.gatefold.remote.music.Picture;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.sql.Tx;

/** Covers of songs, albums and artists, in the size that is asked for. */
final class CoverArt {
    private static final int LARGEST = 3000;
    private static final String OF_ALBUM = """
        select path from song where album_id = ? and entry like '%"coverArt"%' order by disc, number, path limit 1""";

    private final Database database;
    private final Covers covers;

    CoverArt(Database database, Covers covers) {
        this.database = database;
        this.covers = covers;
    }

    Map<String, Call> calls() {
        return Map.of("getCoverArt", (Call.Bytes) this::cover);
    }

    private Answer cover(Ask ask) {
        String id = ask.params().required("id");
        int size = ask.params().number("size", 1, LARGEST, 0);
        Picture picture = picture(id, size).orElseThrow(() -> Refusal.notFound("cover"));
        String tag = "\"" + Secrets.base64(Secrets.hash(picture.bytes())).substring(0, 22) + "\"";
        Map<String, String> headers =
                Map.of("Content-Type", picture.type(), "ETag", tag, "Cache-Control", "private, max-age=86400");
        boolean known = ask.request()
                .header("If-None-Match")
                .filter(sent -> sent.contains(tag))
                .isPresent();
        return known ? new Answer(304, headers, new byte[0]) : new Answer(200, headers, picture.bytes());
    }

    private Optional<Picture> picture(String id, int size) {
        Optional<String> path = database.read(tx -> path(tx, id));
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try {
            return covers.of(path.get(), size);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The song whose cover stands for what the id names. */
    private static Optional<String> path(Tx tx, String id) {
        for (String sql :
                List.of("select path from song where id = ? and entry like '%\"coverArt\"%'", OF_ALBUM, """
                select path from album_artist join song on song.album_id = album_artist.album_id
                where artist_id = ? and entry like '%"coverArt"%' order by song.album_id, disc, number, path limit 1""")) {
            Optional<String> path = tx.first(sql, row -> row.text("path"), id);
            if (path.isPresent()) {
                return path;
            }
        }
        return Optional.empty();
    }
}
