package org.gatefold.player.playlist;

import org.gatefold.player.source.ServerId;

/** The server a playlist lies on; {@code writable} is false where it is somebody else's there, and so can only be heard. */
public record PlaylistHome(ServerId server, boolean writable) {}
