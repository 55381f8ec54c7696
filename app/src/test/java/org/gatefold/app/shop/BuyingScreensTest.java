package org.gatefold.app.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.looks.ShopStage;
import org.gatefold.app.route.Route;
import org.gatefold.store.catalogue.ProductId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Buying in a real scene, with the real store and the real remote behind it. */
final class BuyingScreensTest {
    @TempDir
    private Path folder;

    private ShopStage stage;

    @BeforeEach
    void openTheShop() throws Exception {
        stage = new ShopStage(folder);
    }

    @AfterEach
    void closeTheShop() throws Exception {
        stage.close();
    }

    @Test
    void fromTheArtistsPanelTwoClicksBuyTheRecordAndADoubleClickBuysItOnce() throws Exception {
        stage.knowTheListener();
        Fx.run(() -> stage.frame().artist("Harbour Static", 48));
        stage.hands().click("Buy now");
        stage.hands().clickTwice("Place order");
        stage.hands().waitFor(ShopStage.THANKS);
        assertEquals(1, stage.orders());
        assertEquals(1, stage.world().store().purchases().all(10).size());
        assertTrue(stage.hands().find(Fx.text("€38.50")).isPresent(), "the shop's own total");
    }

    @Test
    void theKeyboardAloneFillsInTheAddressAndBuys() throws Exception {
        stage.go(new Route.ProductPage(stage.world().shop().id(), new ProductId("hs-tide-tee")));
        stage.hands().tabTo("Buy now", Fx.text("Buy now"));
        stage.hands().key(KeyCode.SPACE);
        stage.hands().tabTo("the e-mail field", n -> "checkout-email".equals(n.getId()));
        stage.type("ana@example.com");
        stage.hands().key(KeyCode.TAB);
        stage.type("Ana Duarte");
        stage.hands().key(KeyCode.TAB);
        stage.type("Rua do Cais 12");
        stage.hands().tabTo("the town", n -> "checkout-city".equals(n.getId()));
        stage.type("Lisboa");
        stage.hands().tabTo("the country", n -> "checkout-country".equals(n.getId()));
        stage.typeLetters("Portu");
        stage.hands().tabTo("the phone", n -> "checkout-phone".equals(n.getId()));
        stage.hands().key(KeyCode.ENTER);
        stage.hands().waitFor("Change");
        stage.hands().tabTo("Place order", Fx.text("Place order"));
        stage.hands().key(KeyCode.SPACE);
        stage.hands().waitFor(ShopStage.THANKS);
        assertEquals(1, stage.orders());
        assertEquals(
                "PT",
                stage.world().store().addressBook().preferred().orElseThrow().country());
    }

    @Test
    void aWrongAddressIsSaidAtItsFieldsAndNothingIsPlaced() throws Exception {
        stage.putTotes(1);
        stage.go(stage.checkout());
        stage.hands().click("Use this address");
        stage.hands().waitFor("The shop needs a whole e-mail address to write to.");
        stage.hands().waitFor("Say first where it goes.");
        assertTrue(Fx.call(
                () -> stage.hands().find(Fx.text("Place order")).orElseThrow().isDisabled()));
    }

    @Test
    void anOrderPlacedOfflineIsKeptAndArrivesOnceWhenTheShopIsBack() throws Exception {
        stage.knowTheListener();
        stage.putTotes(1);
        stage.placeOffline("€22.50");
        assertEquals(List.of(), stage.world().store().carts().all(), "what was bought left the cart");
        stage.backOnline();
        stage.hands().waitFor(ShopStage.THANKS);
        assertEquals(1, stage.orders());
    }

    @Test
    void payingInTheBrowserOpensTheShopsPageOnce() throws Exception {
        stage.knowTheListener();
        stage.putTotes(1);
        stage.go(stage.checkout());
        stage.hands().click("Pay in the browser");
        stage.hands().click("Place order and pay in the browser");
        stage.hands().waitFor("I paid, look now");
        assertEquals(1, Fx.call(() -> stage.frame().opened().size()));
        stage.hands().click("Open the page");
        Fx.until("the page is opened again", () -> stage.frame().opened().size() == 2);
    }
}
