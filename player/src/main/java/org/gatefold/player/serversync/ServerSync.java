package org.gatefold.player.serversync;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.gatefold.player.library.served.SongKeys;
import org.gatefold.player.librarysync.PlaylistStore;
import org.gatefold.player.servermarks.ServerOutbox;
import org.gatefold.player.servers.kept.Ratings;
import org.gatefold.player.servers.kept.ServerTies;
import org.gatefold.player.servers.kept.ToldServers;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.SourceException;
import org.gatefold.sync.outbox.Outbox;
import org.gatefold.sync.sql.Tx;

/** Keeps marks and playlists the same here and on the listener's servers, whenever one was read. */
public final class ServerSync implements ServerTies {
    private final Outbox outbox;
    private final ToldServers told;
    private final SongKeys keys;
    private final Stores stores;
    private final Map<ServerId, Integer> rounds = new ConcurrentHashMap<>();

    /** Where things are kept here; {@code queues} looks at what other devices left, or does nothing. */
    public record Stores(
            ServerMarkStore marks,
            PlaylistStore playlists,
            ServerPlaylistLinks links,
            ServerTraces traces,
            QueueLook queues) {}

    /** Looks at the queue that lies on a server, and forgets it with the server. */
    public interface QueueLook {
        void look(MusicServer server) throws SourceException;

        void forget(ServerId server);
    }

    public ServerSync(Outbox outbox, ToldServers told, SongKeys keys, Stores stores) {
        this.outbox = outbox;
        this.told = told;
        this.keys = keys;
        this.stores = stores;
    }

    @Override
    public void reached(MusicServer server) {
        outbox.signedIn(ServerOutbox.account(server.id()));
    }

    @Override
    public void read(MusicServer server, Ratings ratings, BooleanSupplier cancelled) throws SourceException {
        outbox.tryNow(); // rows may wait for ids that are known now
        List<Step> steps = List.of(
                () -> marks(server, ratings, cancelled),
                () -> playlists(server, cancelled),
                () -> stores.queues().look(server));
        Optional<SourceException> failed = Optional.empty();
        for (Step step : steps) {
            try {
                step.run();
            } catch (SourceException e) {
                failed = failed.or(() -> Optional.of(e));
            }
        }
        if (failed.isPresent()) {
            throw failed.get();
        }
    }

    /** One of the things that are read; that it fails is no reason to leave out the others. */
    private interface Step {
        void run() throws SourceException;
    }

    private void marks(MusicServer server, Ratings ratings, BooleanSupplier cancelled) throws SourceException {
        if (told.isTold(server.id())) {
            new MarkPull(server, stores.marks(), keys, cancelled).run(ratings);
        }
    }

    /** Those of a server that the listener has an account at come by the account, and would be there twice. */
    private void playlists(MusicServer server, BooleanSupplier cancelled) throws SourceException {
        if (told.isAccounts(server.id())) {
            stores.links().all(server.id()).forEach(known -> stores.links().forget(known.playlist()));
            return;
        }
        var both = new ServerPlaylistExchange.Stores(stores.playlists(), stores.links());
        int round = rounds.merge(server.id(), 1, Integer::sum);
        new ServerPlaylistPull(server, both, keys, cancelled).run(round);
    }

    @Override
    public boolean isAccounts(ServerId server) {
        return told.isAccounts(server);
    }

    @Override
    public int unsent(ServerId server) {
        return outbox.unsent(ServerOutbox.account(server));
    }

    @Override
    public int left(Tx tx, ServerId server) throws SQLException {
        stores.traces().forget(tx, server);
        return outbox.letGo(tx, ServerOutbox.account(server));
    }

    @Override
    public void gone(ServerId server) {
        stores.traces().gone();
        stores.queues().forget(server);
        outbox.wake();
    }
}
