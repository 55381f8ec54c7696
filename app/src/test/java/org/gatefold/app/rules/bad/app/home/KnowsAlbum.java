package org.gatefold.app.rules.bad.app.home;

import org.gatefold.app.rules.bad.app.album.AlbumScreen;

/** Breaks a rule on purpose: one screen that knows another. */
final class KnowsAlbum {
    final AlbumScreen album = new AlbumScreen();
}
