package org.gatefold.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatefold.app.LongListsBench;
import org.gatefold.player.bench.LibraryBench;
import org.gatefold.player.bench.ListsBench;
import org.gatefold.player.bench.SyntheticHome;

/**
 * The library at several sizes: searches, first and deep pages, frames, heap, and the start of the program. {@code bench
 * library} takes 100,000 tracks and browses for a minute; {@code --full} takes a million too, browses ten minutes and
 * starts the program with both a thousand and a million; {@code --homes DIR} keeps the libraries for the next time.
 */
final class LibrarySizes {
    private static final int SMALL = 1_000;
    private static final int LARGE = 100_000;
    private static final int HUGE = 1_000_000;

    private final List<String> options;

    LibrarySizes(List<String> options) {
        this.options = options;
    }

    void run(Consumer<String> lines) throws Exception {
        lines.accept(Lines.of("library.load-average", load(), "processes"));
        if (!options.contains("--only-lists")) {
            LibraryBench.run(lines);
        }
        try (Folders temporary = Folders.temporary()) {
            Path homes = value("--homes").map(Path::of).orElse(temporary.path());
            boolean full = options.contains("--full");
            int minutes = value("--minutes").map(Integer::parseInt).orElse(full ? 10 : 1);
            for (int tracks : full ? new int[] {LARGE, HUGE} : new int[] {LARGE}) {
                SyntheticHome home = home(homes, tracks, lines);
                ListsBench.run(home, tracks, lines);
                LongListsBench.run(home, tracks, 60 * minutes, lines);
            }
            if (full) {
                double small = StartBench.start(home(homes, SMALL, lines), "start.1000-tracks", lines);
                double huge = StartBench.start(home(homes, HUGE, lines), "start.1000000-tracks", lines);
                lines.accept(Lines.of("start.ratio", huge / small, "times"));
            }
        }
        lines.accept(Lines.of("library.load-average", load(), "processes"));
    }

    private static SyntheticHome home(Path homes, int tracks, Consumer<String> lines) throws Exception {
        long began = System.nanoTime();
        SyntheticHome home = SyntheticHome.of(homes.resolve("tracks-" + tracks), tracks);
        lines.accept(Lines.of(
                String.format(Locale.ROOT, "library.%d.made-or-found", tracks),
                (System.nanoTime() - began) / 1e9,
                "s"));
        return home;
    }

    private Optional<String> value(String option) {
        int at = options.indexOf(option);
        return at < 0 || at + 1 == options.size() ? Optional.empty() : Optional.of(options.get(at + 1));
    }

    private static double load() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
