package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.List;
import org.gatefold.player.library.browse.Alphabet;
import org.gatefold.player.library.browse.Initial;
import org.gatefold.sync.sql.Tx;

/** Counts the first letters of sort names, along an index that holds nothing else. */
final class InitialRows {
    private InitialRows() {}

    static List<Initial> of(Tx tx, Alphabet of) throws SQLException {
        String sql = switch (of) {
            case ALBUM_TITLES -> counting("sort", "album");
            case ALBUM_ARTISTS -> counting("artist_sort", "album indexed by album_by_artist");
            case ARTISTS -> counting("sort", "artist indexed by artist_listed where listed=1");
        };
        return Initial.joined(tx.list(sql, row -> new Initial.Counted(row.text(1), row.integer(2))));
    }

    private static String counting(String column, String from) {
        return "select substr(" + column + ", 1, 1), count(*) from " + from + " group by 1 order by 1";
    }
}
