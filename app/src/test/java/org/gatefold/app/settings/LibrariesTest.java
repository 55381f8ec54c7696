package org.gatefold.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the settings say of libraries is what is built. */
final class LibrariesTest {
    private static final Pattern VERSION = Pattern.compile("<([a-z0-9-]+\\.version)>([^<]+)</");

    /** What only the build and the tests use. */
    private static final Set<String> NOT_SHIPPED = Set.of(
            "vorbis-java.version",
            "junit.version",
            "testfx.version",
            "archunit.version",
            "json-schema.version",
            "errorprone.version",
            "nullaway.version",
            "spotless.version",
            "palantir-java-format.version");

    @Test
    void everyLibraryThatIsShippedIsNamedWithItsVersionAndALicence() throws Exception {
        Map<String, String> built = new TreeMap<>();
        Matcher found = VERSION.matcher(Files.readString(Path.of("..", "pom.xml")));
        while (found.find()) {
            built.put(found.group(1), found.group(2));
        }
        built.keySet().removeAll(NOT_SHIPPED);
        List<Libraries.Library> said = Libraries.all();
        assertEquals(
                built,
                new TreeMap<>(said.stream()
                        .collect(Collectors.toMap(Libraries.Library::property, Libraries.Library::version))));
        assertEquals(
                List.of(),
                said.stream().filter(library -> library.licence().isBlank()).toList());
    }
}
