package org.gatefold.player;

import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.offline.disk.Basis;
import org.gatefold.player.offline.disk.KeptOffline;
import org.gatefold.player.servers.Servers;
import org.gatefold.player.servers.kept.Connections;

/** Puts together what keeps music of servers on this computer. */
final class Keeping {
    private Keeping() {}

    static KeptOffline open(
            PlayerConfig config, LocalLibrary local, Listening listening, Lists lists, Connections connections) {
        return new KeptOffline(
                config.user().file().resolveSibling("offline"),
                new Basis(
                        config.user(),
                        local,
                        listening,
                        lists.playlists(),
                        lists.smartKeys(),
                        connections,
                        config.clock()));
    }

    /** Takes up what waits to be fetched, and looks again whenever a server was read. */
    static void start(KeptOffline offline, Servers servers) {
        offline.start();
        servers.onChange(state -> {
            if (!state.isBusy()) {
                offline.serversChanged();
            }
        });
    }
}
