/** The hand-off of queues over music servers. Knows no protocol. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.handoff.served;
