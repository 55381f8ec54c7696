package org.gatefold.app.looks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.gatefold.app.route.Route;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.Buyer;

/** The shop's screens on a stage, the world behind them, and a pair of hands. */
public final class ShopStage implements AutoCloseable {
    public static final String THANKS = "Thank you. The receipt is kept here.";
    private static final String TOTE = "hs-ferry-tote";

    private final ShopWorld world;
    private final ShopFrame frame;
    private final Stage stage;
    private final Hands hands;

    public ShopStage(Path folder) throws Exception {
        Fx.start();
        world = new ShopWorld(folder);
        frame = Fx.call(() -> new ShopFrame(world.store(), 1000, 640));
        stage = Fx.call(() -> {
            Stage made = new Stage();
            made.setScene(frame.scene());
            made.show();
            return made;
        });
        hands = new Hands(frame.scene());
    }

    public ShopWorld world() {
        return world;
    }

    public ShopFrame frame() {
        return frame;
    }

    public Hands hands() {
        return hands;
    }

    public void go(Route route) throws Exception {
        Fx.run(() -> frame.go(route));
    }

    public void knowTheListener() {
        knowTheListener("PT");
    }

    /** Her e-mail address, and one address in this country. */
    public void knowTheListener(String country) {
        var book = world.store().addressBook();
        book.saveBuyer(new Buyer("ana@example.com", "Ana Duarte"));
        book.save(new Address(0, "Ana Duarte", "Rua do Cais 12", "", "1200-109", "Lisboa", "", country, ""));
    }

    public Product product(String id) throws Exception {
        return world.store()
                .catalogue()
                .product(world.shop().id(), new ProductId(id))
                .value();
    }

    /** Puts so many ferry totes, €16 each, into the cart. */
    public void putTotes(int count) throws Exception {
        world.store().carts().add(product(TOTE), product(TOTE).featured(), count);
    }

    public Route checkout() {
        return new Route.CheckoutPage(world.shop().id(), Optional.empty());
    }

    /** Sees this at the checkout once, so that ways to pay are known; then the shop is away and the order is kept. */
    public void placeOffline(String seen) throws Exception {
        go(checkout());
        hands.waitFor(seen);
        world.remoteGoesAway();
        go(checkout());
        hands.click("Place order when online");
        hands.waitFor("Try now");
    }

    public void backOnline() throws Exception {
        world.remoteComesBack();
        world.store().purchases().wake();
    }

    public long orders() throws SQLException {
        return atTheRemote("select count(*) from customer_order");
    }

    public long atTheRemote(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + world.database());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** Text into the field that has the keyboard, as if from an input method. */
    public void type(String text) throws Exception {
        Fx.run(() -> ((TextInputControl) frame.scene().getFocusOwner()).replaceSelection(text));
    }

    public void typeLetters(String text) throws Exception {
        for (char letter : text.toUpperCase(Locale.ROOT).toCharArray()) {
            hands.key(KeyCode.valueOf(String.valueOf(letter)));
        }
    }

    /** Pictures of it, dark and light, where the property {@code gatefold.looks} names a folder. */
    public void look(String name) throws Exception {
        String out = System.getProperty("gatefold.looks");
        for (boolean light : out == null ? new boolean[0] : new boolean[] {false, true}) {
            Fx.run(() -> frame.light(light));
            Fx.frames(8);
            WritableImage image = Fx.call(() -> frame.scene().snapshot(null));
            Path file = Files.createDirectories(Path.of(out)).resolve(name + (light ? "-light" : "-dark") + ".png");
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        }
    }

    @Override
    public void close() throws Exception {
        Fx.run(() -> {
            stage.hide();
            frame.close();
        });
        world.close();
    }
}
