package org.gatefold.app.smart;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import org.gatefold.app.live.Exports;
import org.gatefold.app.ui.Debounce;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.player.playlist.file.PlaylistFiles;
import org.gatefold.player.playlist.smart.SmartPlaylists;
import org.gatefold.player.playlist.smart.SmartTracks;

/**
 * What the pages of smart playlists work with.
 *
 * @param pauses makes what waits a while
 * @param served whether there is a music server, so that there is something to keep offline
 */
public record SmartTools(
        SmartPlaylists smart,
        SmartTracks tracks,
        Playlists playlists,
        PlaylistFiles files,
        Exports exports,
        Supplier<Debounce> pauses,
        ObservableBooleanValue served,
        Toasts toasts) {
    /** A list that a rule can name: its id as text, and what it is called. */
    public record Named(String id, String name) {}

    /** Every playlist by name, smart ones too. Blocks. */
    List<Named> named() {
        return java.util.stream.Stream.concat(
                        playlists.all().stream()
                                .map(each -> new Named(each.id().value().toString(), each.name())),
                        smart.all().stream()
                                .map(each -> new Named(each.id().value().toString(), each.name())))
                .toList();
    }
}
