/** Keeps what the listener chose of streaming in the user database, and turns it into rules. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.stream.choice;
