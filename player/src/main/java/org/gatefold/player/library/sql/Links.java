package org.gatefold.player.library.sql;

import com.google.gson.Gson;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatefold.sync.sql.Tx;

/** Gathers the rows that hang on tracks and writes them together: one statement for hundreds, not one for each. For one transaction. */
final class Links {
    private static final int MOST = 2_000;

    private final Tx tx;
    private final Gson gson = new Gson();
    private final Map<String, List<Object[]>> waiting = new LinkedHashMap<>();
    private final Set<Long> tracks = new HashSet<>();

    Links(Tx tx) {
        this.tx = tx;
    }

    /** A row of a table of (track, other, position). */
    void person(String table, long track, long artist, int position) {
        add(
                "insert or ignore into " + table
                        + "(track, artist, position) select value->>0, value->>1, value->>2 from json_each(?)",
                track,
                artist,
                position);
    }

    void genre(long track, long genre) {
        add(
                "insert or ignore into track_genre(track, genre) select value->>0, value->>1 from json_each(?)",
                track,
                genre);
    }

    void words(long track, String title, String artist, String album) {
        add(
                "insert into track_words(rowid, title, artist, album) select value->>0, value->>1, value->>2, value->>3 from json_each(?)",
                track,
                title,
                artist,
                album);
    }

    /** Something of a track's sleeve; {@code place} is where among those of its kind. */
    void liner(long track, String what, int place, String value) {
        add(
                "insert or ignore into liner(track, what, place, value) select value->>0, value->>1, value->>2, value->>3 from json_each(?)",
                track,
                what,
                place,
                value);
    }

    /** Makes sure that what is written of a track before it is looked at or taken away. */
    void flushIfOf(long track) throws SQLException {
        if (tracks.contains(track)) {
            flush();
        }
    }

    void flush() throws SQLException {
        for (var rows : waiting.entrySet()) {
            List<Object[]> all = rows.getValue();
            for (int from = 0; from < all.size(); from += MOST) {
                tx.update(rows.getKey(), gson.toJson(all.subList(from, Math.min(all.size(), from + MOST))));
            }
        }
        waiting.clear();
        tracks.clear();
    }

    private void add(String sql, Object... row) {
        waiting.computeIfAbsent(sql, statement -> new ArrayList<>()).add(row);
        tracks.add((Long) row[0]);
    }
}
