package org.gatefold.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gatefold.app.ui.Texts;

/**
 * Brings the classes of the first window into memory on another thread while the JavaFX thread opens it, which would
 * otherwise stop for each of them. They are read and checked, but not initialised: that is left to whoever first uses
 * them, so that no two threads wait for each other.
 */
final class Warmth {
    /** One class a line, in the order in which a start asks for them. */
    private static final String CLASSES = "/gatefold/start/classes.txt";

    private Warmth() {}

    /** Blocks for a second or so. {@code words} are read and filled in too, as the first message takes longest. */
    static void bring(Texts words) {
        words.format("home.totals", 1, 1);
        names().forEach(Warmth::constructors);
    }

    /** How many constructors the class has, which has it checked; -1 where this system has no such class. */
    static int constructors(String name) {
        try {
            return Class.forName(name, false, Warmth.class.getClassLoader()).getDeclaredConstructors().length;
        } catch (ClassNotFoundException | LinkageError e) {
            return -1;
        }
    }

    static List<String> names() {
        try (InputStream in = Warmth.class.getResourceAsStream(CLASSES)) {
            return in == null
                    ? List.of()
                    : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .lines()
                            .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
