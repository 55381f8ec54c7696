package org.gatefold.app.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.gatefold.app.looks.Browser;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.looks.ShopStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes between an order and its confirmation has a screen that says what was charged, and a next step. */
final class PurchaseTroublesTest {
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
    void aDearerOrderAsksFirstAndIsBoughtAtThePriceAgreed() throws Exception {
        stage.knowTheListener();
        stage.putTotes(1);
        stage.placeOffline("€22.50");
        stage.world().rewrite("hs-ferry-tote-std", ",1600,", ",1900,");
        stage.backOnline();
        stage.hands().waitFor("You agreed to €22.50. The shop now asks €25.50. Nothing was charged.");
        assertEquals(0, stage.orders());
        stage.hands().click("Buy for €25.50");
        stage.hands().waitFor(ShopStage.THANKS);
        assertEquals(1, stage.orders());
    }

    @Test
    void aCheaperOrderGoesThroughAndSaysWhatItCostInTheEnd() throws Exception {
        stage.knowTheListener();
        stage.putTotes(1);
        stage.placeOffline("€22.50");
        stage.world().rewrite("hs-ferry-tote-std", ",1600,", ",1300,");
        stage.backOnline();
        stage.hands().waitFor(ShopStage.THANKS);
        stage.hands()
                .waitFor(
                        "You paid €19.50: the price went down since you agreed to €22.50. This is a demo, so nothing was"
                                + " really charged.");
        assertEquals(1, stage.orders());
    }

    @Test
    void whatIsSoldOutIsSaidAndTheRestCanBeBought() throws Exception {
        stage.knowTheListener();
        stage.putTotes(1);
        stage.world()
                .store()
                .carts()
                .add(
                        stage.product("hs-long-tide-lp"),
                        stage.product("hs-long-tide-lp").featured(),
                        1);
        stage.placeOffline("€54.50");
        stage.world().rewrite("hs-ferry-tote-std", ",1600,,EUR,,", ",1600,,EUR,0,");
        stage.backOnline();
        stage.hands().waitFor("The shop has none left of: Ferry tote, Tote. Nothing was charged.");
        assertEquals(0, stage.orders());
        stage.hands().click("Buy the rest");
        stage.hands().waitFor(ShopStage.THANKS);
        assertEquals(1, stage.orders());
    }

    @Test
    void whenFewerAreLeftTheseCanBeTaken() throws Exception {
        stage.knowTheListener();
        stage.putTotes(3);
        stage.placeOffline("€54.50");
        stage.world().rewrite("hs-ferry-tote-std", ",1600,,EUR,,", ",1600,,EUR,2,");
        stage.backOnline();
        stage.hands().waitFor("The shop has only 2 of Ferry tote, Tote left; you wanted 3. Nothing was charged.");
        stage.hands().click("Take 2");
        stage.hands().waitFor(ShopStage.THANKS);
        assertEquals(1, stage.orders());
    }

    @Test
    void aCouponThatExpiredIsSaidAndTheOrderCanDoWithout() throws Exception {
        stage.knowTheListener();
        stage.putTotes(1);
        stage.go(stage.checkout());
        stage.hands().waitFor("€22.50");
        stage.world().remoteGoesAway();
        stage.go(stage.checkout());
        stage.hands().waitFor("Place order when online");
        stage.hands().tabTo("the coupon", n -> "checkout-coupon".equals(n.getId()));
        stage.type("SUMMER24");
        stage.hands().click("Apply");
        stage.hands().click("Place order when online");
        stage.hands().waitFor("Try now");
        stage.backOnline();
        stage.hands().waitFor("The coupon does not count");
        assertEquals(0, stage.orders());
        stage.hands().click("Buy without it for €22.50");
        stage.hands().waitFor(ShopStage.THANKS);
        assertEquals(1, stage.orders());
    }

    @Test
    void anOrderTheShopDoesNotDeliverIsSentSomewhereElseFromItsOwnPage() throws Exception {
        stage.knowTheListener();
        stage.putTotes(1);
        stage.go(stage.checkout());
        stage.hands().waitFor("€22.50");
        stage.world().remoteGoesAway();
        stage.knowTheListener("KP");
        stage.go(stage.checkout());
        stage.hands().click("Place order when online");
        stage.hands().waitFor("Try now");
        stage.backOnline();
        stage.hands().waitFor("Not delivered there");
        assertEquals(0, stage.orders());
        stage.hands().click("Send it somewhere else");
        stage.hands().tabTo("the country", n -> "checkout-country".equals(n.getId()));
        stage.typeLetters("Portu");
        stage.hands().click("Use this address");
        stage.hands().waitFor(ShopStage.THANKS);
        assertEquals(1, stage.orders());
        assertEquals(
                "PT",
                stage.world().store().addressBook().preferred().orElseThrow().country());
    }

    @Test
    void aRefusedPaymentIsPaidInAnotherWay() throws Exception {
        stage.knowTheListener();
        stage.putTotes(1);
        stage.go(stage.checkout());
        stage.hands().click("Test payment tok_decline");
        stage.hands().click("Place order");
        stage.hands().waitFor("The payment was refused");
        assertEquals(0, stage.orders());
        stage.hands().click("Test payment tok_success");
        stage.hands().waitFor(ShopStage.THANKS);
        assertEquals(1, stage.orders());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"tok_challenge", "tok_review"})
    void aStepInTheBrowserIsExplainedAndTheOrderGoesOnAfterIt(String token) throws Exception {
        stage.knowTheListener();
        stage.putTotes(1);
        stage.go(stage.checkout());
        stage.hands().click("Test payment " + token);
        stage.hands().click("Place order");
        stage.hands().waitFor("One more step in the browser");
        assertEquals(0, stage.orders());
        new Browser().press(opened(), "pay");
        stage.hands().click("I am done there, look now");
        stage.hands().waitFor(ShopStage.THANKS);
        assertEquals(1, stage.orders());
    }

    @Test
    void aCheckoutThatRanOutCanBeBegunAgain() throws Exception {
        stage.knowTheListener();
        stage.putTotes(1);
        stage.go(stage.checkout());
        stage.hands().click("Pay in the browser");
        stage.hands().click("Place order and pay in the browser");
        stage.hands().waitFor("I paid, look now");
        stage.world().clock().advance(Duration.ofHours(25));
        stage.world().store().purchases().wake();
        stage.hands().waitFor("The shop let the checkout expire before it was paid. Nothing was charged.");
        stage.hands().click("Begin again");
        Fx.until("a new page opens", () -> stage.frame().opened().size() == 2);
        new Browser().press(opened(), "pay");
        stage.hands().click("I paid, look now");
        stage.hands().waitFor(ShopStage.THANKS);
        assertEquals(1, stage.orders());
    }

    @Test
    void anOrderIsCancelledBeforeItIsPaidAndTheShopIsTold() throws Exception {
        stage.knowTheListener();
        stage.putTotes(1);
        stage.go(stage.checkout());
        stage.hands().click("Pay in the browser");
        stage.hands().click("Place order and pay in the browser");
        stage.hands().click("Cancel the order");
        stage.hands().waitFor("You cancelled this order. As far as the shop said, nothing was charged.");
        assertEquals(0, stage.orders());
    }

    private URI opened() throws Exception {
        Fx.until("a page opens", () -> !stage.frame().opened().isEmpty());
        return Fx.call(() -> stage.frame().opened().getLast());
    }
}
