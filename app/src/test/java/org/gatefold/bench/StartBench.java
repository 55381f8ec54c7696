package org.gatefold.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gatefold.player.bench.PlayerOptions;
import org.gatefold.player.bench.SyntheticHome;

/** Process start to the first usable frame of the real program with its library in place, the median of five starts. */
final class StartBench {
    private static final int STARTS = 5;

    private StartBench() {}

    static void run(Consumer<String> lines) throws Exception {
        try (Folders home = Folders.temporary()) {
            start(home.path());
            double[] millis = new double[STARTS];
            double[] memory = new double[STARTS];
            for (int i = 0; i < STARTS; i++) {
                String[] figures = start(home.path()).split(" ");
                millis[i] = Double.parseDouble(figures[0]);
                memory[i] = Double.parseDouble(figures[1]);
            }
            lines.accept(Lines.of("start.first-usable-frame", Lines.median(millis), "ms"));
            lines.accept(Lines.of("start.memory", Lines.median(memory), "MiB RSS"));
        }
    }

    /** Starts with a home that is there; gives the milliseconds to the first usable frame, too. */
    static double start(SyntheticHome home, String name, Consumer<String> lines) throws Exception {
        start(home.folder(), List.of());
        double[] millis = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            millis[i] = Double.parseDouble(start(home.folder(), List.of()).split(" ")[0]);
        }
        lines.accept(Lines.of(name, Lines.median(millis), "ms"));
        return Lines.median(millis);
    }

    private static String start(Path home) throws IOException, InterruptedException {
        return start(
                home,
                List.of(
                        "--music",
                        Path.of(System.getProperty("gatefold.seeds"), "music").toString()));
    }

    private static String start(Path home, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(PlayerOptions.headless());
        command.addAll(List.of(
                "-Dgatefold.home=" + home, "-cp", System.getProperty("java.class.path"), StartProbe.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            process.waitFor();
            if (line == null) {
                throw new IOException("The program ended before its first frame.");
            }
            return line;
        }
    }
}
