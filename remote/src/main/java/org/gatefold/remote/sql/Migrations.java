package org.gatefold.remote.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/** The ledger of table changes, forward only: each file runs once, in order, and is remembered in the database itself. */
final class Migrations {
    private static final List<String> FILES = List.of(
            "001-start.sql",
            "002-accounts.sql",
            "003-edits.sql",
            "004-wrong-codes.sql",
            "005-closed-charges.sql",
            "006-playlist-attempts.sql",
            "007-music.sql",
            "008-sleeves.sql",
            "009-spots.sql");

    private Migrations() {}

    /** Applies what is missing, in the caller's transaction. */
    static void apply(Tx tx) {
        apply(tx, FILES.size());
    }

    /** The number of the newest change. */
    static int newest() {
        return FILES.size();
    }

    /** Applies what is missing up to a certain change, as a server of that time would have. */
    static void apply(Tx tx, int last) {
        try {
            tx.script("create table if not exists migration (number integer primary key, name text not null);\n");
            long done = tx.number("select coalesce(max(number), 0) as n from migration");
            if (done > FILES.size()) {
                throw new DatabaseException(
                        "This database was made by a newer Gatefold remote. Start that version, or use another data folder.");
            }
            for (int i = (int) done; i < last; i++) {
                tx.script(text(FILES.get(i)));
                tx.update("insert into migration (number, name) values (?, ?)", i + 1, FILES.get(i));
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static String text(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing in this build: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
