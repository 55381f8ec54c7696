package org.gatefold.sync.sql;

import java.sql.SQLException;

/** What is done inside one transaction, on the database's own thread; it must not wait for another one. */
@FunctionalInterface
public interface Work<T> {
    T run(Tx tx) throws SQLException;
}
