package org.gatefold.app.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The libraries that Gatefold stands on, as the file {@code libraries.csv} names them; a test holds it to what is built. */
final class Libraries {
    private static final String FILE = "/gatefold/libraries.csv";

    /** A library; {@code property} is where the build says its version. */
    record Library(String property, String name, String version, String licence) {}

    private Libraries() {}

    static List<Library> all() {
        try (InputStream file = Libraries.class.getResourceAsStream(FILE)) {
            return file == null
                    ? List.of()
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.split(",", 4))
                            .map(part -> new Library(part[0], part[1], part[2], part[3]))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
