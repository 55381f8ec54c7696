package org.gatefold.player.sql;

import java.sql.SQLException;
import org.gatefold.player.librarysync.LibraryOwner;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;

/** Remembers in the user database whose favourites and playlists are shown. */
public final class SqlLibraryOwner implements LibraryOwner {
    /** Nobody yet: there was no account so far. */
    static final String NOBODY = "";

    private final Database user;
    private final SqlMarks marks;
    private final SqlPlaylists playlists;

    public SqlLibraryOwner(Database user, SqlMarks marks, SqlPlaylists playlists) {
        this.user = user;
        this.marks = marks;
        this.playlists = playlists;
    }

    @Override
    public void adopt(String account) {
        SqlMarks.Named named = marks.named(NOBODY);
        boolean other = user.write(tx -> {
            String before = of(tx);
            if (before.equals(account)) {
                return false;
            }
            tx.update("update library_owner set account_id = ?", account);
            if (before.equals(NOBODY)) {
                marks.handOver(tx, account, named);
                playlists.handOver(tx, account);
            }
            return true;
        });
        if (other) {
            marks.changed();
            playlists.allChanged();
        }
    }

    static String of(Tx tx) throws SQLException {
        return tx.one("select account_id from library_owner", row -> row.text(1))
                .orElse(NOBODY);
    }

    static String fetchedTo(Tx tx, String what, String account) throws SQLException {
        return tx.one("select " + what + " from library_fetched where account_id = ?", row -> row.text(1), account)
                .orElse("");
    }

    static void fetched(Tx tx, String what, String account, String to) throws SQLException {
        tx.update(
                "insert into library_fetched(account_id, " + what
                        + ") values(?,?) on conflict(account_id) do update set " + what + " = excluded." + what,
                account,
                to);
    }
}
