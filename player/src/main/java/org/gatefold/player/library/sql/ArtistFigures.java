package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.List;
import org.gatefold.sync.sql.Tx;

/** Counts the artists anew whose music changed, and drops those nobody is credited to any more. */
final class ArtistFigures {
    private static final String COUNT = """
        update artist set dirty=0,
          tracks=(select count(*) from (select t.id from credit c join track t on t.id=c.track where c.artist=?1 and t.shown=1
            union select t.id from album_artist aa join track t on t.album=aa.album where aa.artist=?1 and t.shown=1)),
          albums=(select count(*) from (select t.album from credit c join track t on t.id=c.track where c.artist=?1
            union select album from album_artist where artist=?1)),
          listed=folded<>'various artists' and (exists(select 1 from album_artist aa where aa.artist=?1)
            or exists(select 1 from credit c join track t on t.id=c.track join album b on b.id=t.album
              where c.artist=?1 and b.compilation=0)),
          leads=folded<>'various artists' and exists(select 1 from album_artist aa where aa.artist=?1),
          art=coalesce(
            (select b.art from album_artist aa join album b on b.id=aa.album where aa.artist=?1 and b.art is not null
              order by b.year desc, b.id limit 1),
            (select t.art from credit c join track t on t.id=c.track where c.artist=?1 and t.art is not null
              order by t.year desc, t.id limit 1))
        where id=?1
        """;

    private ArtistFigures() {}

    /** At most {@code most} artists; true when there may be more. */
    static boolean count(Tx tx, int most) throws SQLException {
        List<Long> dirty = tx.list("select id from artist where dirty=1 limit ?", row -> row.number(1), most);
        for (long artist : dirty) {
            if (isUsed(tx, artist)) {
                tx.update(COUNT, artist);
            } else {
                tx.update("delete from artist_words where rowid=?", artist);
                tx.update("delete from artist where id=?", artist);
            }
        }
        return dirty.size() == most;
    }

    private static boolean isUsed(Tx tx, long artist) throws SQLException {
        return tx.count("""
            select exists(select 1 from credit where artist=?1) or exists(select 1 from album_artist where artist=?1)
              or exists(select 1 from said_album_artist where artist=?1) or exists(select 1 from track where artist=?1)
              or exists(select 1 from album where artist=?1)""", artist) != 0;
    }
}
