package org.gatefold.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gatefold.player.handoff.served.ServedHandOff;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.playback.Playback;
import org.gatefold.player.playlist.PlaylistHomes;
import org.gatefold.player.servermarks.ServerNews;
import org.gatefold.player.servermarks.ServerOutbox;
import org.gatefold.player.servers.kept.Connections;
import org.gatefold.player.servers.kept.KeptServers;
import org.gatefold.player.servers.kept.ToldServers;
import org.gatefold.player.serversync.ServerPlaylistDelivery;
import org.gatefold.player.serversync.ServerSync;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.sql.SqlMarks;
import org.gatefold.player.sql.SqlPlaylistStore;
import org.gatefold.player.sql.SqlPlaylists;
import org.gatefold.player.sql.SqlServerMarks;
import org.gatefold.player.sql.SqlServerPlaylists;
import org.gatefold.player.sql.SqlServerTraces;
import org.gatefold.player.subsonic.SubsonicServers;
import org.gatefold.sync.outbox.Delivery;

/** What passes between the player and the listener's music servers beside the music, put together. */
final class Exchange {
    private final PlayerConfig config;
    private final LocalLibrary local;
    private final Connections connections;
    private final ToldServers told;
    private final ServerNews news;
    private final SqlMarks marks;
    private final SqlServerMarks serverMarks;

    Exchange(PlayerConfig config, LocalLibrary local, Connections connections) {
        this.config = config;
        this.local = local;
        this.connections = connections;
        told = new ToldServers(config.user(), connections, local.library(), config.accounts(), config.clock());
        news = new ServerNews(told, config.outbox(), config.clock());
        marks = new SqlMarks(config.user(), local.library(), config.outbox(), config.clock(), news);
        serverMarks = new SqlServerMarks(config.user(), local.library(), config.outbox(), marks, news, config.clock());
    }

    /** The listener's marks, of which servers hear. */
    SqlMarks marks() {
        return marks;
    }

    /** Tells servers of plays. */
    ServerNews news() {
        return news;
    }

    /** What is of playlists and of playback; {@code copies} says which server an offline copy was fetched from. */
    record Rest(
            SqlPlaylists playlists,
            SqlPlaylistStore store,
            Playback playback,
            Function<TrackKey, Optional<ServerId>> copies) {}

    /** What else passes once there are playlists and playback. */
    Whole with(Rest rest) {
        told.copies(rest.copies());
        SqlServerPlaylists homes =
                new SqlServerPlaylists(config.user(), config.outbox(), rest.playlists(), local.songs(), config.clock());
        ServedHandOff handOff = new ServedHandOff(
                rest.playback(),
                new ServedHandOff.Basis(config.user(), config.outbox(), told, local.songs(), config.clock()));
        ServerSync.Stores stores =
                new ServerSync.Stores(serverMarks, rest.store(), homes, new SqlServerTraces(rest.playlists()), handOff);
        List<Delivery> deliveries = new ArrayList<>(ServerOutbox.deliveries(told, serverMarks::arrived));
        deliveries.add(new ServerPlaylistDelivery(told, rest.store(), homes, local.songs()));
        deliveries.add(handOff.delivery());
        KeptServers servers = new KeptServers(
                config.user(),
                config.secrets(),
                new SubsonicServers(config.clock()),
                connections,
                new KeptServers.Read(local.served(), new ServerSync(config.outbox(), told, local.songs(), stores)),
                config.clock());
        return new Whole(servers, homes, handOff, List.copyOf(deliveries));
    }

    /** All of it; the servers are not begun to be read yet. */
    record Whole(KeptServers servers, PlaylistHomes homes, ServedHandOff handOff, List<Delivery> deliveries) {}
}
