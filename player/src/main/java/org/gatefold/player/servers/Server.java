package org.gatefold.player.servers;

import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerId;

/** A server the listener added: what they call it, where it is, and by which name they sign in, empty with a key. */
public record Server(ServerId id, String name, ServerAddress address, String user) {}
