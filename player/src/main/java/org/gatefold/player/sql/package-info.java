/** What the player keeps in the user database. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.sql;
