/** Where sound leaves the program: a line of the system, or nowhere at the same pace. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.audio.line;
