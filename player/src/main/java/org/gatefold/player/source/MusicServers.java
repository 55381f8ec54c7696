package org.gatefold.player.source;

/** Makes the connection to a server; returns at once, the first use of it connects. */
public interface MusicServers {
    MusicServer server(ServerId id, ServerAddress address, Login login);
}
