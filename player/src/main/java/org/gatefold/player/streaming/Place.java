package org.gatefold.player.streaming;

import java.nio.file.Path;
import org.gatefold.player.source.ServerId;

/** A place a recording can be heard from. */
public sealed interface Place {
    /** The copy that is kept on this computer. */
    record KeptOffline() implements Place {}

    /** A file of the listener's own folders. */
    record OwnFile(Path file) implements Place {}

    /** A server, or what is still here of an earlier stream of it. */
    record OnServer(ServerId server) implements Place {}
}
