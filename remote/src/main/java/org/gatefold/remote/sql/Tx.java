package org.gatefold.remote.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The statements of one transaction on one connection; used only on the thread that runs the transaction. */
public final class Tx {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Tx(Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement that changes rows and says how many it changed. */
    public int update(String sql, @Nullable Object... values) {
        try {
            return bind(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** All rows of a query in the order of the query. */
    public <T> List<T> list(String sql, Function<Row, T> reader, @Nullable Object... values) {
        try (ResultSet rows = bind(sql, values).executeQuery()) {
            Row row = new Row(rows);
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.apply(row));
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The first row of a query, if there is one. */
    public <T> Optional<T> first(String sql, Function<Row, T> reader, @Nullable Object... values) {
        try (ResultSet rows = bind(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(reader.apply(new Row(rows))) : Optional.empty();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The one number that a query such as {@code select count(*) as n} names {@code n}. */
    public long number(String sql, @Nullable Object... values) {
        return first(sql, row -> row.number("n"), values).orElse(0L);
    }

    /** Runs several statements parted by semicolons at line ends; for migrations. */
    void script(String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : statements.split(";\\s*\\n", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private PreparedStatement bind(String sql, @Nullable Object[] values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
