package org.gatefold.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.live.Speech;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.looks.Hands;
import org.gatefold.app.looks.ShopStage;
import org.gatefold.app.route.Route;
import org.gatefold.app.shell.DrawerKind;
import org.gatefold.app.ui.Background;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.remote.Remote;
import org.gatefold.remote.RemoteConfig;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.Buyer;
import org.gatefold.store.shop.Shop;

/** The whole program, 1000 by 640, over the demo music and a shop at the real remote; its language can be changed. */
public final class WalkRoom implements AutoCloseable {
    private static final Path SHOP = Path.of("..", "seeds", "shop");

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger open = new AtomicInteger();
    private final ObjectProperty<ColorScheme> colours = new SimpleObjectProperty<>(ColorScheme.DARK);
    private final StackPane root = new StackPane();
    private final Remote remote;
    private final Shop shop;
    private final Scene scene;
    private final Stage stage;
    private final Appearance appearance;
    final Services services;
    private Front front;

    public WalkRoom(Path folder) throws Exception {
        Fx.start();
        remote = Remote.open(RemoteConfig.loopback(folder.resolve("remote"))
                .withImports(seeds(folder))
                .withDemo(true));
        services = Services.open(new Home(folder.resolve("data"), folder.resolve("cache")));
        int songs = 0;
        for (String band : List.of("Harbour Static", "Vinterlys")) {
            Path music = SHOP.resolveSibling("music").resolve(band).toRealPath();
            services.player.folders().add(music);
            songs += songs(music);
        }
        services.player.scanner().start();
        int all = songs;
        Fx.until("the music", () -> services.player.library().counts().tracks() == all);
        shop = services.store.shops().add(remote.base().toString());
        scene = Fx.call(() -> new Scene(root, 1000, 640));
        appearance = Fx.call(() -> new Appearance(scene, colours));
        stage = Fx.call(() -> {
            Stage made = new Stage();
            made.setScene(scene);
            made.show();
            return made;
        });
        front = open(Locale.UK);
    }

    /** Closes the window's content and opens it anew in this language, a pseudo-locale among them. */
    public void speak(Locale locale) throws Exception {
        Fx.run(front::close);
        front = open(locale);
        settle();
    }

    private Front open(Locale locale) throws Exception {
        return Fx.call(() -> new Front(
                services,
                new Background(counting(workers), counting(Platform::runLater)),
                new Wiring.Around(
                        appearance,
                        new Speech(locale, Optional.empty(), ZoneOffset.UTC),
                        Optional::empty,
                        _ -> {},
                        () -> {}),
                root));
    }

    /** Her address is known, she has bought once, something lies in the cart, and a track stands paused in the bar. */
    public void furnish() throws Exception {
        knowTheListener();
        put("hs-ferry-tote");
        go(new Route.CheckoutPage(shop.id(), Optional.empty()));
        Hands hands = new Hands(scene);
        hands.waitFor("Tracked post");
        hands.click("Test payment tok_success");
        Fx.until(
                "the order can be placed",
                () -> root.lookup("#place-order") instanceof Button place && !place.isDisabled());
        Fx.run(() -> ((Button) root.lookup("#place-order")).fire());
        hands.waitFor(ShopStage.THANKS);
        put("hs-long-tide-lp");
        put("hs-tide-tee");
        List<Track> tracks =
                services.player.library().tracks(TrackOrder.ALBUM, 0, 20).items();
        var playback = services.player.playback();
        playback.play(tracks.stream().map(Track::key).toList(), 0);
        Fx.until("it plays", () -> playback.state().status() == Status.PLAYING);
        playback.pause();
        Fx.until("it is paused", () -> playback.state().status() == Status.PAUSED);
    }

    /** Her e-mail address and where she lives. */
    public void knowTheListener() {
        services.store.addressBook().saveBuyer(new Buyer("ana@example.com", "Ana Duarte"));
        services.store
                .addressBook()
                .save(new Address(0, "Ana Duarte", "Rua do Cais 12", "3.º", "1200-109", "Lisboa", "", "PT", ""));
    }

    public void look(ColorScheme look) throws Exception {
        Fx.run(() -> colours.set(look));
    }

    public void go(Route route) throws Exception {
        Fx.run(() -> front.wiring().window().go(route));
    }

    public void drawer(DrawerKind kind) throws Exception {
        Fx.run(() -> front.wiring().window().toggle(kind));
    }

    public void palette() throws Exception {
        Fx.run(front.wiring().window()::palette);
    }

    public void fullScreen() throws Exception {
        Fx.run(front.wiring().face()::toggleFullScreen);
    }

    public void mini() throws Exception {
        Fx.run(front.wiring().face()::toggleMini);
    }

    /** The small window, while it is open. */
    public Scene miniScene() throws Exception {
        return Fx.call(() -> Window.getWindows().stream()
                .filter(w -> w instanceof Stage && w != stage)
                .findFirst()
                .orElseThrow()
                .getScene());
    }

    /** Until nothing that was asked for is still to be answered, and it is drawn. */
    public void settle() throws Exception {
        int[] calm = {0};
        Fx.until("the screen is whole", () -> {
            calm[0] = open.get() == 0 ? calm[0] + 1 : 0;
            return calm[0] > 3;
        });
    }

    public Scene scene() {
        return scene;
    }

    public Shop shop() {
        return shop;
    }

    /** How many orders the shop has of the listener. */
    public int orders() {
        return services.store.orders().all(100).size();
    }

    @Override
    public void close() throws Exception {
        Fx.run(() -> {
            front.close();
            stage.close();
        });
        services.close();
        remote.close();
        workers.shutdown();
    }

    private void put(String product) throws Exception {
        Product goods = services.store
                .catalogue()
                .product(shop.id(), new ProductId(product))
                .value();
        services.store.carts().add(goods, goods.featured(), 1);
    }

    private Executor counting(Executor to) {
        return work -> {
            open.incrementAndGet();
            to.execute(() -> {
                try {
                    work.run();
                } finally {
                    open.decrementAndGet();
                }
            });
        };
    }

    private static int songs(Path music) throws IOException {
        try (Stream<Path> files = Files.walk(music)) {
            return (int) files.filter(Files::isRegularFile)
                    .filter(f -> f.toString().matches(".*\\.(opus|ogg|flac|mp3|m4a|wav)"))
                    .count();
        }
    }

    private static Path seeds(Path folder) throws IOException {
        Path to = Files.createDirectories(folder.resolve("shop/images")).getParent();
        try (Stream<Path> files = Files.walk(SHOP)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(SHOP.relativize(file).toString()));
            }
        }
        return to;
    }
}
