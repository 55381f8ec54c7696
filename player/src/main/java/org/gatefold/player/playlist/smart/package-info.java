/** Playlists by rules: what they ask for, in Gatefold's words and in those of Navidrome's {@code .nsp} files. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.playlist.smart;
