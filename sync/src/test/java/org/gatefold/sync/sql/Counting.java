package org.gatefold.sync.sql;

/** Reads a number from a database, for tests. */
public final class Counting {
    private Counting() {}

    public static long count(Database database, String sql) {
        return database.read(tx -> tx.count(sql));
    }
}
