package org.gatefold.sync.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The row a query stands on just now; columns count from 1; only valid inside the mapper it is given to. */
public final class Row {
    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    /** The text of a column that is never null. */
    public String text(int column) throws SQLException {
        String text = results.getString(column);
        return text == null ? "" : text;
    }

    public Optional<String> optionalText(int column) throws SQLException {
        return Optional.ofNullable(results.getString(column));
    }

    public int integer(int column) throws SQLException {
        return results.getInt(column);
    }

    public OptionalInt optionalInteger(int column) throws SQLException {
        int value = results.getInt(column);
        return results.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    public long number(int column) throws SQLException {
        return results.getLong(column);
    }

    public OptionalLong optionalNumber(int column) throws SQLException {
        long value = results.getLong(column);
        return results.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    public double real(int column) throws SQLException {
        return results.getDouble(column);
    }

    public boolean flag(int column) throws SQLException {
        return results.getInt(column) != 0;
    }

    /** The bytes of a column that is never null. */
    public byte[] bytes(int column) throws SQLException {
        byte[] bytes = results.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    /** A length kept in milliseconds. */
    public Duration millis(int column) throws SQLException {
        return Duration.ofMillis(results.getLong(column));
    }

    /** A moment kept in milliseconds since 1970. */
    public Instant instant(int column) throws SQLException {
        return Instant.ofEpochMilli(results.getLong(column));
    }

    public Optional<Instant> optionalInstant(int column) throws SQLException {
        long value = results.getLong(column);
        return results.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(value));
    }
}
