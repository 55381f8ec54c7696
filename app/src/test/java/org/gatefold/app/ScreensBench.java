package org.gatefold.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.scene.control.skin.VirtualFlow;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.Player;
import org.gatefold.player.bench.SyntheticHome;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.ScanProgress.State;
import org.gatefold.player.library.browse.AlbumList;
import org.gatefold.sync.event.Subscription;

/**
 * The real window at 1440 by 900, with twenty thousand made-up tracks and the demo music with its covers: frame times
 * while scrolling, resizing and going from screen to screen, and the heap before and after two hundred screens.
 */
public final class ScreensBench {
    private static final int TRACKS = 20_000;
    private static final int FRAMES = 300;
    private static final int SWITCHES = 200;

    private final BenchWindow window;
    private final List<Route> routes;
    private final Consumer<String> lines;

    private ScreensBench(BenchWindow window, List<Route> routes, Consumer<String> lines) {
        this.window = window;
        this.routes = routes;
        this.lines = lines;
    }

    /** Gives each figure as a line of JSON. Takes about two minutes; the folder is the caller's to clear. */
    public static void run(Path folder, Path music, Consumer<String> lines) throws Exception {
        SyntheticHome home = SyntheticHome.of(folder, TRACKS);
        Services services = Services.open(new Home(home.data(), home.cache()));
        try {
            scan(services.player, music);
            try (BenchWindow window = BenchWindow.open(services, 1440, 900)) {
                ScreensBench bench = new ScreensBench(window, routes(services.player), lines);
                bench.scroll("tracks", new Route.TracksPage(), ".track-list .virtual-flow");
                bench.scroll("albums", new Route.AlbumsPage(), ".card-grid .virtual-flow");
                bench.resize();
                bench.switches();
            }
        } finally {
            services.close();
        }
    }

    private static void scan(Player player, Path music) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (Subscription subscription = player.scanner().onProgress(progress -> {
            if (progress.state() == State.DONE) {
                done.countDown();
            }
        })) {
            player.folders().add(music);
            player.scanner().start();
            done.await();
        }
    }

    private static List<Route> routes(Player player) {
        List<Route> routes = new ArrayList<>(List.of(
                new Route.HomePage(),
                new Route.ArtistsPage(),
                new Route.AlbumsPage(),
                new Route.TracksPage(),
                new Route.BrowsePage(Route.BrowsePage.Tab.GENRES),
                new Route.PlaylistsPage(),
                new Route.QueuePage(),
                new Route.SearchPage("night"),
                new Route.OrdersPage(),
                new Route.CartPage(),
                new Route.SyncPage(),
                new Route.SettingsPage()));
        player.library().artists(0, 2).items().forEach(artist -> routes.add(new Route.ArtistPage(artist.id())));
        player.browsing()
                .albums(new AlbumList.Everything(AlbumOrder.RECENTLY_ADDED, false), 0, 2)
                .items()
                .forEach(album -> routes.add(new Route.AlbumPage(album.id())));
        return List.copyOf(routes);
    }

    private void scroll(String what, Route route, String selector) throws Exception {
        window.go(route);
        VirtualFlow<?> flow = window.list(selector);
        report("scroll." + what, BenchWindow.frames(FRAMES, i -> flow.scrollPixels(24)));
    }

    /** From 1440 by 900 to 1000 by 640 and back, a step a frame, on the screen with most on it. */
    private void resize() throws Exception {
        window.go(new Route.AlbumsPage());
        Fx.frames(30);
        report("resize", BenchWindow.frames(FRAMES, i -> {
            double part = Math.abs(2.0 * i / FRAMES - 1);
            window.size(1000 + 440 * part, 640 + 260 * part);
        }));
        Fx.run(() -> window.size(1440, 900));
    }

    /** A switch is in the frame in which it is asked for; the figures are those of these frames. */
    private void switches() throws Exception {
        for (Route route : routes) {
            window.go(route);
            Fx.frames(10);
        }
        line("heap.begin", BenchWindow.heap(), "MiB");
        double[] took = new double[SWITCHES];
        for (int i = 0; i < SWITCHES; i++) {
            Route route = routes.get(i % routes.size());
            double[] frames = BenchWindow.frames(8, frame -> {
                if (frame == 0) {
                    window.goNow(route);
                }
            });
            took[i] = Arrays.stream(frames).max().orElse(0);
        }
        report("switch", took);
        line("heap.end", BenchWindow.heap(), "MiB");
        line("switches", SWITCHES, "screens");
    }

    private void report(String what, double[] took) {
        Arrays.sort(took);
        line(what + ".p50", took[took.length / 2], "ms");
        line(what + ".p99", took[took.length * 99 / 100], "ms");
        line(what + ".max", took[took.length - 1], "ms");
    }

    private void line(String what, double value, String unit) {
        lines.accept(
                String.format(Locale.ROOT, "{\"name\":\"ui.%s\",\"value\":%.3f,\"unit\":\"%s\"}", what, value, unit));
    }
}
