package org.gatefold.app.live;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistHome;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.sync.event.Subscription;

/** The listener's playlists, mirrored on the JavaFX thread. */
public final class PlaylistShelf implements AutoCloseable {
    private final Playlists playlists;
    private final PlaylistPlaces places;
    private final Background background;
    private final ReadOnlyObjectWrapper<Load<List<Playlist>>> all = new ReadOnlyObjectWrapper<>(new Load.Busy<>());
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final Subscription subscription;

    public PlaylistShelf(Playlists playlists, PlaylistPlaces places, Background background) {
        this.playlists = playlists;
        this.places = places;
        this.background = background;
        subscription = playlists.onChange(_ -> background.fx().execute(this::changed));
        read();
    }

    /** Those, and on which servers some lie. */
    private record Shelf(List<Playlist> playlists, Map<PlaylistId, PlaylistHome> homes) {}

    /** Where they lie. */
    public PlaylistPlaces places() {
        return places;
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
        background.refresh(() -> new Load.Ready<>(new Shelf(playlists.all(), places.look())), answer -> {
            switch (answer) {
                case Load.Busy<Shelf> _ -> {}
                case Load.Ready<Shelf>(var shelf, var freshness) -> {
                    places.found(shelf.homes());
                    all.set(new Load.Ready<>(shelf.playlists(), freshness));
                }
                case Load.Failed<Shelf>(var cause) -> all.set(new Load.Failed<>(cause));
            }
        });
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
