/** Keeps the figures of tracks in the cache in step with the user database. Knows no SQL. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.figures.kept;
