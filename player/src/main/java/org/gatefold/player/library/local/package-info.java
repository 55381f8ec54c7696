/** Builds the library of local folders from its parts. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.library.local;
