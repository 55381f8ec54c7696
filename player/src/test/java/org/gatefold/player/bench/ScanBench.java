package org.gatefold.player.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gatefold.player.testing.TinyMusic;

/**
 * A first scan and one of nothing new of 20,000 small files in five formats, by us and, where they are installed, by mpd
 * and Quod Libet: each in a process of its own, timed from its start until its library is on the disk, with the files in
 * memory. The middle of three rounds counts.
 */
public final class ScanBench {
    static final int FILES = 20_000;
    private static final int ROUNDS = 3;

    /** What one program did: seconds to the end of the first scan and of the second, and the most memory it had. */
    record Run(double first, double again, long kilobytes) {}

    /** A program that scans. */
    @FunctionalInterface
    interface Program {
        Run scan(Path music, Path home) throws IOException, InterruptedException;
    }

    private ScanBench() {}

    /** Prints the lines; nothing is left behind. */
    public static void main(String[] arguments) throws Exception {
        run(System.out::println);
    }

    /** Gives each figure as a line of JSON. Takes some minutes. */
    public static void run(Consumer<String> jsonLine) throws Exception {
        Path folder = Files.createTempDirectory("gatefold-bench");
        try {
            Path music = corpus(folder);
            Map<String, Program> programs = new LinkedHashMap<>();
            programs.put("gatefold", Scanners.GATEFOLD);
            Mpd.find().ifPresent(mpd -> programs.put("mpd", mpd));
            Scanners.quodLibet(folder).ifPresent(quodLibet -> programs.put("quodlibet", quodLibet));
            Map<String, List<Run>> runs = new LinkedHashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (var program : programs.entrySet()) {
                    Path home = Files.createDirectories(folder.resolve(program.getKey() + round));
                    runs.computeIfAbsent(program.getKey(), name -> new ArrayList<>())
                            .add(program.getValue().scan(music, home));
                }
            }
            report(runs, jsonLine);
        } finally {
            delete(folder);
        }
    }

    private static void report(Map<String, List<Run>> runs, Consumer<String> jsonLine) {
        double ours = 0;
        for (var program : runs.entrySet()) {
            double rate = FILES / median(program.getValue(), Run::first);
            ours = ours == 0 ? rate : ours;
            String name = "scan." + program.getKey();
            jsonLine.accept(line(name + ".first", rate, "files/s"));
            jsonLine.accept(line(name + ".again", FILES / median(program.getValue(), Run::again), "files/s"));
            jsonLine.accept(line(name + ".memory", median(program.getValue(), run -> run.kilobytes() / 1024.0), "MB"));
            if (rate != ours) {
                jsonLine.accept(line("scan.ahead-of-" + program.getKey(), ours / rate, "times"));
            }
        }
    }

    private static double median(List<Run> runs, java.util.function.ToDoubleFunction<Run> figure) {
        double[] figures = runs.stream().mapToDouble(figure).toArray();
        Arrays.sort(figures);
        return figures[figures.length / 2];
    }

    private static Path corpus(Path folder) throws Exception {
        Path music = folder.resolve("music");
        TinyMusic tiny = new TinyMusic(folder.resolve("templates"));
        for (int i = 0; i < FILES; i++) {
            tiny.write(music, i);
        }
        return music;
    }

    private static String line(String name, double value, String unit) {
        return String.format(Locale.ROOT, "{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\"}", name, value, unit);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
