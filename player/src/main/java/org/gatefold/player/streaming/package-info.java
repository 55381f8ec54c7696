/** What the listener chose of streaming: in which quality, and from which of several places. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.streaming;
