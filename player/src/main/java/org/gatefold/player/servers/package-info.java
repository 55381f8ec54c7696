/** The listener's music servers: which there are, how each stands, and what each can do. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.servers;
