package org.gatefold.player.servers.kept;

import java.util.function.BooleanSupplier;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerId;
import org.gatefold.sync.sql.Tx;

/** Servers that are only listened to. */
final class NoTies implements ServerTies {
    @Override
    public void reached(MusicServer server) {}

    @Override
    public void read(MusicServer server, Ratings ratings, BooleanSupplier cancelled) {}

    @Override
    public boolean isAccounts(ServerId server) {
        return false;
    }

    @Override
    public int unsent(ServerId server) {
        return 0;
    }

    @Override
    public int left(Tx tx, ServerId server) {
        return 0;
    }

    @Override
    public void gone(ServerId server) {}
}
