package org.gatefold.sync.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one connection, kept prepared up to a number. One in use is out of the store, so the same SQL may be
 * used anew while its rows are still being read. After an error by which SQLite itself ends the transaction every
 * further statement is refused: it would run alone. What was bound stays bound until the next use, unless it is large:
 * once parameters are cleared SQLite compiles a statement anew when its plan could depend on them, which costs an insert
 * five times its own time.
 */
final class Statements {
    static final int KEPT = 64;

    /** What is longer is not kept in memory after its use. */
    private static final int LARGE = 1024;

    /** What is done with a prepared statement. */
    @FunctionalInterface
    interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private record Prepared(PreparedStatement statement, int parameters) {}

    private final Connection connection;
    private final SequencedMap<String, Prepared> idle = new LinkedHashMap<>();
    private @Nullable SQLException broken;

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** @throws IllegalArgumentException when the SQL has another number of parameters: the driver would keep the last ones bound */
    <T> T use(String sql, @Nullable Object[] arguments, Use<T> use) throws SQLException {
        refuseIfBroken();
        Prepared kept = idle.remove(sql);
        Prepared prepared = kept == null ? prepare(sql) : kept;
        try {
            if (prepared.parameters() != arguments.length) {
                throw new IllegalArgumentException(
                        "%d arguments for %d parameters: %s".formatted(arguments.length, prepared.parameters(), sql));
            }
            T result = use.of(prepared.statement());
            if (areLarge(arguments)) {
                prepared.statement().clearParameters();
            }
            giveBack(sql, prepared);
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            noteIfBreaking(e);
            closeAfter(e, prepared.statement());
            throw e;
        }
    }

    private static void closeAfter(Throwable cause, PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Runs one statement without parameters and does not keep it. */
    void run(String sql) throws SQLException {
        refuseIfBroken();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            noteIfBreaking(e);
            throw e;
        }
    }

    /** @throws SQLException the error after which the connection cannot be used any more, if there was one */
    void refuseIfBroken() throws SQLException {
        if (broken != null) {
            throw broken;
        }
    }

    private void noteIfBreaking(Throwable cause) {
        if (broken == null && cause instanceof SQLException e && SqliteCodes.needsReopening(e)) {
            broken = e;
        }
    }

    int kept() {
        return idle.size();
    }

    private static boolean areLarge(@Nullable Object[] arguments) {
        for (Object argument : arguments) {
            if (isLarge(argument)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLarge(@Nullable Object argument) {
        return switch (argument) {
            case String text -> text.length() > LARGE;
            case byte[] bytes -> bytes.length > LARGE;
            case Optional<?> optional -> isLarge(optional.orElse(null));
            case null, default -> false;
        };
    }

    private Prepared prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        return new Prepared(statement, statement.getParameterMetaData().getParameterCount());
    }

    private void giveBack(String sql, Prepared prepared) throws SQLException {
        Prepared twin = idle.putLast(sql, prepared);
        if (twin != null) {
            twin.statement().close();
        }
        if (idle.size() > KEPT) {
            idle.pollFirstEntry().getValue().statement().close();
        }
    }
}
