package org.gatefold.app.live;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.player.playlist.smart.SmartPlaylist;
import org.gatefold.player.playlist.smart.SmartPlaylists;
import org.gatefold.sync.event.Subscription;

/** The smart playlists, mirrored on the JavaFX thread. */
public final class SmartShelf implements AutoCloseable {
    private final SmartPlaylists playlists;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<SmartPlaylist>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final Subscription subscription;

    public SmartShelf(SmartPlaylists playlists, Background background) {
        this.playlists = playlists;
        this.background = background;
        subscription = playlists.onChange(_ -> background.fx().execute(this::read));
        read();
    }

    public ReadOnlyObjectProperty<List<SmartPlaylist>> allProperty() {
        return all.getReadOnlyProperty();
    }

    private void read() {
        background.refresh(() -> new Load.Ready<>(playlists.all()), answer -> {
            if (answer instanceof Load.Ready<List<SmartPlaylist>>(var known, var _)) {
                all.set(known);
            }
        });
    }

    @Override
    public void close() {
        subscription.close();
    }
}
