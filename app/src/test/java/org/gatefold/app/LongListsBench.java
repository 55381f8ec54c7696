package org.gatefold.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.skin.VirtualFlow;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.bench.SyntheticHome;
import org.gatefold.player.library.browse.TrackList;

/** The real window on a large library: frame times while long lists are scrolled end to end, and the heap after browsing. */
public final class LongListsBench {
    private static final int FRAMES = 600;
    private static final int APART = 6;

    private final String name;
    private final Consumer<String> lines;
    private final BenchWindow window;

    private LongListsBench(BenchWindow window, int tracks, Consumer<String> lines) {
        this.window = window;
        this.lines = lines;
        name = "library." + tracks;
    }

    /** Scrolls, then browses for so many seconds; gives each figure as a line of JSON. */
    public static void run(SyntheticHome home, int tracks, int seconds, Consumer<String> lines) throws Exception {
        Services services = Services.open(new Home(home.data(), home.cache()));
        try (BenchWindow window = BenchWindow.open(services, 1000, 640)) {
            LongListsBench bench = new LongListsBench(window, tracks, lines);
            bench.scroll(new Route.TracksPage(), "tracks", ".track-list .virtual-flow");
            bench.scroll(new Route.AlbumsPage(), "albums", ".card-grid .virtual-flow");
            bench.letters(new Route.AlbumsPage(), "albums");
            bench.letters(new Route.ArtistsPage(), "artists");
            bench.browse(seconds);
        } finally {
            services.close();
        }
    }

    /** Row by row for a while, then from end to end in as many frames. */
    private void scroll(Route route, String what, String selector) throws Exception {
        window.go(route);
        VirtualFlow<?> flow = window.list(selector);
        int cells = Fx.call(flow::getCellCount);
        report("frames." + what + ".smooth", BenchWindow.frames(FRAMES, i -> flow.scrollPixels(24)));
        report(
                "frames." + what + ".end-to-end",
                BenchWindow.frames(FRAMES, i -> flow.scrollTo((int) ((long) cells * i / FRAMES))));
        line("scrolled." + what, cells, "rows");
    }

    /** From the opening of a list until its letters are there, then frames while each letter is gone to, a few frames apart. */
    private void letters(Route route, String what) throws Exception {
        window.go(new Route.HomePage());
        Fx.frames(10);
        long began = System.nanoTime();
        window.go(route);
        Fx.until("letters", () -> window.letters() > 1);
        line("letters." + what + ".shown", (System.nanoTime() - began) / 1e6, "ms");
        int letters = Fx.call(window::letters);
        line("letters." + what, letters, "letters");
        report("frames.letters." + what, BenchWindow.frames(letters * APART, i -> {
            if (i % APART == 0) {
                window.toLetter(i / APART);
            }
        }));
    }

    /** Goes from list to list, jumps about in each and searches, and says what the heap holds before and after. */
    private void browse(int seconds) throws Exception {
        List<Route> routes = List.of(
                new Route.TracksPage(),
                new Route.AlbumsPage(),
                new Route.ArtistsPage(),
                new Route.BrowsePage(Route.BrowsePage.Tab.GENRES),
                new Route.DecadePage(1990),
                new Route.ShelfPage(TrackList.Shelf.NEVER_PLAYED),
                new Route.SearchPage("corbury"),
                new Route.HomePage());
        for (Route route : routes) {
            visit(route);
        }
        line("heap.begin", BenchWindow.heap(), "MiB");
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        int visits = 0;
        while (System.nanoTime() < end) {
            visit(routes.get(visits % routes.size()));
            visits++;
        }
        line("heap.end", BenchWindow.heap(), "MiB");
        line("browsed", visits, "pages");
        line("browsed.seconds", seconds, "s");
    }

    private void visit(Route route) throws Exception {
        window.go(route);
        Fx.frames(5);
        window.jumpAbout();
    }

    private void report(String what, double[] took) {
        Arrays.sort(took);
        line(what + ".p50", took[took.length / 2], "ms");
        line(what + ".p99", took[took.length * 99 / 100], "ms");
        line(what + ".max", took[took.length - 1], "ms");
    }

    private void line(String what, double value, String unit) {
        lines.accept(String.format(
                Locale.ROOT, "{\"name\":\"%s.%s\",\"value\":%.3f,\"unit\":\"%s\"}", name, what, value, unit));
    }
}
