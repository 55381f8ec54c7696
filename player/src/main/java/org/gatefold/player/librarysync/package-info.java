/**
 * The vendor capability {@code org.gatefold.library} of a server: favourites, ratings, followed artists and playlists that
 * are the same on every device. The only place that knows its words; what is kept here lies behind its ports.
 */
@org.jspecify.annotations.NullMarked
package org.gatefold.player.librarysync;
