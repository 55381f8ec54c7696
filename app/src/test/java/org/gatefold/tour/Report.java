package org.gatefold.tour;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each step of the tour did: whether it passed, what it counted, how long it took. */
final class Report {
    /** One step; {@code counts} are figures or names it saw. */
    record Step(String name, boolean pass, Map<String, Object> counts, long ms, String message) {}

    /** What a step does; it puts what it counts into the map. */
    @FunctionalInterface
    interface Work {
        void run(Map<String, Object> counts) throws Exception;
    }

    /** What a step calls the longest time, in milliseconds, for which the window did not answer. */
    static final String LONGEST_STALL = "longestStallMs";

    private final List<Step> steps = new ArrayList<>();
    private final long seed;
    private Stalls stalls = (_, _) -> 0;

    Report(long seed) {
        this.seed = seed;
    }

    /** Who knows for how long, in milliseconds, the window did not answer between two moments of the wall clock. */
    @FunctionalInterface
    interface Stalls {
        long longest(long from, long to) throws IOException;
    }

    void watch(Stalls watch) {
        stalls = watch;
    }

    /** Runs a step and keeps what became of it. @return whether it passed */
    boolean step(String name, Work work) {
        long from = System.nanoTime();
        long began = System.currentTimeMillis();
        Map<String, Object> counts = new LinkedHashMap<>();
        String message = "";
        try {
            work.run(counts);
            counts.put(LONGEST_STALL, stalls.longest(began, System.currentTimeMillis()));
        } catch (Exception | AssertionError e) {
            message = e.getMessage() == null ? e.toString() : e.getMessage();
        }
        long ms = (System.nanoTime() - from) / 1_000_000;
        steps.add(new Step(name, message.isEmpty(), counts, ms, message));
        System.err.printf("%-4s %-28s %6d ms  %s %s%n", message.isEmpty() ? "ok" : "FAIL", name, ms, counts, message);
        return message.isEmpty();
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    boolean isPassed() {
        return steps.stream().allMatch(Step::pass);
    }

    void write(Path file) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("pass", isPassed());
        all.put("seed", seed);
        all.put("ms", steps.stream().mapToLong(Step::ms).sum());
        all.put("steps", steps);
        Files.writeString(
                file,
                new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(all));
    }
}
