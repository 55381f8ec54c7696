package org.gatefold.player.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How Java runs the player when a listener starts it, so that what measures the player starts it likewise. */
public final class PlayerOptions {
    private PlayerOptions() {}

    /** The beginning of a command: the Java that runs now, with the options of the player. */
    public static List<String> java() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return List.of(java.toString(), "@" + packaging().resolve("player.options"));
    }

    /** The same without a screen and in silence; see {@code packaging/headless.directives}. */
    public static List<String> headless() throws IOException {
        List<String> java = java();
        return List.of(
                java.getFirst(),
                java.getLast(),
                "-XX:TieredStopAtLevel=4",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:CompileCommand=quiet",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:CompilerDirectivesFile=" + packaging().resolve("headless.directives"),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Dgatefold.audio=silent",
                "-Djava.awt.headless=true");
    }

    /** It lies beside the demo world; a test runs in the folder of its module, a measurement anywhere. */
    private static Path packaging() throws IOException {
        Path seeds = Path.of(
                System.getProperty("gatefold.seeds", Path.of("..", "seeds").toString()));
        return seeds.toRealPath().resolveSibling("packaging");
    }
}
