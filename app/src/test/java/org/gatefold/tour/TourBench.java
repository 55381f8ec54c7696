package org.gatefold.tour;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The tour without pictures: the longest time for which the JavaFX thread did not answer, while it starts and after. */
public final class TourBench {
    private static final Set<String> STARTING = Set.of("first start", "scan", "kill and restart");

    private TourBench() {}

    /** Gives each figure as a line of JSON. Takes about a minute and a half. */
    public static void run(Path music, Path out, Consumer<String> lines) throws Exception {
        Report report = new Report(1);
        try (Tour tour = new Tour(music, out, false, 1, report)) {
            tour.run();
        }
        if (!report.isPassed()) {
            throw new IllegalStateException("The tour did not come to its end: " + report.steps());
        }
        lines.accept(line("ui.tour.longest-stall", report.steps(), false));
        lines.accept(line("ui.tour.longest-stall.starting", report.steps(), true));
    }

    private static String line(String name, List<Report.Step> steps, boolean starting) {
        long longest = steps.stream()
                .filter(step -> STARTING.contains(step.name()) == starting)
                .mapToLong(step -> (Long) step.counts().getOrDefault(Report.LONGEST_STALL, 0L))
                .max()
                .orElse(0);
        return "{\"name\":\"%s\",\"value\":%d,\"unit\":\"ms\"}".formatted(name, longest);
    }
}
