package org.gatefold.app.live;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatefold.app.part.CopyActions;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.player.Player;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.servers.Server;
import org.gatefold.player.servers.Servers;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.streaming.Place;
import org.gatefold.player.streaming.PlacedCopy;
import org.gatefold.player.streaming.Places;
import org.gatefold.player.streaming.Streaming;

/** Where tracks can be heard from, and which of these places the listener wants. */
public final class PlaceDesk implements CopyActions {
    private final Places places;
    private final Streaming streaming;
    private final Servers servers;
    private final Background background;
    private final Consumer<Exception> failed;

    public PlaceDesk(Player player, Background background, Consumer<Exception> failed) {
        places = player.places();
        streaming = player.streaming();
        servers = player.servers();
        this.background = background;
        this.failed = failed;
    }

    @Override
    public boolean hasServers() {
        return !servers.all().isEmpty();
    }

    @Override
    public String serverName(ServerId id) {
        return servers.all().stream()
                .filter(server -> server.id().equals(id))
                .map(Server::name)
                .findFirst()
                .orElse(id.value());
    }

    @Override
    public void copies(Track track, Consumer<List<PlacedCopy>> sink) {
        background.load(() -> places.of(track), answer -> {
            switch (answer) {
                case Load.Busy<List<PlacedCopy>> _ -> {}
                case Load.Ready<List<PlacedCopy>>(var copies, var _) -> sink.accept(copies);
                case Load.Failed<List<PlacedCopy>>(var cause) -> failed.accept(cause);
            }
        });
    }

    @Override
    public Optional<Place> chosen(TrackKey track) {
        return streaming.chosen(track);
    }

    @Override
    public void choose(TrackKey track, Optional<Place> place) {
        background.run(() -> streaming.choose(track, place), () -> {}, failed);
    }
}
