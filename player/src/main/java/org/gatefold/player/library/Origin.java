package org.gatefold.player.library;

import java.nio.file.Path;
import java.util.Optional;
import org.gatefold.player.source.ServerId;

/** Where the sound of a track comes from. */
public sealed interface Origin {
    /** A file of the listener's own folders, or a stretch of one. */
    record InFile(Path file, Part part) implements Origin {
        public InFile(Path file) {
            this(file, Part.WHOLE);
        }
    }

    /** A song of a music server: the server's own name for it, and its size in bytes, 0 where the server does not say. */
    record OnServer(ServerId server, String song, long size) implements Origin {}

    /** A song its server has no more; it is heard from the copy kept on this computer. {@code called} names the server. */
    record Gone(ServerId server, String called) implements Origin {}

    /** Nowhere now: a place in a queue or playlist whose music is not in the library. */
    record Nowhere() implements Origin {}

    /** Whether it is or was a song of a server: then there may be a copy of it on this computer. */
    default boolean isServed() {
        return this instanceof OnServer || this instanceof Gone;
    }

    /** The file, where it is one. */
    default Optional<Path> asFile() {
        return this instanceof InFile(Path file, var _) ? Optional.of(file) : Optional.empty();
    }
}
