/** Gathers the words of songs from files and servers, and keeps what servers told. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.lyrics.kept;
