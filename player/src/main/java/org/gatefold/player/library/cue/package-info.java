/** Cue sheets: what they say of the tracks inside a file, beside it or in its tags. Pure. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.library.cue;
