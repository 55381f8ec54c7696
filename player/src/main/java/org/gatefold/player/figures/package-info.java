/** What is the listener's own of each track, brought into the cache of the library so that lists can be sorted by it. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.figures;
