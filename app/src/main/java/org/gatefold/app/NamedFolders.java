package org.gatefold.app;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Folders of music that were named at a start as {@code --music DIR}, to be added to those chosen before. */
record NamedFolders(List<Path> folders) {
    static final String FLAG = "--music";

    static NamedFolders among(List<String> arguments) {
        return new NamedFolders(IntStream.range(0, arguments.size() - 1)
                .filter(i -> arguments.get(i).equals(FLAG))
                .mapToObj(i -> Path.of(arguments.get(i + 1)))
                .toList());
    }

    /** Adds them and looks for music. Blocks on the database. */
    void addTo(Services services) {
        folders.forEach(services.player.folders()::add);
        services.player.scanner().start();
    }
}
