package org.gatefold.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.looks.Hands;
import org.gatefold.app.looks.ShopStage;
import org.gatefold.app.route.Route;
import org.gatefold.gallery.StoodStill;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.playlist.smart.NspReader;
import org.gatefold.player.playlist.smart.SmartId;
import org.gatefold.remote.Remote;
import org.gatefold.remote.RemoteConfig;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.Buyer;
import org.gatefold.store.checkout.Purchase;
import org.gatefold.store.shop.Shop;

/**
 * The whole program with the demo music, the demo shop at a real remote, half a year of plays and one order, on an
 * evening that is always the same: for pictures of every screen and for walks through them.
 */
public final class ScreensRoom implements AutoCloseable {
    private static final Path SHOP = Path.of("..", "seeds", "shop");
    private static final String RULES = "{\"all\":[{\"gt\":{\"year\":2021}}],\"sort\":\"title\"}";
    private static final Duration PLACE = Duration.ofMillis(21_500);

    private final StoodStill clock = new StoodStill(StoodStill.EVENING);
    private final Path folder;
    private final Remote remote;
    private final Services services;
    private final ScreensMusic music;
    private final Shop shop;
    private final SmartId smart;
    private final RoomWindow window;

    public ScreensRoom(Path folder) throws Exception {
        this(folder, Locale.UK);
    }

    /** In the language and the reading direction of this locale. */
    public ScreensRoom(Path folder, Locale locale) throws Exception {
        Fx.start();
        this.folder = Files.createDirectories(folder).toRealPath();
        copy(SHOP, folder.resolve("shop"));
        remote = Remote.open(RemoteConfig.loopback(folder.resolve("remote"))
                .withImports(folder.resolve("shop"))
                .withDemo(true)
                .withClock(clock));
        services = Services.open(new Home(folder.resolve("data"), folder.resolve("cache")), clock);
        music = new ScreensMusic(services.player, clock, this.folder.resolve("music"));
        music.read();
        music.live(services.user.database());
        smart = services.player.lists().smart().create(NspReader.read(RULES, "After 2021"));
        shop = services.store.shops().add(remote.base().toString());
        services.store.addressBook().saveBuyer(new Buyer("ana@example.com", "Ana Duarte"));
        services.store
                .addressBook()
                .save(new Address(0, "Ana Duarte", "Rua do Cais 12", "3.º", "1200-109", "Lisboa", "", "PT", ""));
        window = new RoomWindow(services, locale);
        order();
        put("hs-long-tide-lp");
        put("hs-tide-tee");
        wish("hs-tide-tee", 9);
        wish("hs-long-tide-lp", 2);
        play();
    }

    public void go(Route route) throws Exception {
        window.go(route);
    }

    /** From now on nobody answers at the shop, and it is three hours later. */
    public void shopGoesAway() {
        remote.close();
        clock.put(StoodStill.EVENING.plus(Duration.ofHours(3)));
    }

    /** What is another on every machine and in every run, and what stands for it in pictures. */
    public String scrubbed(String words) {
        return words.replace(folder.toString(), "/home/ana").replace("127.0.0.1:" + remote.port(), "shop.example");
    }

    public RoomWindow window() {
        return window;
    }

    Services services() {
        return services;
    }

    Shop shop() {
        return shop;
    }

    SmartId smart() {
        return smart;
    }

    Path music() {
        return folder.resolve("music");
    }

    Purchase purchase() {
        return services.store.purchases().all(1).getFirst();
    }

    private Product product(String id) throws Exception {
        return services.store.catalogue().product(shop.id(), new ProductId(id)).value();
    }

    private void put(String id) throws Exception {
        Product goods = product(id);
        services.store.carts().add(goods, goods.featured(), 1);
    }

    private void wish(String id, int daysAgo) throws Exception {
        Product goods = product(id);
        clock.put(StoodStill.EVENING.minus(Duration.ofDays(daysAgo)));
        services.store.wishlist().add(goods, goods.featured());
        clock.put(StoodStill.EVENING);
    }

    private void order() throws Exception {
        put("hs-ferry-tote");
        go(new Route.CheckoutPage(shop.id(), Optional.empty()));
        Hands hands = new Hands(window.scene());
        hands.waitFor("Tracked post");
        hands.click("Test payment tok_success");
        Fx.until(
                "the order can be placed",
                () -> window.node().lookup("#place-order") instanceof Button place && !place.isDisabled());
        Fx.run(() -> ((Button) window.node().lookup("#place-order")).fire());
        hands.waitFor(ShopStage.THANKS);
    }

    /** Something stands in the bar at the foot, paused in its middle. */
    private void play() throws Exception {
        var playback = services.player.playback();
        var keys = music.tracks().stream().map(track -> track.key()).toList();
        playback.play(keys, ScreensMusic.SUNG);
        Fx.until(
                "a track in the bar",
                () -> playback.state()
                        .track()
                        .filter(t -> t.key().equals(keys.get(ScreensMusic.SUNG)))
                        .isPresent());
        playback.pause();
        Fx.until("it is paused", () -> playback.state().status() == PlaybackState.Status.PAUSED);
        playback.seek(PLACE);
        Fx.until(
                "its place is seen",
                () -> Fx.find(window.node(), Fx.text("0:21")).isPresent());
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path there = to.resolve(from.relativize(file).toString());
                Files.createDirectories(there.getParent());
                Files.copy(file, there);
            }
        }
    }

    @Override
    public void close() throws Exception {
        window.close();
        services.close();
        remote.close();
    }
}
