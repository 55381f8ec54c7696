/** What must hold of tracks, and in which order they come: typed rules, as smart playlists and lists of the library ask them. */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.library.rule;
