package org.gatefold.app;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.bench.SyntheticHome;

/** The real window on a large library: frame times while long lists are scrolled end to end, and the heap after browsing. */
public final class LongListsBench {
    private static final int FRAMES = 600;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final long MEBIBYTE = 1 << 20;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final String name;
    private final Consumer<String> lines;
    private final Services services;
    private Wiring wiring;
    private Stage stage;

    private LongListsBench(Services services, int tracks, Consumer<String> lines) {
        this.services = services;
        this.lines = lines;
        name = "library." + tracks;
    }

    /** Scrolls, then browses for so many seconds; gives each figure as a line of JSON. */
    public static void run(SyntheticHome home, int tracks, int seconds, Consumer<String> lines) throws Exception {
        Fx.start();
        Services services = Services.open(new Home(home.data(), home.cache()));
        try {
            LongListsBench bench = new LongListsBench(services, tracks, lines);
            bench.open();
            bench.scroll(new Route.TracksPage(), "tracks", ".track-list .virtual-flow");
            bench.scroll(new Route.AlbumsPage(), "albums", ".card-grid .virtual-flow");
            bench.browse(seconds);
            bench.close();
        } finally {
            services.close();
        }
    }

    private void open() throws Exception {
        Fx.run(() -> {
            stage = new Stage();
            Scene scene = new Scene(new StackPane(), 1000, 640);
            wiring = new Wiring(
                    services,
                    new Background(workers, Platform::runLater),
                    new Texts(Locale.ENGLISH, ZoneOffset.UTC),
                    new Wiring.Around(
                            new Appearance(scene, new SimpleObjectProperty<>(ColorScheme.DARK)),
                            Optional::empty,
                            _ -> {},
                            () -> {}));
            scene.setRoot(wiring.node());
            stage.setScene(scene);
            stage.show();
        });
    }

    private void close() throws Exception {
        Fx.run(() -> {
            wiring.close();
            stage.close();
        });
        workers.shutdown();
    }

    /** Row by row for a while, then from end to end in as many frames. */
    private void scroll(Route route, String what, String selector) throws Exception {
        Fx.run(() -> wiring.window().go(route));
        Fx.until("rows", () -> flow(selector) != null && flow(selector).getCellCount() > 10);
        Fx.frames(30);
        VirtualFlow<?> flow = Fx.call(() -> flow(selector));
        int cells = Fx.call(flow::getCellCount);
        report("frames." + what + ".smooth", frames(i -> flow.scrollPixels(24)));
        report("frames." + what + ".end-to-end", frames(i -> flow.scrollTo((int) ((long) cells * i / FRAMES))));
        line("scrolled." + what, cells, "rows");
    }

    private VirtualFlow<?> flow(String selector) {
        Node node = wiring.node().lookup(selector);
        return node instanceof VirtualFlow<?> flow ? flow : null;
    }

    /** Milliseconds from frame to frame while something is done in each, for so many frames or so many seconds. */
    private static double[] frames(IntConsumer each) throws Exception {
        List<Double> took = new ArrayList<>();
        AtomicBoolean done = new AtomicBoolean();
        long end = System.nanoTime() + LONGEST.toNanos();
        AnimationTimer timer = new AnimationTimer() {
            private long last;
            private int frame;

            @Override
            public void handle(long now) {
                long at = System.nanoTime();
                if (frame > 0) {
                    took.add((at - last) / 1e6);
                }
                last = at;
                if (frame >= FRAMES || at > end) {
                    stop();
                    done.set(true);
                } else {
                    each.accept(frame++);
                }
            }
        };
        Fx.run(timer::start);
        Fx.until("all frames", done::get);
        return took.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Goes from list to list, jumps about in each and searches, and says what the heap holds before and after. */
    private void browse(int seconds) throws Exception {
        List<Route> routes = List.of(
                new Route.TracksPage(),
                new Route.AlbumsPage(),
                new Route.ArtistsPage(),
                new Route.BrowsePage(Route.BrowsePage.Tab.GENRES),
                new Route.DecadePage(1990),
                new Route.ShelfPage(org.gatefold.player.library.browse.TrackList.Shelf.NEVER_PLAYED),
                new Route.SearchPage("corbury"),
                new Route.HomePage());
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        int visits = 0;
        for (Route route : routes) {
            visit(route);
        }
        line("heap.begin", heap(), "MiB");
        while (System.nanoTime() < end) {
            visit(routes.get(visits % routes.size()));
            visits++;
        }
        line("heap.end", heap(), "MiB");
        line("browsed", visits, "pages");
        line("browsed.seconds", seconds, "s");
    }

    private void visit(Route route) throws Exception {
        Fx.run(() -> wiring.window().go(route));
        Fx.frames(5);
        for (int jump = 1; jump <= 5; jump++) {
            double part = jump / 5.0;
            Fx.run(() -> wiring.node().lookupAll(".virtual-flow").stream()
                    .filter(VirtualFlow.class::isInstance)
                    .map(node -> (VirtualFlow<? extends IndexedCell<?>>) node)
                    .forEach(flow -> flow.scrollTo((int) ((flow.getCellCount() - 1) * part))));
            Fx.frames(6);
        }
    }

    private static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (double) MEBIBYTE;
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
