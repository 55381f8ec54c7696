package org.gatefold.sync.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One transaction: statements with their arguments in order. Arguments may be text, numbers, booleans, bytes, enums
 * (by name), {@link Instant} and {@link Duration} (milliseconds), optionals of these, or null. Used only on the thread
 * it was given on.
 */
public final class Tx {
    private final Statements statements;

    Tx(Statements statements) {
        this.statements = statements;
    }

    /** Runs an insert, update or delete and says how many rows it changed. */
    public int update(String sql, @Nullable Object... arguments) throws SQLException {
        return statements.use(sql, arguments, statement -> {
            bindAll(statement, arguments);
            return statement.executeUpdate();
        });
    }

    /** Runs an insert and gives the row id it made. */
    public long insert(String sql, @Nullable Object... arguments) throws SQLException {
        update(sql, arguments);
        return one("select last_insert_rowid()", row -> row.number(1)).orElseThrow();
    }

    /** All rows of a query; give it a limit. */
    public <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... arguments) throws SQLException {
        return statements.use(sql, arguments, statement -> {
            bindAll(statement, arguments);
            try (ResultSet results = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                Row row = new Row(results);
                while (results.next()) {
                    rows.add(mapper.map(row));
                }
                return rows;
            }
        });
    }

    /** The first row of a query, if there is one. */
    public <T> Optional<T> one(String sql, RowMapper<T> mapper, @Nullable Object... arguments) throws SQLException {
        return statements.use(sql, arguments, statement -> {
            bindAll(statement, arguments);
            try (ResultSet results = statement.executeQuery()) {
                return results.next() ? Optional.of(mapper.map(new Row(results))) : Optional.empty();
            }
        });
    }

    /** The number in the first column of the first row, 0 where there is no row. */
    public long count(String sql, @Nullable Object... arguments) throws SQLException {
        return one(sql, row -> row.number(1), arguments).orElse(0L);
    }

    /** Runs a script of several statements, split at semicolons that end a line; a trigger keeps its own on one line. */
    public void script(String sql) throws SQLException {
        for (String part : sql.split(";\\s*(\\n|$)", -1)) {
            if (!part.isBlank()) {
                statements.run(part);
            }
        }
    }

    void refuseIfBroken() throws SQLException {
        statements.refuseIfBroken();
    }

    private static void bindAll(PreparedStatement statement, @Nullable Object[] arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object argument) throws SQLException {
        switch (argument) {
            case null -> statement.setNull(index, Types.NULL);
            case Optional<?> optional -> bind(statement, index, optional.orElse(null));
            case OptionalInt optional -> bind(statement, index, optional.isPresent() ? optional.getAsInt() : null);
            case OptionalLong optional -> bind(statement, index, optional.isPresent() ? optional.getAsLong() : null);
            case String text -> statement.setString(index, text);
            case Integer number -> statement.setInt(index, number);
            case Long number -> statement.setLong(index, number);
            case Double number -> statement.setDouble(index, number);
            case Boolean flag -> statement.setInt(index, flag ? 1 : 0);
            case byte[] bytes -> statement.setBytes(index, bytes);
            case Instant instant -> statement.setLong(index, instant.toEpochMilli());
            case Duration duration -> statement.setLong(index, duration.toMillis());
            case Enum<?> constant -> statement.setString(index, constant.name());
            default ->
                throw new IllegalArgumentException(
                        "no column holds a " + argument.getClass().getName());
        }
    }
}
