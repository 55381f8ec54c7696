package org.gatefold.app.live;

import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.sync.event.Subscription;

/** The listener's playlists, mirrored on the JavaFX thread. */
public final class PlaylistShelf implements AutoCloseable {
    private final Playlists playlists;
    private final Background background;
    private final ReadOnlyObjectWrapper<Load<List<Playlist>>> all = new ReadOnlyObjectWrapper<>(new Load.Busy<>());
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final Subscription subscription;

    public PlaylistShelf(Playlists playlists, Background background) {
        this.playlists = playlists;
        this.background = background;
        subscription = playlists.onChange(_ -> background.fx().execute(this::changed));
        read();
    }

    public ReadOnlyObjectProperty<Load<List<Playlist>>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** The playlists as far as they are known. */
    public List<Playlist> all() {
        return all.get() instanceof Load.Ready<List<Playlist>>(var known, var _) ? known : List.of();
    }

    /** Counts up at each change of any playlist. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public void read() {
        background.refresh(() -> new Load.Ready<>(playlists.all()), all::set);
    }

    @Override
    public void close() {
        subscription.close();
    }

    private void changed() {
        changes.set(changes.get() + 1);
        read();
    }
}
