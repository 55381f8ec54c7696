/** The library in SQLite: {@code library.db}, which can be rebuilt, and the library's own tables in the user database. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.library.sql;
