package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatefold.player.library.TrackKey;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;

/**
 * Makes one of two: a song of a server that has the names and length of a file in the listener's folders takes that
 * file's key, and with an album of one title its release, so that both are one track with two origins wherever they
 * differ in what they tell of MusicBrainz. The song's own key stays known as another word for it.
 */
public final class Adoption {
    private static final int MOST = 2_000;

    private static final String PAIRS = """
        select s.id, s.key, l.key, l.said_release, s.folder, f.album_folder, s.album_sort, l.album_sort=s.album_sort, s.album
        from track s join folder f on f.id=s.folder
          join track l on l.fingerprint=s.fingerprint and l.served=0 and abs(l.seconds-s.seconds)<=2
        where s.served=1 and s.id>? and (
          l.key<>s.key and not exists(select 1 from track o where o.key=s.key and o.served=0)
          or l.key=s.key and l.album_sort=s.album_sort and not exists(select 1 from track o
            where o.key=s.key and o.served=0 and o.album_sort=s.album_sort and o.said_release=s.said_release))
        order by s.id, l.key<>s.key, l.album_sort<>s.album_sort, l.quality desc, l.id limit ?
        """;

    private final Database cache;
    private final KnownKeys keys;

    public Adoption(Database cache, KnownKeys keys) {
        this.cache = cache;
        this.keys = keys;
    }

    private record Pair(
            long song,
            TrackKey own,
            TrackKey file,
            String release,
            AlbumRows.Named shelf,
            boolean sameAlbum,
            long album) {}

    /** Does it for all that is not yet one; true when anything changed. Blocks. */
    public boolean run() {
        boolean changed = false;
        long after = 0;
        while (true) {
            List<Pair> pairs = pairs(after);
            if (pairs.isEmpty()) {
                return changed;
            }
            after = pairs.getLast().song();
            changed |= unite(first(pairs));
        }
    }

    private List<Pair> pairs(long after) {
        return cache.read(tx -> tx.list(
                PAIRS,
                row -> new Pair(
                        row.number(1),
                        new TrackKey(row.text(2)),
                        new TrackKey(row.text(3)),
                        row.text(4),
                        new AlbumRows.Named(row.text(6), row.text(7)),
                        row.flag(8),
                        row.number(9)),
                after,
                MOST));
    }

    /** The best pair of each song; those come first. */
    private static List<Pair> first(List<Pair> pairs) {
        Map<Long, Pair> first = new LinkedHashMap<>();
        pairs.forEach(pair -> first.putIfAbsent(pair.song(), pair));
        return List.copyOf(first.values());
    }

    private boolean unite(List<Pair> pairs) {
        Map<TrackKey, TrackKey> aliases = new HashMap<>();
        pairs.stream()
                .filter(pair -> !pair.own().equals(pair.file()))
                .forEach(pair -> aliases.put(pair.own(), pair.file()));
        keys.alias(aliases);
        return cache.write(tx -> {
            Map<AlbumRows.Named, Set<Long>> shelves = new LinkedHashMap<>();
            for (Pair pair : pairs) {
                tx.update("update track set key=? where id=?", pair.file().value(), pair.song());
                if (pair.sameAlbum()) {
                    tx.update("update track set said_release=? where id=?", pair.release(), pair.song());
                }
                shelves.computeIfAbsent(pair.shelf(), named -> new HashSet<>()).add(pair.album());
            }
            settle(tx, shelves);
            return !pairs.isEmpty();
        });
    }

    private static void settle(Tx tx, Map<AlbumRows.Named, Set<Long>> shelves) throws SQLException {
        ArtistRows artists = new ArtistRows(tx);
        for (var shelf : shelves.entrySet()) {
            AlbumRows.settle(tx, artists, shelf.getKey(), shelf.getValue());
        }
    }
}
