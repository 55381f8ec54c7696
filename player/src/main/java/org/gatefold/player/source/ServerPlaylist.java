package org.gatefold.player.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A playlist on a server, without its songs; {@code writable} is false where it is somebody else's. */
public record ServerPlaylist(
        String id,
        String name,
        String comment,
        boolean writable,
        int songs,
        Duration length,
        Optional<Instant> changed) {}
