package org.gatefold.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gatefold.app.ListsBench;
import org.gatefold.faults.FaultBench;
import org.gatefold.player.bench.PlaybackBench;
import org.gatefold.player.bench.ScanBench;
import org.gatefold.player.bench.ServersBench;
import org.gatefold.player.bench.StatisticsBench;

/**
 * {@code bench [names]}: measures and prints a JSON line a figure; names choose among library, servers, gap, start, drain,
 * lists, ui, stats, scan and faults. The last two take minutes and run only when they are named. Options follow the names: those of {@link
 * LibrarySizes}.
 */
public final class BenchMain {
    /** Something that measures and says what it measured. */
    @FunctionalInterface
    private interface Bench {
        void run(Consumer<String> lines) throws Exception;
    }

    private BenchMain() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Bench> all = new LinkedHashMap<>();
        List<String> options =
                Arrays.stream(arguments).dropWhile(a -> !a.startsWith("--")).toList();
        all.put("library", new LibrarySizes(options)::run);
        all.put("servers", ServersBench::run);
        all.put("gap", PlaybackBench::run);
        all.put("start", StartBench::run);
        all.put("drain", DrainBench::run);
        all.put("lists", ListsBench::run);
        all.put("ui", UiBench::run);
        all.put("stats", StatisticsBench::run);
        List<String> named =
                Arrays.stream(arguments).takeWhile(a -> !a.startsWith("--")).toList();
        List<String> chosen = named.isEmpty() ? List.copyOf(all.keySet()) : named;
        all.put("scan", ScanBench::run);
        all.put("faults", FaultBench::run);
        if (!all.keySet().containsAll(chosen)) {
            System.err.println("There are these measurements: " + String.join(" ", all.keySet()));
            System.exit(2);
        }
        for (String name : chosen) {
            all.get(name).run(System.out::println);
        }
        System.exit(0);
    }
}
