/** Commands in, immutable states out, on one thread. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.playback;
