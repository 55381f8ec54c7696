package org.gatefold.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatefold.app.demo.RemoteProcess;

/**
 * The main job from end to end, once: scan, play, open the artist, buy, lose the remote, play and buy again, be killed,
 * come back, drain. Every figure of the last steps is read from the remote's own database.
 */
final class Tour implements AutoCloseable {
    private final TourWorld world;
    private final Path out;
    /** Without them nothing but what a listener does keeps the window busy. */
    private final boolean pictures;

    private final long seed;
    private final Report report;
    private final List<String> played = new ArrayList<>();
    private AppProcess app;
    private RemoteProcess remote;
    private SeededShop shop;
    private String artist = "";

    Tour(Path music, Path out, boolean pictures, long seed, Report report) throws IOException {
        this.world = TourWorld.create(music, out);
        this.out = out;
        this.pictures = pictures;
        report.watch((from, to) -> StallWatch.longest(stalls(), from, to));
        this.seed = seed;
        this.report = report;
    }

    void run() {
        boolean going = report.step("first start", this::firstStart)
                && report.step("scan", this::scan)
                && report.step("start the remote", this::startRemote)
                && report.step("connect", this::connect)
                && report.step("play online", this::playOnline)
                && report.step("look around", this::lookAround)
                && report.step("a listen counts", counts -> awaitListens(1, counts))
                && report.step("artist and merch", this::artistView)
                && report.step("buy online", this::buyOnline)
                && report.step("the remote goes away", this::remoteAway)
                && report.step("play offline", this::playOffline)
                && report.step("buy offline", this::buyOffline)
                && report.step("what waits is said", this::waiting)
                && report.step("kill and restart", this::killAndRestart)
                && report.step("the remote comes back", this::remoteBack)
                && report.step("everything drains", this::drained);
        if (going) {
            report.step("each once", this::eachOnce);
        }
    }

    private AppProcess start(Path home, List<String> arguments) throws IOException {
        AppProcess started = AppProcess.watched(home, world.log(), stalls(), arguments);
        started.size(1440, 900);
        return started;
    }

    private Path stalls() {
        return world.work().resolve("stalls");
    }

    private void picture(String name) throws IOException {
        if (pictures) {
            app.shots(out.resolve(name));
        }
    }

    private void firstStart(Map<String, Object> counts) throws Exception {
        app = start(world.work().resolve("empty"), List.of());
        app.waitFor(".welcome-title", "", 60);
        picture("01-welcome");
        app.quit();
    }

