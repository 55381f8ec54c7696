package org.gatefold.player.servermarks;

import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerMarks;

/** What the deliveries ask of the rest of the player. Any thread but JavaFX's; may block. */
public interface MarkedServers {
    /** The connection to a server; empty while there is none. */
    Optional<? extends ServerMarks> find(ServerId server);

    /** Whether the listener still has this server. */
    boolean has(ServerId server);

    /** Which id a track has on a server now. */
    Optional<String> songId(ServerId server, TrackKey key);
}
