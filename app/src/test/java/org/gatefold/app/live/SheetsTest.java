package org.gatefold.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must be true of all style sheets: each is loaded, colours are named, and sizes of text follow the root. */
final class SheetsTest {
    private static final Path CSS = Path.of("..", "assets", "css");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b");
    private static final Pattern FIXED_TEXT = Pattern.compile("-fx-font-size: [\\d.]+px");

    @Test
    void everySheetIsLoadedAndEverythingLoadedIsThere() throws IOException {
        Set<String> listed = new TreeSet<>(Sheets.NAMES);
        listed.addAll(List.of("tokens-dark", "tokens-light"));
        Set<String> there = files().map(file -> file.getFileName().toString().replace(".css", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, listed);
        assertEquals(Sheets.NAMES.size() + 1, Sheets.of(true, 100).size());
    }

    @Test
    void coloursAreNamedInTheTokensOnly() throws IOException {
        Set<String> own = Set.of("tokens-dark.css", "tokens-light.css", "receipt.css");
        assertEquals(List.of(), found(COLOUR, own));
    }

    @Test
    void theSizeOfTextIsSetAtTheRootOnly() throws IOException {
        assertEquals(List.of("type.css: -fx-font-size: 14px"), found(FIXED_TEXT, Set.of()));
    }

    private static List<String> found(Pattern pattern, Set<String> besides) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files().sorted().toList()) {
            String name = file.getFileName().toString();
            if (!besides.contains(name)) {
                pattern.matcher(Files.readString(file)).results().forEach(at -> found.add(name + ": " + at.group()));
            }
        }
        return found;
    }

    private static Stream<Path> files() throws IOException {
        assertTrue(Files.isDirectory(CSS), "the style sheets are beside the modules");
        try (Stream<Path> files = Files.list(CSS)) {
            return files.toList().stream();
        }
    }
}
