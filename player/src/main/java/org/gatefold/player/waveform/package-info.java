/** The shape of a track's sound, for the bar it is sought on. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.waveform;
