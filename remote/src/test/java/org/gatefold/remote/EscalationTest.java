package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gatefold.remote.support.Basket;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.gatefold.remote.support.TestClock;
import org.gatefold.remote.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Purchases that have to go on in the browser: the bank wants a code, or the shop wants the order confirmed. */
final class EscalationTest {
    @TempDir
    private Path home;

    private final TestClock clock = new TestClock();
    private Shop shop;
    private Visitor buyer;
    private String id = "";

    @BeforeEach
    void open() throws Exception {
        shop = Shop.open(
                home,
                config -> config.withClock(clock)
                        .withRules(RemoteConfig.Rules.usual().withCheckoutLife(Duration.ofMinutes(10))));
        buyer = new Visitor(shop.wire());
        id = shop.checkout(Basket.ready("tide-oxblood"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theBanksCodeFinishesThePurchase() {
        Reply challenged = escalated("tok_challenge", "requires_3ds");
        assertEquals("10", shop.stock("tide-oxblood"), "nothing is set aside while the buyer looks for the code");
        Reply page = buyer.open(challenged.at("continue_url"));
        assertTrue(page.text().contains("€38.50"), page.text());
        Reply thanks = buyer.press(page, "Confirm", "code", " 1234 ");
        assertTrue(thanks.text().contains("Thank you"), thanks.text());
        assertEquals("completed", shop.session(id).at("status"));
        assertEquals("9", shop.stock("tide-oxblood"));
    }

    @Test
    void threeWrongCodesAreADecline() {
        String address = escalated("tok_challenge", "requires_3ds").at("continue_url");
        Reply page = buyer.open(address);
        assertTrue(buyer.press(page, "Confirm", "code", "1111").text().contains("Two tries are left"));
        assertEquals("requires_escalation", shop.session(id).at("status"));
        assertTrue(buyer.press(page, "Confirm", "code", "").text().contains("One try is left"));
        Reply refused = buyer.press(page, "Confirm", "code", "9999");
        assertTrue(refused.text().contains("3 wrong codes"), refused.text());
        assertEquals(List.of("payment_declined"), shop.session(id).codes());
        assertTrue(
                buyer.press(page, "Confirm", "code", "1234").text().contains("Nothing to pay here"),
                "the right code comes too late");
        assertEquals("ready_for_complete", shop.session(id).at("status"));
        escalated("tok_challenge", "requires_3ds");
        assertTrue(
                buyer.press(buyer.open(address), "Confirm", "code", "1").text().contains("Two tries are left"),
                "a new challenge counts anew");
    }

    @Test
    void refusingAtTheBankGivesTheCheckoutBack() {
        Reply page = buyer.open(escalated("tok_challenge", "requires_3ds").at("continue_url"));
        assertTrue(buyer.press(page, "Refuse").text().contains("Nothing was charged"));
        assertEquals(List.of("payment_declined"), shop.session(id).codes());
        assertEquals("completed", shop.pay(id, "tok_success").at("status"));
    }

    @Test
    void aReviewedOrderIsPaidWhenItIsConfirmed() {
        Reply page = buyer.open(escalated("tok_review", "requires_review").at("continue_url"));
        assertTrue(page.text().contains("The Long Tide, 2×LP, Oxblood"), page.text());
        Reply thanks = buyer.press(page, "Confirm and pay €38.50");
        assertTrue(thanks.text().contains("Thank you"), thanks.text());
        assertEquals("completed", shop.session(id).at("status"));
    }

    @Test
    void anOrderThatIsNotConfirmedIsNotBought() {
        Reply page = buyer.open(escalated("tok_review", "requires_review").at("continue_url"));
        buyer.press(page, "Do not buy");
        assertEquals(List.of("review_canceled"), shop.session(id).codes());
        assertEquals("10", shop.stock("tide-oxblood"));
    }

    @Test
    void aPageThatWasOpenForTooLongSaysSo() {
        Reply page = buyer.open(escalated("tok_challenge", "requires_3ds").at("continue_url"));
        clock.pass(Duration.ofMinutes(10));
        for (Reply late : List.of(
                buyer.press(page, "Confirm", "code", "1234"), buyer.press(page, "Refuse"), buyer.open("/pay/" + id))) {
            assertTrue(late.text().contains("This page has expired"), late.text());
            assertFalse(late.text().contains("<form"), late.text());
        }
        assertEquals("canceled", shop.session(id).at("status"));
        assertTrue(shop.session(id).codes().contains("checkout_expired"));
    }

    @Test
    void manyPressesInManyTabsChargeOnce() throws Exception {
        Reply page = buyer.open(escalated("tok_challenge", "requires_3ds").at("continue_url"));
        List<Callable<Reply>> presses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            presses.add(() -> new Visitor(shop.wire()).press(page, "Confirm", "code", "1234"));
        }
        try (ExecutorService tabs = Executors.newFixedThreadPool(20)) {
            for (Future<Reply> pressed : tabs.invokeAll(presses)) {
                String text = pressed.get().text();
                assertTrue(text.contains("Thank you") || text.contains("One moment"), text);
            }
        }
        assertEquals("completed", shop.session(id).at("status"));
        assertEquals("9", shop.stock("tide-oxblood"));
        assertTrue(buyer.open("/pay/" + id).text().contains("Thank you"));
    }

    @Test
    void thePlayerIsGoneBackToWhenItIsDecided() {
        String address = escalated("tok_challenge", "requires_3ds").at("continue_url")
                + "?return=http%3A%2F%2F127.0.0.1%3A5050%2Fdone";
        Reply wrong = buyer.press(buyer.open(address), "Confirm", "code", "1");
        assertEquals(200, wrong.status(), "a wrong code is not the end");
        Reply back = buyer.press(wrong, "Confirm", "code", "1234");
        assertEquals("http://127.0.0.1:5050/done", back.header("Location"));
    }

    private Reply escalated(String token, String code) {
        Reply reply = shop.pay(id, token);
        assertEquals("requires_escalation", reply.at("status"), reply.text());
        assertEquals(List.of(code), reply.codes());
        assertEquals("requires_buyer_input", reply.at("messages.0.severity"));
        assertEquals(shop.remote().base() + "/pay/" + id, reply.at("continue_url"));
        assertEquals(List.of(code), shop.session(id).codes());
        return reply;
    }
}
