package org.gatefold.player.library.sql;

import java.sql.SQLException;
import org.gatefold.player.library.text.Fold;
import org.gatefold.sync.sql.Tx;

/** Writes what genres tracks are of; spellings that fold to the same words are one genre, named as it was met first. */
final class GenreRows {
    private GenreRows() {}

    static void link(Tx tx, long track, String name) throws SQLException {
        String folded = Fold.name(name);
        if (folded.isEmpty()) {
            return;
        }
        tx.update("insert into genre(name, folded) values(?,?) on conflict(folded) do nothing", name.strip(), folded);
        tx.update(
                "insert or ignore into track_genre(track, genre) select ?, id from genre where folded=?",
                track,
                folded);
    }
}
