package org.gatefold.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The libraries and fonts that this process has in its memory, by which a person finds out why letters are others. */
final class Mapped {
    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final Pattern LIBRARY = Pattern.compile("lib(freetype|pango-1\\.0|harfbuzz)\\.so\\.[0-9.]+");
    private static final Pattern FONT = Pattern.compile(".+\\.(ttf|otf|ttc|pfb)");
    private static final Pattern OURS = Pattern.compile("Inter-.*\\.otf");
    private static final String UNKNOWN = "unknown";

    private Mapped() {}

    /** What draws and sets letters, with versions; "unknown" where the system does not say. */
    static String libraries() {
        return listed(
                file -> LIBRARY.matcher(file.getFileName().toString()).matches(),
                file -> file.getFileName().toString());
    }

    /** The fonts of the machine that stood in for Inter so far, with their sizes in bytes. */
    static String fonts() {
        return listed(
                file -> FONT.matcher(file.getFileName().toString()).matches()
                        && !OURS.matcher(file.getFileName().toString()).matches(),
                Mapped::sized);
    }

    private static String listed(Predicate<Path> wanted, java.util.function.Function<Path, String> words) {
        if (!Files.isReadable(MAPS)) {
            return UNKNOWN;
        }
        try (Stream<String> lines = Files.lines(MAPS)) {
            String all = lines.filter(line -> line.indexOf('/') >= 0)
                    .map(line -> Path.of(line.substring(line.indexOf('/'))))
                    .distinct()
                    .filter(wanted)
                    .map(words)
                    .sorted()
                    .collect(Collectors.joining(" "));
            return all.isEmpty() ? UNKNOWN : all;
        } catch (IOException | UncheckedIOException e) {
            return UNKNOWN;
        }
    }

    private static String sized(Path file) {
        try {
            return file.getFileName() + ":" + Files.size(file);
        } catch (IOException e) {
            return file.getFileName().toString();
        }
    }
}
