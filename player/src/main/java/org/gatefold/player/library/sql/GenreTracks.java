package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gatefold.sync.sql.Tx;

/**
 * The tracks of a genre, album by album. How many each album has is known, so that a page deep inside is found without
 * looking at the tracks before it.
 */
final class GenreTracks {
    private static final String ALBUMS = """
        select album, before from (
          select album, tracks, sum(tracks) over (order by artist_sort, year, sort, album rows unbounded preceding)-tracks as before
          from (select album, tracks, artist_sort, year, sort from album_genre where genre=?
            order by artist_sort, year, sort, album limit ?))
        where before+tracks>? and before<?
        """;

    private static final String OF_ALBUM = """
        select t.id from track t where t.album=? and t.shown=1
          and exists(select 1 from track_genre g where g.genre=? and g.track=t.id)
        order by t.disc, t.number, t.title_sort, t.id
        """;

    private GenreTracks() {}

    private record Standing(long album, int before) {}

    static List<Long> ids(Tx tx, long genre, int offset, int limit) throws SQLException {
        long end = (long) offset + limit;
        List<Standing> albums =
                tx.list(ALBUMS, row -> new Standing(row.number(1), row.integer(2)), genre, end, offset, end);
        List<Long> ids = new ArrayList<>();
        for (Standing standing : albums) {
            int place = standing.before();
            for (long id : tx.list(OF_ALBUM, row -> row.number(1), standing.album(), genre)) {
                if (place >= offset && place < end) {
                    ids.add(id);
                }
                place++;
            }
        }
        return ids;
    }
}
