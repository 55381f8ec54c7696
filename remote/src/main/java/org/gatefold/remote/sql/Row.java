package org.gatefold.remote.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/** One row of an answer, read by column name; it is valid only inside the reader it is handed to. */
public final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    /** The text of a column that is never null. */
    public String text(String column) {
        return optionalText(column).orElseThrow(() -> new IllegalStateException(column + " is null"));
    }

    public Optional<String> optionalText(String column) {
        try {
            return Optional.ofNullable(rows.getString(column));
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The number of a column; null reads as 0. */
    public long number(String column) {
        try {
            return rows.getLong(column);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    public OptionalLong optionalNumber(String column) {
        try {
            long value = rows.getLong(column);
            return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The bytes of a column that is never null. */
    public byte[] bytes(String column) {
        try {
            byte[] value = rows.getBytes(column);
            if (value == null) {
                throw new IllegalStateException(column + " is null");
            }
            return value;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
