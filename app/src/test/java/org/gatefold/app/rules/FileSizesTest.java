package org.gatefold.app.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps every source file short enough to be read alone. */
final class FileSizesTest {
    private static final int LONGEST = 300;

    @ParameterizedTest
    @ValueSource(strings = {"app", "player", "store", "sync", "remote"})
    void noFileIsLongerThanAPersonReads(String module) {
        List<String> tooLong = Stream.of("main", "test")
                .map(tree -> Path.of("..", module, "src", tree, "java"))
                .filter(folder -> folder.toFile().isDirectory())
                .flatMap(folder -> Sources.files(folder).stream())
                .filter(file -> Sources.read(file).lines().count() > LONGEST)
                .map(Path::toString)
                .toList();
        assertEquals(List.of(), tooLong, "files past " + LONGEST + " lines");
    }
}
