package org.gatefold.app.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Java sources below a folder. */
final class Sources {
    private Sources() {}

    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> of(Path folder) {
        return files(folder).stream().map(Sources::read).toList();
    }

    /** The enums by which the modules below say something to the listener. */
    static List<String> sayings() {
        return Stream.of("sync", "player", "store")
                .flatMap(module -> files(Path.of("..", module, "src/main/java")).stream())
                .filter(file -> file.toString().endsWith("Saying.java"))
                .map(Sources::read)
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
