package org.gatefold.app.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.playlist.PlaylistHome;
import org.gatefold.player.playlist.PlaylistHomes;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.servers.Server;
import org.gatefold.player.servers.Servers;

/** On which servers playlists lie, in the listener's words, and the way of a playlist to a server. On the JavaFX thread. */
public final class PlaylistPlaces {
    /** What of the player it asks. */
    public record Sources(PlaylistHomes homes, Servers servers) {}

    private final Sources sources;
    private final Navigator navigator;
    private final Background background;
    private final Toasts toasts;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Map<PlaylistId, PlaylistHome>> homes = new ReadOnlyObjectWrapper<>(Map.of());

    public PlaylistPlaces(Sources sources, Navigator navigator, Background background, Toasts toasts, Texts texts) {
        this.sources = sources;
        this.navigator = navigator;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
    }

    /** Which lie on servers, on a worker: blocks on the disk. */
    Map<PlaylistId, PlaylistHome> look() {
        return sources.homes().all();
    }

    void found(Map<PlaylistId, PlaylistHome> all) {
        homes.set(all);
    }

    /** The playlists that lie on servers; look here for changes. */
    public ReadOnlyObjectProperty<Map<PlaylistId, PlaylistHome>> homesProperty() {
        return homes.getReadOnlyProperty();
    }

    private Optional<PlaylistHome> home(PlaylistId id) {
        return Optional.ofNullable(homes.get().get(id));
    }

    /** Where a playlist lies: "On Attic"; nothing for one that is the listener's own. */
    public Optional<String> words(PlaylistId id) {
        return home(id).map(home -> texts.format(home.writable() ? "playlist.on" : "playlist.on-readonly", name(home)));
    }

    /** What is asked before it is deleted; nothing for one that only lies here. */
    public Optional<String> deleteQuestion(PlaylistId id) {
        return home(id).map(home -> texts.format("playlist.delete-there", name(home)));
    }

    /** Whether the listener may change it. */
    public boolean isWritable(PlaylistId id) {
        return home(id).map(PlaylistHome::writable).orElse(true);
    }

    /** The servers it can be copied to. */
    public List<Server> targets(PlaylistId id) {
        Optional<PlaylistHome> home = home(id);
        return sources.servers().all().stream()
                .filter(server ->
                        home.filter(at -> at.server().equals(server.id())).isEmpty())
                .toList();
    }

    /** Makes a copy of it on a server and goes there. */
    public void copy(PlaylistId id, Server to) {
        background.load(() -> sources.homes().copy(id, to.id()), answer -> {
            switch (answer) {
                case Load.Busy<PlaylistHomes.Copied> _ -> {}
                case Load.Ready<PlaylistHomes.Copied>(var copied, var _) -> {
                    toasts.tell(texts.format("playlist.copied", to.name(), copied.left()));
                    navigator.go(new Route.PlaylistPage(copied.playlist()));
                }
                case Load.Failed<PlaylistHomes.Copied>(var cause) -> toasts.tell(new Errors(texts).sentence(cause));
            }
        });
    }

    private String name(PlaylistHome home) {
        return sources.servers().all().stream()
                .filter(server -> server.id().equals(home.server()))
                .map(Server::name)
                .findFirst()
                .orElse("");
    }
}
