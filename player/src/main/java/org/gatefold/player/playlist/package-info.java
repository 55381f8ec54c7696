/** Playlists: what they hold, how they are changed, and how two devices' changes become one. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.playlist;
