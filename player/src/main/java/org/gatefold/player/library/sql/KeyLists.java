package org.gatefold.player.library.sql;

import java.time.Instant;
import java.util.List;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.text.SortName;
import org.gatefold.sync.sql.Database;

/** The keys of what is named as people do, so that a name outlives the cache. */
record KeyLists(Database cache) {
    List<TrackKey> ofAlbum(String title, String artist) {
        return keys("""
                select t.key from album b join track t on t.album=b.id where b.sort=? and b.artist_sort=? and t.shown=1
                order by b.id, t.disc, t.number, t.id""", SortName.of(title), SortName.of(artist));
    }

    List<TrackKey> ofArtist(String name) {
        return keys("""
                select t.key from artist a join credit c on c.artist=a.id join track t on t.id=c.track
                where a.folded=? and t.shown=1 order by t.album_sort, t.album, t.disc, t.number, t.id""", SortName.of(name));
    }

    List<TrackKey> addedSince(Instant since, int limit) {
        return keys(
                "select key from track where shown=1 and added>=? order by added desc, id limit ?",
                since.toEpochMilli(),
                limit);
    }

    private List<TrackKey> keys(String sql, Object... arguments) {
        return cache.read(tx -> tx.list(sql, row -> new TrackKey(row.text(1)), arguments));
    }
}
