/** Decoding by libvlc; the only place that knows VLCJ. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.audio.vlcj;
