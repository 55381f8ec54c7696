package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.OptionalDouble;
import org.gatefold.player.library.Track;
import org.gatefold.player.source.Loudness;
import org.gatefold.sync.sql.Row;
import org.gatefold.sync.sql.Tx;

/** What is known of how loud tracks are; most tracks of most libraries have no row. */
final class LoudnessRows {
    private static final String OF = """
        select l.track_gain, l.track_peak, l.album_gain, l.album_peak from track t join loudness l on l.track=t.id
        where t.key=? order by t.id<>?, t.served, t.quality desc, t.id limit 1
        """;

    private LoudnessRows() {}

    /** Keeps it in place of what was known before. */
    static void keep(Tx tx, long track, Loudness loudness) throws SQLException {
        if (loudness.equals(Loudness.UNKNOWN)) {
            tx.update("delete from loudness where track=?", track);
        } else {
            tx.update(
                    "insert or replace into loudness(track, track_gain, track_peak, album_gain, album_peak) values(?,?,?,?,?)",
                    track,
                    text(loudness.trackGain()),
                    text(loudness.trackPeak()),
                    text(loudness.albumGain()),
                    text(loudness.albumPeak()));
        }
    }

    /** Of the track itself, or else of the best copy that tells. */
    static Loudness of(Tx tx, Track track) throws SQLException {
        return tx.one(
                        OF,
                        LoudnessRows::loudness,
                        track.key().value(),
                        track.id().value())
                .orElse(Loudness.UNKNOWN);
    }

    private static Loudness loudness(Row row) throws SQLException {
        return new Loudness(number(row, 1), number(row, 2), number(row, 3), number(row, 4));
    }

    /** The column takes text for the number that it says. */
    private static String text(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
    }

    private static OptionalDouble number(Row row, int column) throws SQLException {
        return row.text(column).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(row.real(column));
    }
}
