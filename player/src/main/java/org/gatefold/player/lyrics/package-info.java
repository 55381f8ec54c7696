/** The words of songs: what there is of them, from files and servers, and which of it the listener wants to see. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.lyrics;
