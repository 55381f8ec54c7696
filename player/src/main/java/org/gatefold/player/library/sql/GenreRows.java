package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.library.text.Fold;
import org.gatefold.sync.sql.Tx;

/** The genres files name, each kept once however it is written. For the length of one transaction. */
final class GenreRows {
    private final Tx tx;
    private final Map<String, Long> met = new HashMap<>();

    GenreRows(Tx tx) {
        this.tx = tx;
    }

    void link(Links links, long track, String name) throws SQLException {
        String folded = Fold.name(name);
        if (!folded.isEmpty()) {
            links.genre(track, of(name, folded));
        }
    }

    private long of(String name, String folded) throws SQLException {
        Long known = met.get(folded);
        if (known == null) {
            Optional<Long> kept = tx.one("select id from genre where folded=?", row -> row.number(1), folded);
            known = kept.isPresent()
                    ? kept.get()
                    : Long.valueOf(tx.insert("insert into genre(name, folded) values(?,?)", name.strip(), folded));
            met.put(folded, known);
        }
        return known;
    }
}
