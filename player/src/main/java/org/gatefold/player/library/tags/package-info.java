/** Reads what audio files say about themselves, whatever state they are in; knows no database. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.library.tags;
