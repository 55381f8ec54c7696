/** The listener's playlists, and one of them. */
@org.jspecify.annotations.NullMarked
package org.gatefold.app.playlists;
