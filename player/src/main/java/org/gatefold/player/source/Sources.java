package org.gatefold.player.source;

import java.util.Optional;

/** The connections to the listener's servers. Any thread; never blocks. */
@FunctionalInterface
public interface Sources {
    /** No servers. */
    Sources NONE = server -> Optional.empty();

    /** The server's music; empty when the listener has taken the server away. */
    Optional<MusicSource> find(ServerId server);
}
