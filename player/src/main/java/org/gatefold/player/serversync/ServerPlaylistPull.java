package org.gatefold.player.serversync;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.gatefold.player.library.served.SongKeys;
import org.gatefold.player.serversync.ServerPlaylistExchange.Stores;
import org.gatefold.player.serversync.ServerPlaylistLinks.Known;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerPlaylist;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;

/** Fetches what was made, changed and deleted of a server's playlists since the last time. */
final class ServerPlaylistPull {
    /** A server with more has them for machines. */
    private static final int MOST = 2_000;
    /** Servers that do not say when a playlist was changed hide a new order from us: so many are read all the same. */
    private static final int READ_ANYWAY = 25;

    private final MusicServer server;
    private final Stores stores;
    private final ServerPlaylistExchange exchange;
    private final BooleanSupplier cancelled;

    ServerPlaylistPull(MusicServer server, Stores stores, SongKeys keys, BooleanSupplier cancelled) {
        this.server = server;
        this.stores = stores;
        this.cancelled = cancelled;
        exchange = new ServerPlaylistExchange(server, stores, keys);
    }

    /** @param round counts up from one reading to the next, so that in the end all are read */
    void run(int round) throws SourceException {
        List<ServerPlaylist> there = listed();
        List<Known> here = stores.links().all(server.id());
        Map<String, Known> byRemote = new HashMap<>();
        here.forEach(known -> known.remote().ifPresent(remote -> byRemote.put(remote, known)));
        Set<String> begun = here.stream()
                .filter(known -> known.remote().isEmpty() && known.writing())
                .map(Known::name)
                .collect(Collectors.toSet());
        Set<String> met = new HashSet<>();
        for (int i = 0; i < there.size() && !cancelled.getAsBoolean(); i++) {
            ServerPlaylist playlist = there.get(i);
            met.add(playlist.id());
            Optional<Known> known = Optional.ofNullable(byRemote.get(playlist.id()));
            if (known.isPresent()) {
                changed(known.get(), playlist, isItsTurn(i, there.size(), round));
            } else if (!begun.contains(playlist.name())) {
                exchange.take(playlist);
            }
        }
        for (Known known : here) {
            boolean gone =
                    known.remote().filter(remote -> !met.contains(remote)).isPresent();
            if (gone && !cancelled.getAsBoolean()) {
                exchange.fetch(known.playlist(), known.stamp().orElse(""));
            }
        }
    }

    private void changed(Known known, ServerPlaylist playlist, boolean anyway) throws SourceException {
        stores.links().report(known.playlist());
        String stamp = ServerPlaylistExchange.stamp(playlist);
        if (anyway || !known.stamp().equals(Optional.of(stamp))) {
            exchange.fetch(known.playlist(), stamp);
        }
    }

    private static boolean isItsTurn(int index, int size, int round) {
        return size <= READ_ANYWAY || Math.floorMod(index - round * READ_ANYWAY, size) < READ_ANYWAY;
    }

    private List<ServerPlaylist> listed() throws SourceException {
        try {
            return server.playlists().stream().limit(MOST).toList();
        } catch (SourceException e) {
            if (e.reason() instanceof Reason.Unsupported || e.reason() instanceof Reason.NotAllowed) {
                return List.of();
            }
            throw e;
        }
    }
}
