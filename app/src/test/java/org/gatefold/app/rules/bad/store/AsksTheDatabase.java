package org.gatefold.app.rules.bad.store;

import java.sql.Connection;

/** Breaks a rule on purpose: SQL outside a sql package. */
interface AsksTheDatabase {
    Connection connection();
}
