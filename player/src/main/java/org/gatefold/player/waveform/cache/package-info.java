/** Joins the making of shapes with the keeping of them. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.waveform.cache;
