/**
 * What passes between Gatefold and the listener's music servers beside the music: what the listener marked there is taken
 * over, and playlists are kept the same on both sides. Knows no protocol of servers.
 */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.serversync;
