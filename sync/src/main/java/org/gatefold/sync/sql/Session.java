package org.gatefold.sync.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** One connection on one thread, opened when first needed and opened anew after the codes that leave the driver in doubt. */
final class Session {
    private final Path file;
    private final Durability durability;
    private final boolean readOnly;
    private @Nullable Connection connection;
    private @Nullable Tx tx;

    Session(Path file, Durability durability, boolean readOnly) {
        this.file = file;
        this.durability = durability;
        this.readOnly = readOnly;
    }

    /** Runs the work in a transaction of its own and commits it; any failure rolls all of it back. */
    <T> T run(Work<T> work) {
        try {
            Tx current = open();
            execute(readOnly ? "BEGIN" : "BEGIN IMMEDIATE");
            T result = work.run(current);
            current.refuseIfBroken();
            execute("COMMIT");
            return result;
        } catch (SQLException e) {
            undo(e);
            throw SqliteCodes.describe(e, file);
        } catch (RuntimeException | Error e) {
            undo(null);
            throw e;
        }
    }

    /** Runs one statement outside any transaction, such as VACUUM INTO. */
    void bare(String sql) {
        try {
            open();
            execute(sql);
        } catch (SQLException e) {
            undo(e);
            throw SqliteCodes.describe(e, file);
        }
    }

    void close() {
        Connection old = connection;
        connection = null;
        tx = null;
        if (old != null) {
            try {
                old.close();
            } catch (SQLException e) {
                System.getLogger(Session.class.getName())
                        .log(System.Logger.Level.WARNING, "closing " + file.getFileName(), e);
            }
        }
    }

    private Tx open() throws SQLException {
        if (tx != null) {
            return tx;
        }
        Connection fresh = DriverManager.getConnection("jdbc:sqlite:" + file, driverSettings());
        connection = fresh;
        for (String pragma : pragmas()) {
            execute("PRAGMA " + pragma);
        }
        Tx made = new Tx(new Statements(fresh));
        tx = made;
        return made;
    }

    /** Unless told so, the driver keeps a query for the new row id open after every insert, and then VACUUM INTO is refused. */
    private static Properties driverSettings() {
        Properties settings = new Properties();
        settings.setProperty("jdbc.get_generated_keys", "false");
        return settings;
    }

    private String[] pragmas() {
        return new String[] {
            "busy_timeout=10000",
            "journal_mode=WAL",
            "synchronous=" + durability.synchronous(),
            "foreign_keys=ON",
            "cache_size=-16384",
            "mmap_size=" + durability.mappedBytes(),
            "temp_store=MEMORY",
            // what is deleted is overwritten: tokens of finished payments must not linger in free pages
            "secure_delete=" + (durability == Durability.KEEP ? "ON" : "OFF"),
            "query_only=" + (readOnly ? "ON" : "OFF")
        };
    }

    private void execute(String sql) throws SQLException {
        Connection current = connection;
        if (current == null) {
            throw new SQLException("not open");
        }
        try (Statement statement = current.createStatement()) {
            statement.execute(sql);
        }
    }

    /** After a full disk or an I/O error SQLite has rolled back while the driver believes otherwise: only a new connection is safe. */
    private void undo(@Nullable SQLException cause) {
        if (cause != null && SqliteCodes.needsReopening(cause)) {
            close();
            return;
        }
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            close();
        }
    }
}
