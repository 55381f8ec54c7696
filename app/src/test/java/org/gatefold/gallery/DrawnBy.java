package org.gatefold.gallery;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatefold.app.looks.Fx;

/**
 * What draws letters on a machine. It is kept beside the pictures: where another FreeType or other fonts draw, letters
 * are other pixels although nothing is wrong. What they come to look like decides; names and versions say why.
 *
 * @param said words by name, as in the file
 */
record DrawnBy(Map<String, String> said) {
    /** The name of its file beside the pictures. */
    static final String FILE = "drawn-by.properties";

    private static final String LETTERS = "letters";
    private static final String SIZES = "letters.sizes";
    private static final String FOREIGN = "letters.foreign";
    private static final List<String> MACHINE = List.of("javafx", "system");
    private static final String ABOUT = """
        # What drew the pictures of this folder; ./gatefold gallery --renew writes it.
        # The letters decide how pictures are compared (ADR 0408), the rest says why letters are others elsewhere.
        """;

    DrawnBy {
        said = new TreeMap<>(said);
    }

    /** How much of a picture means something on a machine. */
    enum Meaning {
        /** All of it. */
        ALL,
        /** All but the letters themselves, which are as wide and high but drawn otherwise. */
        SHAPES,
        /** Nothing: letters have other sizes, so that everything stands elsewhere. */
        NOTHING
    }

    /** This machine, once JavaFX runs. Blocks. */
    static DrawnBy here() throws Exception {
        Map<String, String> said = new TreeMap<>();
        LetterSpecimen usual = Fx.call(LetterSpecimen::inter);
        LetterSpecimen foreign = Fx.call(LetterSpecimen::foreign);
        said.put("javafx", System.getProperty("javafx.runtime.version", "unknown"));
        said.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        said.put("libraries", Mapped.libraries());
        said.put("fonts", Mapped.fonts());
        said.put(LETTERS, usual.pixels());
        said.put(SIZES, usual.sizes());
        said.put(FOREIGN, foreign.pixels());
        return new DrawnBy(said);
    }

    static DrawnBy read(Path shots) throws IOException {
        Properties all = new Properties();
        try (BufferedReader in = Files.newBufferedReader(shots.resolve(FILE))) {
            all.load(in);
        }
        return new DrawnBy(
                all.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, all::getProperty)));
    }

    void write(Path shots) throws IOException {
        String lines = said.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        Files.writeString(shots.resolve(FILE), ABOUT + lines);
    }

    /** What these pictures mean where the other draws. */
    Meaning meaning(DrawnBy other) {
        if (isAlike(other, LETTERS)) {
            return Meaning.ALL;
        }
        return isAlike(other, SIZES) && MACHINE.stream().allMatch(name -> isAlike(other, name))
                ? Meaning.SHAPES
                : Meaning.NOTHING;
    }

    /** Whether letters that Inter does not have, so that fonts of the machine stand in, are drawn alike. */
    boolean hasForeign(DrawnBy other) {
        return isAlike(other, FOREIGN);
    }

    /** What is another there, one difference a line. */
    String differences(DrawnBy other) {
        List<String> lines = new ArrayList<>();
        said.forEach((name, here) -> {
            if (!isAlike(other, name)) {
                lines.add("  %s: %s drew the pictures, here it is %s"
                        .formatted(name, here, other.said.getOrDefault(name, "unknown")));
            }
        });
        return String.join("\n", lines);
    }

    private boolean isAlike(DrawnBy other, String name) {
        return Optional.ofNullable(said.get(name)).equals(Optional.ofNullable(other.said.get(name)));
    }
}