    private void scan(Map<String, Object> counts) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("--music", world.music().toString()));
        app = start(world.home(), arguments);
        awaitScan();
        if (world.shortest().isEmpty()) {
            app.quit();
            arguments.addAll(List.of(
                    "--music",
                    Path.of(System.getProperty("gatefold.seeds"), "music").toString()));
            app = start(world.home(), arguments);
            awaitScan();
        }
        counts.put("files", world.audioFiles());
        counts.put("tracks", world.library().number("select count(*) from track where shown = 1"));
        counts.put("shortestMs", world.shortest().getFirst().millis());
        app.waitFor(".album-card", "", 30);
        picture("02-home-new");
    }

    private void awaitScan() throws Exception {
        app.waitFor(".side-foot", "track", 120);
        app.waitUntilGone(".side-foot", "Reading", 240);
    }

    private void startRemote(Map<String, Object> counts) throws Exception {
        TourWorld.Short first = world.shortest().getFirst();
        artist = first.artist();
        shop = SeededShop.of(artist, seed);
        shop.write(world.shop(), seed);
        remote = world.remote(0);
        counts.put("artist", artist);
        counts.put("products", world.remoteFacts().number("select count(*) from product"));
    }

    private void connect(Map<String, Object> counts) throws Exception {
        app.click(".top-bar .icon-button", "Settings");
        app.click(".text-field", "Address of a shop");
        app.type(remote.address());
        app.key("ENTER");
        app.waitFor(".label", "The shop was added.", 20);
        app.click(".link", "Use a token");
        app.click(".text-field", "Address of a server");
        app.type(remote.address());
        app.click(".text-field", "Token from your page");
        app.type(world.token());
        app.key("ENTER");
        app.waitFor(".label", "Signed in as ", 20);
        picture("03-settings");
    }

    private void playOnline(Map<String, Object> counts) throws Exception {
        counts.put("track", playShortest(0));
    }

    private void lookAround(Map<String, Object> counts) throws Exception {
        look("Artists", ".album-card", "04-artists");
        look("Albums", ".album-card", "05-albums");
        app.click(".album-card", "");
        app.waitFor(".album-title", "", 20);
        picture("06-album");
        look("Tracks", ".track-row", "07-tracks");
        look("Queue", ".track-row", "08-queue");
        counts.put("screens", 5);
    }

    private void look(String place, String awaited, String name) throws IOException {
        app.click(".side-place", place);
        app.waitFor(awaited, "", 20);
        picture(name);
    }

    private void artistView(Map<String, Object> counts) throws Exception {
        openArtist();
        app.waitFor(".merch-panel", shop.record(), 20);
        picture("09-artist");
        counts.put("popular", app.read(".track-column", ""));
    }

    private void buyOnline(Map<String, Object> counts) throws Exception {
        app.click(".merch-panel .button", "Buy now");
        app.waitFor(".page-title", "Checkout", 20);
        Till till = new Till(app);
        till.address("listener@example.org", "Ana Pires", "Rua do Cais 12", "1200-109", "Lisboa");
        till.pay();
        picture("10-checkout");
        app.click("#place-order", "");
        app.waitFor(".label", "Thank you", 40);
        picture("11-purchase");
        counts.put("orders", world.orders());
        TourWorld.check(world.orders() == 1, "the remote has one order");
        app.click(".side-place", "Orders");
        app.waitFor(".page-title", "Orders", 20);
        picture("12-orders");
    }

    private void remoteAway(Map<String, Object> counts) throws Exception {
        remote.close();
        counts.put("listens", world.listens());
    }

    private void playOffline(Map<String, Object> counts) throws Exception {
        long before = world.user().number("select count(*) from play");
        counts.put("track", playShortest(1));
        Until.isTrue(
                "a listen counts while offline", 75, () -> world.user().number("select count(*) from play") > before);
        app.click(".heart", "");
        counts.put("plays", world.user().number("select count(*) from play"));
    }

    private void buyOffline(Map<String, Object> counts) throws Exception {
        openArtist();
        app.waitFor(".merch-panel", shop.shirt(), 20);
        app.click(".merch-panel .product-card", shop.shirt());
        app.click(".button", "Add to cart");
        app.click(".side-place", "Cart");
        app.waitFor(".cart-block", shop.shirt(), 20);
        picture("13-cart");
        app.click(".cart-block .button", "Checkout");
        new Till(app).pay();
        app.waitFor("#place-order", "Place order when online", 40);
        picture("14-checkout-offline");
        app.click("#place-order", "");
        app.waitFor(".label", "Kept", 30);
        picture("15-kept");
    }

    private void waiting(Map<String, Object> counts) throws Exception {
        app.waitFor(".badge", "1 order", 30);
        counts.put("badge", app.read(".badge", "will sync"));
        app.click(".badge", "will sync");
        app.waitFor(".page-title", "Sync", 20);
        picture("16-sync");
    }

    private void killAndRestart(Map<String, Object> counts) throws Exception {
        String before = app.read(".bar-title", "");
        app.kill();
        app = start(world.home(), List.of());
        app.waitFor(".badge", "1 order", 60);
        TourWorld.check(app.read(".bar-title", "").equals(before), "the queue stands at the same track");
        counts.put("track", before);
        counts.put("elapsed", app.read(".bar-time", ""));
        picture("17-restarted");
    }

    private void remoteBack(Map<String, Object> counts) throws Exception {
        int port = java.net.URI.create(remote.address()).getPort();
        remote = world.remote(port);
        counts.put("ordersBefore", world.orders());
        counts.put("listensBefore", world.listens());
        app.click(".badge", "");
        app.click(".button", "Try now");
    }

    private void drained(Map<String, Object> counts) throws Exception {
        app.waitFor(".badge", "All synced", 60);
        counts.put("waitingRows", world.user().number("select count(*) from outbox where state<>'DONE'"));
        app.click(".side-place", "Home");
        app.waitFor(".album-card", "", 20);
        picture("18-home");
        app.quit();
    }

    private void eachOnce(Map<String, Object> counts) throws Exception {
        long plays = world.user().number("select count(*) from play");
        counts.put("plays", plays);
        counts.put("listens", world.listens());
        counts.put("orders", world.orders());
        counts.put("charges", world.remoteFacts().number("select count(*) from test_charge"));
        counts.put(
                "stock", world.remoteFacts().number("select stock from variant where id=?", SeededShop.RECORD_VARIANT));
        TourWorld.check(world.listens() == plays, "the remote has each play once");
        TourWorld.check(world.orders() == 2, "the remote has two orders");
        TourWorld.check(
                world.remoteFacts().number("select stock from variant where id=?", SeededShop.RECORD_VARIANT)
                        == shop.recordStock() - 1,
                "one record left the shelf");
    }

    private void awaitListens(int wanted, Map<String, Object> counts) throws Exception {
        Until.isTrue("the remote has " + wanted + " listen", 75, () -> world.listens() >= wanted);
        counts.put("listens", world.listens());
    }

    /** Searches for the n-th shortest track by its title and plays it. */
    private String playShortest(int index) throws Exception {
        List<TourWorld.Short> all = world.shortest();
        TourWorld.Short track = all.get(Math.min(index, all.size() - 1));
        app.shortcut("F");
        app.type(track.title());
        app.waitFor(".page-title", "Results for “" + track.title(), 20);
        app.doubleClick(".track-column .track-row", track.title());
        app.waitFor(".bar-title", track.title(), 20);
        if (played.isEmpty()) {
            picture("03b-search");
        }
        played.add(track.title());
        return track.title() + " (" + track.millis() / 1000 + " s)";
    }

    private void openArtist() throws Exception {
        app.shortcut("F");
        app.type(artist);
        app.click(".album-card", artist);
        app.waitFor(".artist-name", artist, 20);
    }

    @Override
    public void close() throws Exception {
        if (app != null) {
            app.kill();
        }
        if (remote != null) {
            remote.close();
        }
        world.close();
    }
}
