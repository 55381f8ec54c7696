package org.gatefold.player.subsonic;

import java.time.Clock;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.MusicServers;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerId;

/** Connections to OpenSubsonic servers. */
public final class SubsonicServers implements MusicServers {
    private final Clock clock;

    public SubsonicServers(Clock clock) {
        this.clock = clock;
    }

    @Override
    public MusicServer server(ServerId id, ServerAddress address, Login login) {
        return new SubsonicServer(id, address, login, Patience.USUAL, clock);
    }
}
