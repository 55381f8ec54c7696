package org.gatefold.player.library.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.gatefold.player.library.text.SortName;
import org.gatefold.sync.sql.Tx;

/** Keeps the tree of folders with music: a folder comes with all around it, and goes with those that are empty then. */
final class PlaceRows {
    private PlaceRows() {}

    static void add(Tx tx, Path folder) throws SQLException {
        Optional<Path> at = Optional.of(folder);
        while (at.isPresent() && insert(tx, at.get())) {
            at = Optional.ofNullable(at.get().getParent());
        }
    }

    private static boolean insert(Tx tx, Path folder) throws SQLException {
        String name = Optional.ofNullable(folder.getFileName()).orElse(folder).toString();
        String parent =
                Optional.ofNullable(folder.getParent()).map(Path::toString).orElse("");
        return tx.update(
                        "insert or ignore into place(path, parent, name, sort) values(?,?,?,?)",
                        folder.toString(),
                        parent,
                        name,
                        SortName.of(name))
                == 1;
    }

    /** After a folder without tracks was forgotten. */
    static void tidy(Tx tx, String path) throws SQLException {
        String at = path;
        while (!at.isEmpty()) {
            String parent = tx.one("select parent from place where path=?", row -> row.text(1), at)
                    .orElse("");
            int gone = tx.update(
                    "delete from place where path=?1 and not exists(select 1 from place p where p.parent=?1)"
                            + " and not exists(select 1 from folder where path=?1 and server='')",
                    at);
            at = gone == 0 ? "" : parent;
        }
    }
}
