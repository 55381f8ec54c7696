package org.gatefold.remote.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** One SQLite connection that runs whole transactions and is opened anew after errors that leave the driver confused. */
final class Link implements AutoCloseable {
    private final Path file;
    private final boolean writes;
    private @Nullable Connection connection;
    private @Nullable Tx tx;

    Link(Path file, boolean writes) {
        this.file = file;
        this.writes = writes;
    }

    /** Runs the work between BEGIN and COMMIT; whatever it throws rolls everything back. Never called by two threads at once. */
    <T> T run(Function<Tx, T> work) {
        try {
            Tx current = open();
            command(writes ? "begin immediate" : "begin");
            T result = work.apply(current);
            command("commit");
            return result;
        } catch (SQLException e) {
            throw failed(new DatabaseException(e));
        } catch (DatabaseException e) {
            throw failed(e);
        } catch (RuntimeException | Error e) {
            rollback();
            throw e;
        }
    }

    private DatabaseException failed(DatabaseException e) {
        if (e.needsNewConnection()) {
            close();
        } else {
            rollback();
        }
        return e;
    }

    private Tx open() throws SQLException {
        Tx current = tx;
        if (current != null) {
            return current;
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(10_000);
        Connection opened = config.createConnection("jdbc:sqlite:" + file);
        connection = opened;
        current = new Tx(opened);
        tx = current;
        return current;
    }

    private void command(String sql) throws SQLException {
        Connection current = connection;
        if (current == null) {
            throw new SQLException("The connection is closed");
        }
        try (Statement statement = current.createStatement()) {
            statement.execute(sql);
        }
    }

    private void rollback() {
        try {
            command("rollback");
        } catch (SQLException e) {
            close();
        }
    }

    @Override
    public void close() {
        Connection current = connection;
        connection = null;
        tx = null;
        if (current != null) {
            try {
                current.close();
            } catch (SQLException e) {
                System.getLogger(Link.class.getName())
                        .log(System.Logger.Level.WARNING, "Closing the database failed", e);
            }
        }
    }
}
