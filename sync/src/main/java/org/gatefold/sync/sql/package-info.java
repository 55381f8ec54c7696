/** The one place that speaks JDBC: a SQLite file with one writer and a few readers. */
@org.jspecify.annotations.NullMarked
package org.gatefold.sync.sql;
