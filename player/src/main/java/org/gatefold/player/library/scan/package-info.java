/** Finds and reads the files of the chosen folders, in the background, and keeps what it learns. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.library.scan;
