/** What plays next; pure values. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.queue;
