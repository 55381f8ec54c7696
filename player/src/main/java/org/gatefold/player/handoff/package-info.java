/** The queue that the listener's devices hand to each other over a music server. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.handoff;
