/** The servers as kept on this computer, and the threads that read them. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.servers.kept;
