package org.gatefold.player.servers.kept;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.MusicSource;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.Sources;

/** The open connections to servers, for whoever needs one. Any thread. */
public final class Connections implements Sources {
    private final Map<ServerId, MusicServer> open = new ConcurrentHashMap<>();

    @Override
    public Optional<MusicSource> find(ServerId server) {
        return server(server).map(connection -> connection);
    }

    /** The whole server: music, marks, playlists and queue. */
    public Optional<MusicServer> server(ServerId server) {
        return Optional.ofNullable(open.get(server));
    }

    void put(MusicServer connection) {
        open.put(connection.id(), connection);
    }

    void remove(MusicServer connection) {
        open.remove(connection.id(), connection);
    }
}
