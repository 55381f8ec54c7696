/** The store's tables in user.db and in its cache; the only place that knows SQL. */
@org.jspecify.annotations.NullMarked
package org.gatefold.store.sql;
