/** Stars, ratings and plays on their way to the listener's music servers, by the outbox. Knows no protocol of servers. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.servermarks;
