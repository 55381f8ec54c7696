/** Reads the words of songs: LRC, plain text, and what the tags of music files carry. Knows no servers. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.lyrics.read;
