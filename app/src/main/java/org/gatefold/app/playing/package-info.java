/** What plays, in a window of its own: over the whole screen, or small above everything else. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.playing;
