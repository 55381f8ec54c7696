package org.gatefold.app.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the listener for files, in the system's own dialogs. On the JavaFX thread. */
public interface FileDialogs {
    /** A kind of file: what it is called, and the ends of its names without dots. */
    record Kind(String name, List<String> endings) {
        public Kind {
            endings = List.copyOf(endings);
        }
    }

    /** Files to read; none when the listener changed their mind. */
    List<Path> open(String title, Kind kind);

    /** A file to write; empty when the listener changed their mind. */
    Optional<Path> save(String title, String suggested, Kind kind);
}
