package org.gatefold.faults;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gatefold.faults.proxy.Exchange;
import org.gatefold.faults.proxy.Fault;
import org.gatefold.faults.proxy.FaultPlan;
import org.gatefold.tour.AppProcess;
import org.gatefold.tour.Facts;
import org.gatefold.tour.StallWatch;

/**
 * A shop that was well yesterday now says nothing for half a minute and then sends 50 MB of JSON, while the listener has
 * music on and walks through the library.
 */
record HangingShop() implements Scenario {
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final long FLOOD = 50_000_000;
    private static final int GENEROUS_MILLIS = 2_000;
    private static final int TURNS = 4;

    @Override
    public Verdict run(long seed) throws Exception {
        Verdict verdict = new Verdict("shop-hangs");
        Clock clock = Clock.systemUTC();
        try (World world = World.create()) {
            Client client = world.connected("ana");
            client.quit();
            Path stalls = world.folder().resolve("stalls");
            AppProcess app = AppProcess.watched(
                    client.home(),
                    world.log("ana"),
                    stalls,
                    List.of(
                            "--music",
                            Path.of(System.getProperty("gatefold.seeds"), "music")
                                    .toString()));
            try {
                app.size(1440, 900);
                app.waitFor(".album-card", "", 60);
                app.waitUntilGone(".side-foot", "Reading", 60);
                openArtist(app);
                app.waitFor(".merch-panel", "Poster", 30);
                play(app, client);
                world.proxy().plan(shopIs(new Fault.Flood(SILENCE, FLOOD)));
                int heardAt = seconds(app.read(".bar-time", ""));
                long silentFrom = clock.millis();
                openArtist(app);
                app.waitFor(".merch-panel", "Poster", 5);
                walk(app);
                openArtist(app);
                app.waitFor(".stale-line", "cannot be reached", 40);
                world.proxy().plan(shopIs(new Fault.Flood(Duration.ZERO, FLOOD)));
                walk(app);
                openArtist(app);
                app.waitFor(".merch-panel", "Poster", 5);
                app.waitFor(".stale-line", "cannot be reached", 40);
                int heard = seconds(app.read(".bar-time", "")) - heardAt;
                long passed = (clock.millis() - silentFrom) / 1000;
                long longest = StallWatch.longest(stalls, silentFrom, clock.millis());
                app.quit();
                return verdict.figure("secondsOfMusicHeard", heard)
                        .figure("secondsPassed", passed)
                        .figure("longestStallMs", longest)
                        .note("merch", "shown from the cache, marked old")
                        .expect(Math.abs(heard - passed) <= 2, "music did not go on: " + heard + " of " + passed + " s")
                        .expect(longest < GENEROUS_MILLIS, "the window stood still for " + longest + " ms")
                        .ended();
            } finally {
                app.kill();
            }
        }
    }

    private static FaultPlan shopIs(Fault fault) {
        return exchange -> isShop(exchange) ? fault : Fault.PASS;
    }

    private static boolean isShop(Exchange exchange) {
        return exchange.path().matches("/(ucp|gatefold|\\.well-known)/.*");
    }

    private static void openArtist(AppProcess app) throws Exception {
        app.shortcut("K");
        app.type(FaultShop.ARTIST);
        app.click(".album-card", FaultShop.ARTIST);
        app.waitFor(".artist-name", FaultShop.ARTIST, 20);
    }

    /** The longest track, so that it lasts until the end. */
    private static void play(AppProcess app, Client client) throws Exception {
        String title = new Facts(client.home().resolve("cache/library.db"))
                .list("select title from track where shown = 1 order by millis desc limit 1")
                .getFirst();
        app.shortcut("K");
        app.type(title);
        app.doubleClick(".track-column .track-row", title);
        app.waitFor(".bar-title", title, 20);
        app.waitFor(".bar-time", "0:02", 40);
    }

    private static void walk(AppProcess app) throws Exception {
        for (int i = 0; i < TURNS; i++) {
            app.click(".side-place", "Tracks");
            app.waitFor(".track-row", "", 20);
            app.key("PAGE_DOWN");
            app.key("PAGE_DOWN");
            app.key("PAGE_UP");
            app.click(".side-place", "Albums");
            app.waitFor(".album-card", "", 20);
        }
    }

    private static int seconds(String time) {
        String[] parts = time.strip().split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1].substring(0, 2));
    }
}
