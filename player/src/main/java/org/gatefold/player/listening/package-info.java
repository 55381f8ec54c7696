/** What the listener did with the music: plays, favourites and the figures made of them. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.listening;
