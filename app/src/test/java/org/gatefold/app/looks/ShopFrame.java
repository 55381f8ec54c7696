package org.gatefold.app.looks;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.ShopWiring;
import org.gatefold.app.control.FocusStays;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Pages;
import org.gatefold.app.fakes.FakePaper;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Images;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.store.Store;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.suggest.Taste;

/** A window with bars of the real size around the shop's screens, without any music behind it. On the JavaFX thread. */
public final class ShopFrame implements AutoCloseable, Toasts {
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Background background = new Background(workers, Platform::runLater);
    private final Texts texts = new Texts(Locale.UK, ZoneId.of("UTC"));
    private final SimpleObjectProperty<ColorScheme> scheme = new SimpleObjectProperty<>(ColorScheme.DARK);
    private final SimpleBooleanProperty shopVisible = new SimpleBooleanProperty(true);
    private final BorderPane root = new BorderPane();
    private final BorderPane page = new BorderPane();
    private final Scene scene;
    private final ShopWiring wiring;
    private final List<String> told = new ArrayList<>();
    private final List<URI> opened = new ArrayList<>();
    private final FakePaper paper = new FakePaper();
    private Optional<Runnable> undo = Optional.empty();
    private Optional<AutoCloseable> shown = Optional.empty();
    private Optional<Route> route = Optional.empty();
    private Optional<Route> left = Optional.empty();

    public ShopFrame(Store store, double width, double height) {
        root.getStyleClass().add("gatefold");
        root.setCenter(page);
        FocusStays.within(page, background.fx());
        scene = new Scene(root, width, height);
        new Appearance(scene, scheme);
        wiring = new ShopWiring(
                store,
                new ShopWiring.Window(background, new Images(background), texts, this::go, this, opened::add, paper),
                shopVisible);
        HBox top = new HBox(wiring.cartBadge());
        top.getStyleClass().add("top-bar");
        top.setAlignment(Pos.CENTER_RIGHT);
        Region side = new Region();
        side.getStyleClass().add("side-bar");
        Region foot = new Region();
        foot.getStyleClass().add("player-bar");
        root.setTop(top);
        root.setLeft(side);
        root.setBottom(foot);
    }

    public Scene scene() {
        return scene;
    }

    public ShopWiring wiring() {
        return wiring;
    }

    public void light(boolean on) {
        scheme.set(on ? ColorScheme.LIGHT : ColorScheme.DARK);
    }

    public void shopVisible(boolean is) {
        shopVisible.set(is);
    }

    /** The addresses that were opened in the browser. */
    public List<URI> opened() {
        return opened;
    }

    /** The printer and the file dialog. */
    public FakePaper paper() {
        return paper;
    }

    /** What toasts said. */
    public List<String> told() {
        return told;
    }

    public void undo() {
        undo.orElseThrow().run();
    }

    public Optional<Route> route() {
        return route;
    }

    /** Where a screen led that is no page of the shop. */
    public Optional<Route> left() {
        return left;
    }

    public void go(Route to) {
        if (to instanceof Route.SettingsPage) {
            left = Optional.of(to);
            return;
        }
        leave();
        route = Optional.of(to);
        Screen screen = switch (to) {
            case Route.ProductPage product -> wiring.product(product);
            case Route.CartPage _ -> wiring.cart();
            case Route.WishlistPage _ -> wiring.wishlist();
            case Route.CheckoutPage checkout -> wiring.checkout(checkout);
            case Route.OrdersPage _ -> wiring.orders();
            case Route.PurchasePage purchase -> wiring.purchase(purchase);
            case Route.ReceiptPage receipt -> wiring.receipt(receipt);
            default -> throw new IllegalArgumentException(to + " is no page of the shop");
        };
        shown = Optional.of(screen);
        page.setCenter(screen.node());
        page.setRight(null);
    }

    /** The shop beside an artist. */
    public void artist(String name, int plays) {
        artist(name, plays, 370);
    }

    /** The shop beside an artist, so wide. */
    public void artist(String name, int plays, double wide) {
        leave();
        var merch = wiring.merch(name, Optional.empty(), _ -> plays);
        shown = Optional.of(merch);
        merch.panel().setPrefWidth(wide);
        merch.panel().setMinWidth(wide);
        merch.panel().setMaxWidth(wide);
        VBox music = new VBox(Labels.of(name, "artist-name"), Labels.of("", "muted"));
        music.getStyleClass().add("page");
        music.getChildren().getLast().setId("about");
        ((javafx.scene.control.Label) music.getChildren().getLast())
                .textProperty()
                .bind(merch.about().map(a -> a));
        page.setCenter(music);
        page.setRight(merch.panel());
    }

    /** What stands below the music that a search found. */
    public void search(String words) {
        leave();
        var found = wiring.found(words).orElseThrow();
        shown = Optional.of(found);
        page.setCenter(Pages.scrolled(found.node()));
        page.setRight(null);
    }

    /** The shelf of the home page. */
    public void home(List<String> artists) {
        tastes(artists.stream()
                .map(name -> new Taste(ArtistRef.named(name), 48, 0, false, 0, List.of()))
                .toList());
    }

    /** The shelf of the home page for a listener with these tastes. */
    public void tastes(List<Taste> tastes) {
        leave();
        var found = wiring.homeShelf(tastes);
        VBox column = new VBox(Labels.of("Good evening", "page-title"), found.products(), found.shows());
        shown = Optional.of(found.letGo()::run);
        column.getStyleClass().add("page");
        page.setCenter(Pages.scroll(column));
        page.setRight(null);
    }

    @Override
    public void tell(String sentence) {
        told.add(sentence);
    }

    @Override
    public void offer(String sentence, String act, Runnable action) {
        told.add(sentence);
        undo = Optional.of(action);
    }

    @Override
    public void close() {
        leave();
        wiring.close();
        workers.shutdown();
    }

    private void leave() {
        try {
            if (shown.isPresent()) {
                shown.get().close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("closing a page", e);
        }
        shown = Optional.empty();
    }
}
