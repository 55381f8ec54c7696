package org.gatefold.app.playlists;

import javafx.beans.value.ObservableBooleanValue;
import org.gatefold.app.live.Exports;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.library.Library;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.player.playlist.file.PlaylistFiles;

/**
 * What the pages of playlists work with.
 *
 * @param served whether there is a music server, so that there is something to keep offline
 */
public record ListTools(
        Playlists playlists,
        Library library,
        PlaylistFiles files,
        Exports exports,
        Runnable chooseFiles,
        ObservableBooleanValue served,
        Toasts toasts) {}
