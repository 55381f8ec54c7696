package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;

/**
 * Upkeep of the full-text indexes. Every batch of a scan adds a segment, and a search looks into each of them; merged into
 * one, about a third of its time is saved. Merged in steps, so that nobody who wants to write waits long.
 */
final class WordIndex {
    private static final List<String> INDEXES = List.of("track_words", "album_words", "artist_words");

    /** Fewer segments than that are not worth the writing. */
    private static final int MANY = 4;

    /** Pages written in one step, some hundredths of a second. */
    private static final int STEP = 200;

    private WordIndex() {}

    /** Blocks until all is merged, or the next step begins after {@code cancelled}; what is merged by then stays so. */
    static void tidy(Database cache, BooleanSupplier cancelled) {
        for (String index : INDEXES) {
            if (cache.read(tx -> segments(tx, index)) <= MANY) {
                continue;
            }
            boolean more = cache.write(tx -> merged(tx, index, -STEP));
            while (more && !cancelled.getAsBoolean()) {
                more = cache.write(tx -> merged(tx, index, STEP));
            }
        }
    }

    private static long segments(Tx tx, String index) throws SQLException {
        return tx.count("select count(distinct segid) from " + index + "_idx");
    }

    /** A step; a negative number of pages makes it begin with all segments. False when there was nothing left to do. */
    private static boolean merged(Tx tx, String index, int pages) throws SQLException {
        long before = tx.count("select total_changes()");
        tx.update("insert into %1$s(%1$s, rank) values('merge', ?)".formatted(index), pages);
        return tx.count("select total_changes()") - before >= 2;
    }
}
