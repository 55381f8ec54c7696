package org.gatefold.app.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.looks.ShopStage;
import org.gatefold.app.looks.StubShop;
import org.gatefold.app.route.Route;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.shop.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop that loses answers, wants an account, takes payments we do not know, or sends far too much: what is seen of it. */
final class OddShopTroublesTest {
    @TempDir
    private Path folder;

    private ShopStage stage;
    private StubShop odd;
    private Shop shop;

    @BeforeEach
    void openTheShop() throws Exception {
        stage = new ShopStage(folder);
        odd = new StubShop();
        stage.knowTheListener();
    }

    @AfterEach
    void closeTheShop() throws Exception {
        stage.close();
        odd.close();
    }

    /** The odd shop, and its tape at the checkout. */
    private void toCheckout() throws Exception {
        shop = stage.world().store().shops().add(odd.base());
        Product tape = stage.world()
                .store()
                .catalogue()
                .shelf(ArtistRef.named("Foals"))
                .value()
                .products()
                .getFirst();
        stage.world().store().carts().add(tape, tape.featured(), 1);
        stage.go(new Route.CheckoutPage(shop.id(), Optional.empty()));
    }

    @Test
    void aLostAnswerIsSaidAndAskedForUntilTheShopKnows() throws Exception {
        odd.on(StubShop.COMPLETE, StubShop.broken());
        odd.on(StubShop.READ, StubShop.broken());
        toCheckout();
        stage.hands().click("Place order");
        stage.hands().waitFor("Waiting for the shop’s answer");
        stage.hands().waitFor("Ask now");
        assertEquals(1, stage.world().store().purchases().waiting());
        odd.on(StubShop.READ, StubShop.json(200, StubShop.checkout("completed", StubShop.ORDER)));
        stage.hands().click("Ask now");
        stage.hands().waitFor(ShopStage.THANKS);
        stage.hands().waitFor("You paid €9.00, as agreed.");
    }

    @Test
    void aPaymentTooOldToSendAgainIsTheListenersDecision() throws Exception {
        odd.on(StubShop.COMPLETE, StubShop.broken());
        odd.on(StubShop.READ, StubShop.broken());
        toCheckout();
        stage.hands().click("Place order");
        stage.hands().waitFor("Waiting for the shop’s answer");
        stage.world().clock().advance(Duration.ofHours(25));
        odd.on(StubShop.READ, StubShop.json(200, StubShop.checkout("ready_for_complete", "")));
        odd.on(StubShop.COMPLETE, StubShop.json(200, StubShop.checkout("completed", StubShop.ORDER)));
        stage.hands().click("Ask now");
        stage.hands().waitFor("Not sent again by itself");
        stage.hands().click("Ask the shop again");
        stage.hands().waitFor("Not sent again by itself");
        stage.hands().click("There is none, send it anew");
        stage.hands().waitFor(ShopStage.THANKS);
    }

    @Test
    void aWayToPayThatWeDoNotKnowIsTakenOnTheShopsOwnPage() throws Exception {
        odd.on("GET /.well-known/ucp", StubShop.json(200, odd.profile("com.example.pay")));
        String page = ",\"continue_url\":\"" + odd.base() + "/checkout/7\"";
        odd.on(StubShop.CREATE, StubShop.json(201, StubShop.checkout("ready_for_complete", page)));
        odd.on("PUT /api/checkout-sessions/c7", StubShop.json(200, StubShop.checkout("ready_for_complete", page)));
        odd.on(StubShop.READ, StubShop.json(200, StubShop.checkout("ready_for_complete", page)));
        toCheckout();
        stage.hands().click("Place order and pay in the browser");
        stage.hands().waitFor("Pay on the shop’s page");
        Fx.until("the page opens", () -> stage.frame().opened().size() == 1);
        odd.on(StubShop.READ, StubShop.json(200, StubShop.checkout("completed", StubShop.ORDER)));
        stage.hands().click("I paid, look now");
        stage.hands().waitFor(ShopStage.THANKS);
    }

    @Test
    void aShopThatNeedsAnAccountSaysSoAndLeadsToSigningIn() throws Exception {
        odd.on(StubShop.CREATE, StubShop.json(401, "{\"code\":\"unauthorized\",\"content\":\"Members only.\"}"));
        toCheckout();
        stage.hands().waitFor("This shop needs an account. Nothing was ordered.");
        assertTrue(Fx.call(
                () -> stage.hands().find(Fx.text("Place order")).orElseThrow().isDisabled()));
        stage.hands().click("Sign in");
        assertEquals(
                Optional.of(new Route.SettingsPage()),
                Fx.call(() -> stage.frame().left()));
    }

    @Test
    void aSignInThatEndedMeanwhileIsSaidOnTheOrder() throws Exception {
        toCheckout();
        stage.hands().waitFor("€9.00");
        odd.on(StubShop.CREATE, StubShop.json(401, "{\"content\":\"Members only.\"}"));
        odd.on("PUT /api/checkout-sessions/c7", StubShop.json(401, "{\"content\":\"Members only.\"}"));
        stage.hands().click("Place order");
        stage.hands().waitFor("The shop wants you to sign in");
        odd.on(StubShop.CREATE, StubShop.json(201, StubShop.checkout("ready_for_complete", "")));
        stage.hands().click("Try again");
        stage.hands().waitFor(ShopStage.THANKS);
    }

    @Test
    void fiftyMegabytesFromAShopLeaveItsPanelAsItWasAndSayHowOldItIs() throws Exception {
        shop = stage.world().store().shops().add(odd.base());
        Fx.run(() -> stage.frame().artist("Foals", 3));
        stage.hands().waitFor("Night tape");
        odd.on(StubShop.SEARCH, StubShop.fiftyMegabytes());
        Fx.run(() -> stage.frame().artist("Foals", 3));
        stage.hands().waitFor("Night tape");
        Fx.until(
                "the panel says its age",
                () -> Fx.find(stage.frame().scene().getRoot(), Fx.textWith("Prices from "))
                        .isPresent());
        stage.hands().waitFor("Night tape");
        assertTrue(stage.world().store().purchases().all(1).stream()
                .noneMatch(p -> p.state() instanceof PurchaseState.NeedsDecision));
    }
}
