package org.gatefold.player.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gatefold.player.bench.ScanBench.Program;
import org.gatefold.player.bench.ScanBench.Run;

/** Programs that scan and say on a line each when they have. */
final class Scanners {
    /** Ours, run as the player is. */
    static final Program GATEFOLD = (music, home) -> {
        List<String> command = new ArrayList<>(PlayerOptions.java());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                ScanProbe.class.getName(),
                music.toString(),
                home.toString()));
        return run(new ProcessBuilder(command));
    };

    private static final Path SYSTEM_PYTHON = Path.of("/usr/bin/python3");

    private Scanners() {}

    /** Quod Libet's library by its own modules, without its window. */
    static Optional<Program> quodLibet(Path folder) throws IOException, InterruptedException {
        if (!Files.isExecutable(SYSTEM_PYTHON) || !hasModules()) {
            return Optional.empty();
        }
        Path script = folder.resolve("quodlibet_scan.py");
        try (InputStream in = Objects.requireNonNull(Scanners.class.getResourceAsStream("/bench/quodlibet_scan.py"))) {
            Files.copy(in, script);
        }
        return Optional.of((music, home) -> run(
                new ProcessBuilder(SYSTEM_PYTHON.toString(), script.toString(), music.toString(), home.toString())));
    }

    private static boolean hasModules() throws IOException, InterruptedException {
        return new ProcessBuilder(SYSTEM_PYTHON.toString(), "-c", "import quodlibet.library")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private static Run run(ProcessBuilder builder) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = process.inputReader()) {
            double first = await(out, "first", began);
            double again = await(out, "again", System.nanoTime());
            long memory = Long.parseLong(value(out, "memory"));
            return new Run(first, again, memory);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static double await(BufferedReader out, String word, long since) throws IOException {
        int tracks = Integer.parseInt(value(out, word));
        double seconds = (System.nanoTime() - since) / 1e9;
        if (tracks != ScanBench.FILES) {
            throw new IOException("there are " + tracks + " tracks, not " + ScanBench.FILES);
        }
        return seconds;
    }

    private static String value(BufferedReader out, String word) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(word + " ")) {
                return line.substring(word.length() + 1).strip();
            }
        }
        throw new IOException("it ended without a word of " + word);
    }
}
