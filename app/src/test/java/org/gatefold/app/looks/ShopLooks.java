package org.gatefold.app.looks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.gatefold.app.route.Route;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.Buyer;

/**
 * Shows the shop's screens with the demo's goods and saves what they look like, dark and light, large and small.
 * Arguments: a folder for the pictures, then, if wanted, words of which a look's name must have one.
 */
public final class ShopLooks {
    private final Path out;
    private final List<String> wanted;
    private final ShopWorld world;
    private final ShopFrame frame;
    private final Stage stage;

    private ShopLooks(Path out, List<String> wanted, ShopWorld world, ShopFrame frame, Stage stage) {
        this.out = out;
        this.wanted = wanted;
        this.world = world;
        this.frame = frame;
        this.stage = stage;
    }

    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[0]));
        Path folder = Files.createTempDirectory("shop-looks");
        Fx.start();
        try (ShopWorld world = new ShopWorld(folder)) {
            ShopFrame frame = Fx.call(() -> new ShopFrame(world.store(), 1440, 900));
            Stage stage = Fx.call(() -> {
                Stage made = new Stage();
                made.setScene(frame.scene());
                made.show();
                return made;
            });
            new ShopLooks(out, List.of(args).subList(1, args.length), world, frame, stage).all();
            Fx.run(frame::close);
        }
        Platform.exit();
    }

    private void all() throws Exception {
        panel();
        products();
        cart();
        checkout();
        purchases();
    }

    private void panel() throws Exception {
        Fx.run(() -> frame.artist("Harbour Static", 48));
        shows("The Long Tide, 2×LP");
        look("panel");
        narrow();
        Fx.run(() -> frame.artist("Okta Bloom", 0));
        shows("Glass Orchard, LP");
        look("panel-okta");
        Fx.run(() -> frame.home(List.of("Harbour Static", "Okta Bloom", "Vinterlys", "Paper Atlas", "Kasbah Modular")));
        shows("Shows");
        look("home");
    }

    /** The panel in a small window, with the keyboard on its picture and then on a card. */
    private void narrow() throws Exception {
        Fx.run(() -> frame.artist("Harbour Static", 48, 300));
        shows("The Long Tide, 2×LP");
        Hands hands = new Hands(frame.scene());
        hands.tabTo("the picture", n -> n.getStyleClass().contains("featured-picture"));
        look("panel-narrow");
        hands.tabTo("a card", n -> n.getStyleClass().contains("product-card"));
        look("panel-narrow-card");
    }

    private void products() throws Exception {
        product("hs-long-tide-lp");
        shows("The Long Tide, 2×LP");
        look("product");
        product("ob-pocket-weather-lp");
        shows("Pocket Weather, LP");
        look("product-preorder");
        product("vl-nordover-print");
        shows("Nordover print");
        look("product-reduced");
        product("no-such-thing");
        shows("Retry");
        look("product-gone");
    }

    private void cart() throws Exception {
        Fx.run(() -> frame.go(new Route.CartPage()));
        shows("Nothing in the cart");
        look("cart-empty");
        add("hs-long-tide-lp", 0);
        add("hs-tide-tee", 1);
        Fx.run(() -> frame.go(new Route.CartPage()));
        shows("Checkout");
        look("cart");
    }

    private void checkout() throws Exception {
        Route.CheckoutPage page = new Route.CheckoutPage(world.shop().id(), Optional.empty());
        Fx.run(() -> frame.go(page));
        shows("Use this address");
        shows("Total");
        look("checkout-first");
        press("Use this address");
        look("checkout-faults");
        world.store().addressBook().saveBuyer(new Buyer("ana@example.com", "Ana Duarte"));
        world.store()
                .addressBook()
                .save(new Address(0, "Ana Duarte", "Rua do Cais 12", "3.º", "1200-109", "Lisboa", "", "PT", ""));
        Fx.run(() -> frame.go(page));
        shows("Tracked post");
        settled();
        look("checkout");
        coupon("TIDE10");
        Fx.until(
                "a discount",
                () -> Fx.find(frame.scene().getRoot(), n -> n.getStyleClass().contains("bill-reduction"))
                        .isPresent());
        settled();
        look("checkout-coupon");
        coupon("SUMMER24");
        Fx.until(
                "a refusal",
                () -> Fx.find(frame.scene().getRoot(), Fx.textWith("SUMMER24")).isPresent());
        settled();
        look("checkout-coupon-refused");
        press("Change");
        look("checkout-book");
    }

    private void purchases() throws Exception {
        Fx.run(() -> frame.go(new Route.OrdersPage()));
        shows("No orders yet");
        look("orders-empty");
        place("tok_success");
        shows("Thank you. The receipt is kept here.");
        look("purchase-confirmed");
        press("Receipt");
        shows("Signed by the shop");
        look("receipt");
        add("hs-tide-tee", 1);
        place("tok_decline");
        shows("Or pay in another way");
        look("purchase-declined");
        add("hs-night-ferries-tape", 0);
        place("Pay in the browser");
        shows("Open the page");
        look("purchase-in-browser");
        add("hs-ferry-tote", 0);
        Fx.run(() -> frame.go(new Route.CheckoutPage(world.shop().id(), Optional.empty())));
        world.remoteGoesAway();
        shows("Tracked post");
        settled();
        Fx.run(() -> frame.go(new Route.CheckoutPage(world.shop().id(), Optional.empty())));
        shows("Place order when online");
        look("checkout-offline");
        press("Test payment tok_success");
        press("Place order when online");
        shows("Try now");
        look("purchase-kept");
        Fx.run(() -> frame.artist("Harbour Static", 48));
        shows("The Long Tide, 2×LP");
        Fx.frames(30);
        look("panel-stale");
        Fx.run(() -> frame.artist("Kasbah Modular", 0));
        Fx.frames(60);
        look("panel-unknown");
        world.rewrite("hs-ferry-tote-std", ",1600,", ",1900,");
        world.remoteComesBack();
        world.store().purchases().wake();
        Fx.run(() -> frame.go(new Route.OrdersPage()));
        shows("The price changed");
        look("orders");
        press("Details");
        look("orders-unfolded");
        Fx.run(() -> frame.go(new Route.PurchasePage(
                world.store().purchases().all(1).getFirst().id())));
        shows("The price changed");
        look("purchase-price-changed");
    }

    private void product(String id) throws Exception {
        Fx.run(() -> frame.go(new Route.ProductPage(world.shop().id(), new ProductId(id))));
    }

    private void add(String id, int variant) throws Exception {
        Product product = world.store()
                .catalogue()
                .product(world.shop().id(), new ProductId(id))
                .value();
        world.store().carts().add(product, product.variants().get(variant), 1);
    }

    private void place(String payment) throws Exception {
        Fx.run(() -> frame.go(new Route.CheckoutPage(world.shop().id(), Optional.empty())));
        shows("Tracked post");
        settled();
        press(payment.startsWith("tok") ? "Test payment " + payment : payment);
        Fx.run(() -> ((Button) frame.scene().lookup("#place-order")).fire());
    }

    private void coupon(String code) throws Exception {
        Fx.run(() -> ((TextField) frame.scene().lookup("#checkout-coupon")).setText(code));
        press("Apply");
    }

    private void press(String text) throws Exception {
        Node node = Fx.call(() ->
                Fx.find(frame.scene().getRoot(), Fx.text(text)).orElseThrow(() -> new AssertionError("no " + text)));
        Fx.run(() -> ((javafx.scene.control.ButtonBase) node).fire());
    }

    private void shows(String text) throws Exception {
        Fx.until(text, () -> Fx.find(frame.scene().getRoot(), Fx.text(text)).isPresent());
    }

    private void settled() throws Exception {
        Fx.until(
                "figures", () -> frame.scene().lookup("#place-order") instanceof Button button && !button.isDisabled());
    }

    private void look(String name) throws Exception {
        if (!wanted.isEmpty() && wanted.stream().noneMatch(name::contains)) {
            return;
        }
        for (boolean light : List.of(false, true)) {
            Fx.run(() -> frame.light(light));
            take(name + (light ? "-light" : ""), 1440, 900);
            take(name + (light ? "-light" : "") + "-small", 1000, 640);
        }
        Fx.run(() -> frame.light(false));
    }

    private void take(String name, double width, double height) throws Exception {
        Fx.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        Fx.until(
                name + " is laid out",
                () -> Math.abs(frame.scene().getWidth() - width) < 1
                        && Math.abs(frame.scene().getHeight() - height) < 1);
        Fx.frames(25);
        File file = out.resolve(name + ".png").toFile();
        WritableImage image = Fx.call(() -> frame.scene().snapshot(null));
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
    }
}
