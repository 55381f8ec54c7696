package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.sql.SongMemory.Heard;
import org.gatefold.player.library.sql.SongMemory.Named;
import org.gatefold.player.library.sql.SongMemory.Somebody;
import org.gatefold.sync.sql.Row;
import org.gatefold.sync.sql.Tx;

/** Reads back out of the cache what a server told of a song, to be remembered. */
final class SongReading {
    private static final String SONG = """
        select t.id, f.server, substr(f.path, length(f.server)+2), t.name, t.size,
          coalesce((select c.cover from served_cover c where c.art=t.own_art), ''), t.added,
          t.title, t.credit, t.said_album, t.said_credit, t.said_compilation, t.said_release, coalesce(t.year,0), t.disc, t.number,
          t.millis, t.format, t.quality, coalesce(t.recording,''), t.fingerprint, t.seconds
        from track t join folder f on f.id=t.folder
        where t.key=? and t.served=1 and t.gone=0 order by t.quality desc, t.id limit 1
        """;

    private SongReading() {}

    /** The best song of a server that is this recording. */
    static Optional<SongMemory> of(Tx tx, TrackKey key) throws SQLException {
        return tx.one(SONG, row -> song(tx, row), key.value());
    }

    private static SongMemory song(Tx tx, Row row) throws SQLException {
        long track = row.number(1);
        Named named = new Named(
                row.text(8),
                row.text(9),
                people(tx, "credit", track),
                row.text(10),
                row.text(11),
                people(tx, "said_album_artist", track),
                row.flag(12),
                row.text(13),
                row.integer(14),
                row.integer(15),
                row.integer(16),
                tx.list(
                        "select g.name from track_genre l join genre g on g.id=l.genre where l.track=? order by g.id",
                        genre -> genre.text(1),
                        track));
        return new SongMemory(
                row.text(2),
                row.text(3),
                row.text(4),
                row.number(5),
                row.text(6),
                row.number(7),
                named,
                new Heard(
                        row.number(17),
                        row.text(18),
                        row.integer(19),
                        loudness(tx, track),
                        row.text(20),
                        row.text(21),
                        row.integer(22)));
    }

    private static List<String> loudness(Tx tx, long track) throws SQLException {
        return tx.one("""
                        select coalesce(track_gain,''), coalesce(track_peak,''), coalesce(album_gain,''), coalesce(album_peak,'')
                        from loudness where track=?""", row -> List.of(row.text(1), row.text(2), row.text(3), row.text(4)), track)
                .orElse(List.of());
    }

    private static List<Somebody> people(Tx tx, String table, long track) throws SQLException {
        return tx.list(
                "select a.name, a.mbid from " + table
                        + " l join artist a on a.id=l.artist where l.track=? order by l.position",
                row -> new Somebody(row.text(1), row.text(2)),
                track);
    }
}
