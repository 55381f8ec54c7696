/** What the listener keeps on this computer of the music of servers: wishes, copies, budget. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.offline;
