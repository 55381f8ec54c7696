package org.gatefold.tour;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code tour --music DIR --out OUT [--seed N]}: drives the real program against the real remote and reports; exit status 1 when a step failed. */
public final class TourMain {
    private TourMain() {}

    public static void main(String[] arguments) throws Exception {
        List<String> all = Arrays.asList(arguments);
        String music = value(all, "--music");
        String out = value(all, "--out");
        if (music == null || out == null || !Files.isDirectory(Path.of(music))) {
            System.err.println("Usage: tour --music DIR --out OUT [--seed N]   (DIR must be a folder with music)");
            System.exit(2);
            return;
        }
        String seed = value(all, "--seed");
        Path folder = Files.createDirectories(Path.of(out)).toRealPath();
        Report report = new Report(seed == null ? 1 : Long.parseLong(seed));
        try (Tour tour =
                new Tour(Path.of(music).toRealPath(), folder, true, seed == null ? 1 : Long.parseLong(seed), report)) {
            tour.run();
        }
        report.write(folder.resolve("report.json"));
        System.err.println("Report: " + folder.resolve("report.json"));
        System.exit(report.isPassed() ? 0 : 1);
    }

    private static String value(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        return at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : null;
    }
}
