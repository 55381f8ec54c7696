package org.gatefold.player.serversync;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.served.SongKeys;
import org.gatefold.player.librarysync.PlaylistJson;
import org.gatefold.player.librarysync.PlaylistStore;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.servermarks.ServerOutbox;
import org.gatefold.player.servermarks.ServerOutcome;
import org.gatefold.player.servers.kept.ToldServers;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.SourceException;
import org.gatefold.sync.outbox.Delivery;
import org.gatefold.sync.outbox.Entry;
import org.gatefold.sync.outbox.Kind;
import org.gatefold.sync.outbox.Outcome;
import org.gatefold.sync.outbox.WaitSaying;

/** Brings a playlist to the server it lies on as it is here now, or its deletion. */
public final class ServerPlaylistDelivery implements Delivery {
    public static final Kind KIND = new Kind("server.playlist", true);
    private static final int ROUNDS = 5;

    private final ToldServers servers;
    private final ServerPlaylistExchange.Stores stores;
    private final SongKeys keys;

    public ServerPlaylistDelivery(
            ToldServers servers, PlaylistStore playlists, ServerPlaylistLinks links, SongKeys keys) {
        this.servers = servers;
        stores = new ServerPlaylistExchange.Stores(playlists, links);
        this.keys = keys;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Outcome deliver(List<Entry> batch) {
        Entry entry = batch.getFirst();
        ServerId id = ServerOutbox.server(entry.account());
        Optional<MusicServer> server = servers.find(id);
        if (server.isEmpty()) {
            return servers.has(id) ? ServerOutcome.notConnected() : ServerOutcome.gone();
        }
        try {
            PlaylistId playlist = PlaylistJson.row(entry.payload());
            ServerPlaylistExchange exchange = new ServerPlaylistExchange(server.get(), stores, keys);
            for (int round = 0; round < ROUNDS; round++) {
                if (exchange.send(playlist) == ServerPlaylistExchange.Done.ALIKE) {
                    return new Outcome.Accepted();
                }
            }
            return new Outcome.Later(WaitSaying.BEING_CHANGED.with(), 0, Optional.empty());
        } catch (SourceException e) {
            return ServerOutcome.of(e, entry.attempts());
        } catch (IOException e) {
            return new Outcome.Refused(WaitSaying.OTHER_VERSION.with(), 0);
        }
    }
}
