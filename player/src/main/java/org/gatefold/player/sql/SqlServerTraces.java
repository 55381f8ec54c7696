package org.gatefold.player.sql;

import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.serversync.ServerTraces;
import org.gatefold.player.source.ServerId;
import org.gatefold.sync.sql.Tx;

/** What the user database remembers of servers beside their music. */
public final class SqlServerTraces implements ServerTraces {
    private final SqlPlaylists playlists;
    private final Queue<PlaylistId> forgotten = new ConcurrentLinkedQueue<>();

    /** @param playlists tells of those that went */
    public SqlServerTraces(SqlPlaylists playlists) {
        this.playlists = playlists;
    }

    @Override
    public void forget(Tx tx, ServerId server) throws SQLException {
        ServerMarkRows.forget(tx, server);
        forgotten.addAll(SqlServerPlaylists.forgetAll(tx, server));
    }

    @Override
    public void gone() {
        for (PlaylistId gone = forgotten.poll(); gone != null; gone = forgotten.poll()) {
            playlists.changed(gone);
        }
    }
}
