/** Playlists as files that other players write and read: M3U, M3U8, XSPF and JSPF. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.playlist.file;
