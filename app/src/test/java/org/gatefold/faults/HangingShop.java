package org.gatefold.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gatefold.faults.proxy.Exchange;
import org.gatefold.faults.proxy.Fault;
import org.gatefold.tour.AppProcess;
import org.gatefold.tour.Facts;
import org.gatefold.tour.StallWatch;

/**
 * A shop that was well yesterday says nothing to anybody for half a minute and then sends 50 MB of JSON to whoever still
 * waits and to whoever asks, while the listener has music on, walks through the library and comes back to the artist.
 */
record HangingShop() implements Scenario {
    private static final String SHOP = "/(ucp|gatefold|\\.well-known)/.*";
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final long FLOOD = 50_000_000;
    private static final int GENEROUS_MILLIS = 2_000;
    /** A client stops at 8 MiB; some more lies in the buffers of two sockets. */
    private static final long MOST_TAKEN = FLOOD / 2;

    @Override
    public Verdict run(long seed) throws Exception {
        Verdict verdict = new Verdict("shop-hangs");
        Clock clock = Clock.systemUTC();
        try (World world = World.create()) {
            Client client = world.connected("ana");
            client.quit();
            Path stalls = world.folder().resolve("stalls");
            String music =
                    Path.of(System.getProperty("gatefold.seeds"), "music").toString();
            HeapLog heap = new HeapLog(world.folder().resolve("heap.log"));
            AppProcess app = AppProcess.watched(
                    client.home(), world.log("ana"), stalls, List.of(heap.option()), List.of("--music", music));
            try {
                app.size(1440, 900);
                app.waitFor(".album-card", "", 60);
                app.waitUntilGone(".side-foot", "Reading", 60);
                openArtist(app);
                app.waitFor(".merch-panel", "Poster", 30);
                String title = play(app, client);
                int collections = heap.collections();
                int heardAt = seconds(app.read(".bar-time", ""));
                long silentFrom = clock.millis();
                long floodFrom = silentFrom + SILENCE.toMillis();
                world.proxy().plan(exchange -> isShop(exchange) ? flood(floodFrom - clock.millis()) : Fault.PASS);
                boolean markedOld = false;
                while (clock.millis() < floodFrom) {
                    visit(app);
                    walk(app);
                    if (!markedOld && clock.millis() - silentFrom > SILENCE.toMillis() / 2) {
                        openArtist(app);
                        app.waitFor(".stale-line", "cannot be reached", 15);
                        markedOld = true;
                    }
                }
                long silent = clock.millis() - silentFrom;
                for (int i = 0; i < 3; i++) {
                    visit(app);
                    app.waitFor(".stale-line", "cannot be reached", 40);
                    walk(app);
                }
                int heard = seconds(app.read(".bar-time", "")) - heardAt;
                long passed = (clock.millis() - silentFrom) / 1000;
                String playing = app.read(".bar-title", "");
                long longest = StallWatch.longest(stalls, silentFrom, clock.millis());
                boolean ranOut = Files.readString(world.log("ana")).contains("OutOfMemoryError");
                app.quit();
                return verdict.figure("silentSeconds", silent / 1000)
                        .figure("megabytesTakenOfAFlood", world.proxy().mostFlooded() / 1_000_000)
                        .figure(
                                "readsAtTheShop",
                                world.proxy().seen("GET", SHOP).size())
                        .figure("secondsOfMusicHeard", heard)
                        .figure("secondsPassed", passed)
                        .figure("longestStallMs", longest)
                        .figure("heapMbBefore", heap.mostMegabytes(0, collections))
                        .figure("heapMbMeanwhile", heap.mostMegabytes(collections, Integer.MAX_VALUE))
                        .note("merch", "shown from the cache, marked old")
                        .expect(world.proxy().mostFlooded() > 0, "no flood ever met a client")
                        .expect(playing.contains(title), "another track plays: " + playing)
                        .expect(Math.abs(heard - passed) <= 2, "music did not go on: " + heard + " of " + passed + " s")
                        .expect(world.proxy().mostFlooded() < MOST_TAKEN, "a flood was taken whole")
                        .expect(!ranOut, "the program ran out of memory")
                        .expect(longest < GENEROUS_MILLIS, "the window stood still for " + longest + " ms")
                        .ended();
            } finally {
                app.kill();
            }
        }
    }

    private static Fault flood(long silentMillis) {
        return new Fault.Flood(Duration.ofMillis(Math.max(0, silentMillis)), FLOOD);
    }

    private static boolean isShop(Exchange exchange) {
        return exchange.path().matches(SHOP);
    }

    /** What the cache knows is there at once. */
    private static void visit(AppProcess app) throws Exception {
        openArtist(app);
        app.waitFor(".merch-panel", "Poster", 5);
    }

    private static void openArtist(AppProcess app) throws Exception {
        app.shortcut("K");
        app.type(FaultShop.ARTIST);
        app.click(".album-card", FaultShop.ARTIST);
        app.waitFor(".artist-name", FaultShop.ARTIST, 20);
    }

    /** The longest track, so that it lasts until the end. @return its title */
    private static String play(AppProcess app, Client client) throws Exception {
        String title = new Facts(client.home().resolve("cache/library.db"))
                .list("select title from track where shown = 1 order by millis desc limit 1")
                .getFirst();
        app.shortcut("K");
        app.type(title);
        app.doubleClick(".track-column .track-row", title);
        app.waitFor(".bar-title", title, 20);
        app.waitFor(".bar-time", "0:02", 40);
        return title;
    }

    private static void walk(AppProcess app) throws Exception {
        app.click(".side-place", "Tracks");
        app.waitFor(".track-row", "", 20);
        app.key("PAGE_DOWN");
        app.key("PAGE_DOWN");
        app.key("PAGE_UP");
        app.click(".side-place", "Albums");
        app.waitFor(".album-card", "", 20);
    }

    private static int seconds(String time) {
        String[] parts = time.strip().split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1].substring(0, 2));
    }
}
