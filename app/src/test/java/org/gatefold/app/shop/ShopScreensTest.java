package org.gatefold.app.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.looks.Hands;
import org.gatefold.app.looks.ShopFrame;
import org.gatefold.app.looks.ShopWorld;
import org.gatefold.app.route.Route;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.Buyer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop's screens in a real scene, with the real store and the real remote behind them. */
final class ShopScreensTest {
    private static final String PLACED_AND_PAID = "select count(*) from customer_order";

    @TempDir
    private Path folder;

    private ShopWorld world;
    private ShopFrame frame;
    private Hands hands;
    private Stage stage;

    @BeforeEach
    void openTheShop() throws Exception {
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

    @AfterEach
    void closeTheShop() throws Exception {
        Fx.run(() -> {
            stage.hide();
            frame.close();
        });
        world.close();
    }

    private void knowTheListener() {
        var book = world.store().addressBook();
        book.saveBuyer(new Buyer("ana@example.com", "Ana Duarte"));
        book.save(new Address(0, "Ana Duarte", "Rua do Cais 12", "", "1200-109", "Lisboa", "", "PT", ""));
    }

    private Product product(String id) throws Exception {
        return world.store()
                .catalogue()
                .product(world.shop().id(), new ProductId(id))
                .value();
    }

    private void go(Route route) throws Exception {
        Fx.run(() -> frame.go(route));
    }

    private long atTheRemote(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + world.database());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    @Test
    void fromTheArtistsPanelTwoClicksBuyTheRecordAndADoubleClickBuysItOnce() throws Exception {
        knowTheListener();
        Fx.run(() -> frame.artist("Harbour Static", 48));
        hands.click("Buy now");
        hands.clickTwice("Place order");
        hands.waitFor("Thank you. The receipt is kept here.");
        assertEquals(1, atTheRemote(PLACED_AND_PAID));
        assertEquals(1, world.store().purchases().all(10).size());
        assertTrue(hands.find(Fx.text("€38.50")).isPresent(), "the shop's own total");
    }

    @Test
    void theKeyboardAloneFillsInTheAddressAndBuys() throws Exception {
        go(new Route.ProductPage(world.shop().id(), new ProductId("hs-tide-tee")));
        hands.tabTo("Buy now", Fx.text("Buy now"));
        hands.key(KeyCode.SPACE);
        hands.tabTo("the e-mail field", n -> "checkout-email".equals(n.getId()));
        type("ana@example.com");
        hands.key(KeyCode.TAB);
        type("Ana Duarte");
        hands.key(KeyCode.TAB);
        type("Rua do Cais 12");
        hands.tabTo("the town", n -> "checkout-city".equals(n.getId()));
        type("Lisboa");
        hands.tabTo("the country", n -> "checkout-country".equals(n.getId()));
        typeLetters("Portu");
        hands.tabTo("the phone", n -> "checkout-phone".equals(n.getId()));
        hands.key(KeyCode.ENTER);
        hands.waitFor("Change");
        hands.tabTo("Place order", Fx.text("Place order"));
        hands.key(KeyCode.SPACE);
        hands.waitFor("Thank you. The receipt is kept here.");
        assertEquals(1, atTheRemote(PLACED_AND_PAID));
        assertEquals("PT", world.store().addressBook().preferred().orElseThrow().country());
    }

    @Test
    void aWrongAddressIsSaidAtItsFieldsAndNothingIsPlaced() throws Exception {
        world.store()
                .carts()
                .add(product("hs-ferry-tote"), product("hs-ferry-tote").featured(), 1);
        go(new Route.CheckoutPage(world.shop().id(), Optional.empty()));
        hands.click("Use this address");
        hands.waitFor("The shop needs a whole e-mail address to write to.");
        hands.waitFor("Say first where it goes.");
        assertTrue(
                Fx.call(() -> hands.find(Fx.text("Place order")).orElseThrow().isDisabled()));
    }

    @Test
    void aDearerOrderAsksFirstAndIsBoughtAtThePriceAgreed() throws Exception {
        knowTheListener();
        world.store()
                .carts()
                .add(product("hs-ferry-tote"), product("hs-ferry-tote").featured(), 1);
        placeOffline();
        world.rewrite("hs-ferry-tote-std", ",1600,", ",1900,");
        world.remoteComesBack();
        world.store().purchases().wake();
        hands.waitFor("You agreed to €22.50. The shop now asks €25.50. Nothing was charged.");
        assertEquals(0, atTheRemote(PLACED_AND_PAID));
        hands.click("Buy for €25.50");
        hands.waitFor("Thank you. The receipt is kept here.");
        assertEquals(1, atTheRemote(PLACED_AND_PAID));
    }

    @Test
    void anOrderPlacedOfflineIsKeptAndArrivesOnceWhenTheShopIsBack() throws Exception {
        knowTheListener();
        world.store()
                .carts()
                .add(product("hs-ferry-tote"), product("hs-ferry-tote").featured(), 1);
        placeOffline();
        assertEquals(List.of(), world.store().carts().all(), "what was bought left the cart");
        world.remoteComesBack();
        world.store().purchases().wake();
        hands.waitFor("Thank you. The receipt is kept here.");
        assertEquals(1, atTheRemote(PLACED_AND_PAID));
    }

    /** Sees the shop's figures once, so that ways to pay are known; then the shop is away. */
    private void placeOffline() throws Exception {
        Route.CheckoutPage page = new Route.CheckoutPage(world.shop().id(), Optional.empty());
        go(page);
        hands.waitFor("€22.50");
        world.remoteGoesAway();
        go(page);
        hands.click("Place order when online");
        hands.waitFor("Try now");
    }

    @Test
    void aRefusedPaymentIsPaidInAnotherWay() throws Exception {
        knowTheListener();
        world.store()
                .carts()
                .add(product("hs-ferry-tote"), product("hs-ferry-tote").featured(), 1);
        go(new Route.CheckoutPage(world.shop().id(), Optional.empty()));
        hands.click("Test payment tok_decline");
        hands.click("Place order");
        hands.waitFor("The payment was refused");
        assertEquals(0, atTheRemote(PLACED_AND_PAID));
        hands.click("Test payment tok_success");
        hands.waitFor("Thank you. The receipt is kept here.");
        assertEquals(1, atTheRemote(PLACED_AND_PAID));
    }

    @Test
    void payingInTheBrowserOpensTheShopsPageOnce() throws Exception {
        knowTheListener();
        world.store()
                .carts()
                .add(product("hs-ferry-tote"), product("hs-ferry-tote").featured(), 1);
        go(new Route.CheckoutPage(world.shop().id(), Optional.empty()));
        hands.click("Pay in the browser");
        hands.click("Place order and pay in the browser");
        hands.waitFor("I paid, look now");
        assertEquals(1, Fx.call(() -> frame.opened().size()));
        hands.click("Open the page");
        Fx.until("the page is opened again", () -> frame.opened().size() == 2);
    }

    @Test
    void whatIsTakenOutOfTheCartComesBack() throws Exception {
        world.store()
                .carts()
                .add(product("hs-ferry-tote"), product("hs-ferry-tote").featured(), 2);
        go(new Route.CartPage());
        hands.waitFor("Subtotal €32.00");
        hands.click(
                "the bin",
                n -> n instanceof ButtonBase && "Take Ferry tote out of the cart".equals(n.getAccessibleText()));
        hands.waitFor("Nothing in the cart");
        Fx.run(frame::undo);
        hands.waitFor("Subtotal €32.00");
    }

    @Test
    void theArrowKeysChangeHowManyAndKeepTheKeyboard() throws Exception {
        world.store()
                .carts()
                .add(product("hs-ferry-tote"), product("hs-ferry-tote").featured(), 1);
        go(new Route.CartPage());
        hands.tabTo("the number", n -> n.getStyleClass().contains("stepper"));
        hands.key(KeyCode.UP);
        hands.waitFor("Subtotal €32.00");
        hands.key(KeyCode.UP);
        hands.waitFor("Subtotal €48.00");
        hands.key(KeyCode.DOWN);
        hands.waitFor("Subtotal €32.00");
    }

    @Test
    void anArtistWithoutMerchHasNoPanelAndSoHasAnyWhenShopsAreOff() throws Exception {
        Fx.run(() -> frame.artist("Nobody Knows Them", 0));
        Fx.frames(30);
        assertFalse(Fx.call(() -> hands.find(Fx.text("Official store")).isPresent()));
        Fx.run(() -> frame.artist("Harbour Static", 0));
        hands.waitFor("Official store");
        Fx.run(() -> frame.shopVisible(false));
        assertFalse(Fx.call(() -> hands.find(Fx.text("Official store")).isPresent()));
    }

    @Test
    void everyControlHasANameForAScreenReader() throws Exception {
        knowTheListener();
        world.store().carts().add(product("hs-tide-tee"), product("hs-tide-tee").featured(), 1);
        List<String> nameless = new ArrayList<>();
        for (Route route : List.of(
                new Route.ProductPage(world.shop().id(), new ProductId("hs-long-tide-lp")),
                new Route.CartPage(),
                new Route.CheckoutPage(world.shop().id(), Optional.empty()),
                new Route.OrdersPage())) {
            go(route);
            Fx.frames(60);
            Fx.run(() -> nameless(frame.scene().getRoot(), route.getClass().getSimpleName(), nameless));
        }
        Fx.run(() -> frame.artist("Harbour Static", 48));
        hands.waitFor("Official store");
        Fx.run(() -> nameless(frame.scene().getRoot(), "MerchPanel", nameless));
        assertEquals(List.of(), nameless);
    }

    private static void nameless(Node node, String where, List<String> found) {
        boolean control = node instanceof ButtonBase || node instanceof TextInputControl || node.isFocusTraversable();
        boolean container = node instanceof javafx.scene.control.ScrollPane;
        String text = node instanceof ButtonBase button ? button.getText() : "";
        String name = node.getAccessibleText() == null ? text : node.getAccessibleText();
        if (control && !container && node.isVisible() && (name == null || name.isBlank())) {
            found.add(where + ": " + node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> nameless(child, where, found));
        }
    }

    /** Text into the field that has the keyboard, as if from an input method. */
    private void type(String text) throws Exception {
        Fx.run(() -> ((TextInputControl) frame.scene().getFocusOwner()).replaceSelection(text));
    }

    private void typeLetters(String text) throws Exception {
        for (char letter : text.toUpperCase(java.util.Locale.ROOT).toCharArray()) {
            hands.key(KeyCode.valueOf(String.valueOf(letter)));
        }
    }
}
