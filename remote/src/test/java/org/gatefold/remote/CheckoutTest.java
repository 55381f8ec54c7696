package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gatefold.remote.support.Basket;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.gatefold.remote.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a checkout says before anything is paid. */
final class CheckoutTest {
    private final TestClock clock = new TestClock();

    @TempDir
    private Path home;

    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.open(home, config -> config.withClock(clock));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aCheckoutSaysStepByStepWhatIsMissing() {
        Reply bare = create(Basket.of("tide-oxblood", 1));
        assertEquals(201, bare.status());
        assertEquals("incomplete", bare.at("status"));
        assertEquals(List.of("fulfillment_destination_required", "buyer_email_required"), bare.codes());
        Reply addressed =
                create(Basket.of("tide-oxblood", 1).email("ana@example.org").to("PT"));
        assertEquals(List.of("fulfillment_option_required"), addressed.codes());
        Reply ready = create(Basket.ready("tide-oxblood"));
        assertEquals("ready_for_complete", ready.at("status"));
        assertEquals(List.of(), ready.codes());
    }

    @Test
    void theTotalsAreItemsPlusDelivery() {
        Reply reply = create(Basket.of("tide-oxblood", 2)
                .and("tide-black", 1)
                .email("a@b.c")
                .to("PT")
                .by("express"));
        assertEquals(9200, reply.total("subtotal"));
        assertEquals(1450, reply.total("fulfillment"));
        assertEquals(10650, reply.total("total"));
        assertEquals("The Long Tide, 2×LP, Oxblood", reply.at("line_items.0.item.title"));
    }

    @Test
    void aCodeTakesOffItsPartOfTheArtistsItemsOnly() {
        Reply reply = create(Basket.ready("tide-oxblood").code("tide10"));
        assertEquals(-320, reply.total("items_discount"));
        assertEquals(3530, reply.total("total"));
        assertEquals("TIDE10", reply.at("discounts.applied.0.code"));
        assertEquals("$.line_items[0]", reply.at("discounts.applied.0.allocations.0.path"));
        Reply other = create(Basket.ready("nuit-lp").code("TIDE10"));
        assertEquals(List.of("discount_code_not_applicable"), other.codes());
        assertEquals(0, other.total("items_discount"));
    }

    @Test
    void anAmountIsSpreadOverTheItemsToTheLastCent() {
        Reply reply = create(Basket.of("tide-oxblood", 1)
                .and("tide-black", 1)
                .and("tee-l", 1)
                .email("a@b.c")
                .to("PT")
                .by("standard")
                .code("FIVER"));
        assertEquals(-500, reply.total("items_discount"));
        assertEquals("500", reply.at("discounts.applied.0.amount"));
    }

    @Test
    void twoCodesAddUpAndTheSameCodeCountsOnce() {
        Reply reply = create(
                Basket.ready("tide-oxblood").code("TIDE10").code("tide10").code("FIVER"));
        assertEquals(-820, reply.total("items_discount"));
    }

    @Test
    void expiredAndUnknownCodesAreWarningsAndChangeNothing() {
        Reply reply = create(Basket.ready("tide-oxblood").code("OLD").code("NONSENSE"));
        assertEquals(List.of("discount_code_expired", "discount_code_invalid"), reply.codes());
        assertEquals("ready_for_complete", reply.at("status"));
        assertEquals("$.discounts.codes[1]", reply.at("messages.1.path"));
        assertEquals(3850, reply.total("total"));
    }

    @Test
    void aCountryWithoutDeliveryIsRefusedWithAWayOut() {
        Reply reply = create(Basket.ready("tide-oxblood").to("KP").by("standard"));
        assertEquals(List.of("address_undeliverable"), reply.codes());
        assertEquals("recoverable", reply.at("messages.0.severity"));
        assertEquals("incomplete", reply.at("status"));
        String id = reply.at("id");
        Reply mended = shop.wire()
                .put(
                        "/ucp/checkout-sessions/" + id,
                        Basket.ready("tide-oxblood").update(),
                        Shop.guest());
        assertEquals("ready_for_complete", mended.at("status"));
    }

    @Test
    void anAddressMustBeWhole() {
        assertEquals(
                List.of("address_incomplete"),
                create(Basket.of("tide-oxblood", 1)
                                .email("a@b.c")
                                .to("PT")
                                .withoutStreet()
                                .by("standard"))
                        .codes());
        assertEquals(
                List.of("address_invalid"),
                create(Basket.ready("tide-oxblood").to("Narnia").by("standard")).codes());
        assertEquals(
                List.of("buyer_email_invalid"),
                create(Basket.ready("tide-oxblood").email("ana")).codes());
    }

    @Test
    void whatIsPickedUpAtTheNextConcertTravelsFree() {
        Reply offered = create(Basket.of("tide-oxblood", 1).email("a@b.c"));
        assertEquals("Pick up at Kiln Hall, 14 Dec", offered.at("fulfillment.methods.1.groups.0.options.0.title"));
        Reply chosen = create(Basket.of("tide-oxblood", 1).email("a@b.c").pickUpAt("kiln"));
        assertEquals("ready_for_complete", chosen.at("status"), chosen.text());
        assertEquals(3200, chosen.total("total"));
        assertEquals("pickup", chosen.at("fulfillment.methods.0.type"));
    }

    @Test
    void whatIsNotOutYetCannotBePickedUp() {
        Reply preorder = create(Basket.of("soon-cd", 1).email("a@b.c").pickUpAt("kiln"));
        assertEquals(List.of("fulfillment_option_invalid"), preorder.codes());
        assertEquals("", preorder.at("fulfillment.methods.1"));
    }

    @Test
    void aTicketNeedsNoAddress() {
        Reply reply = create(Basket.of("kiln-ticket", 2).email("a@b.c"));
        assertEquals("ready_for_complete", reply.at("status"));
        assertEquals(3600, reply.total("total"));
    }

    @Test
    void moreThanThereIsCannotBeBought() {
        Reply reply =
                create(Basket.of("tide-oxblood", 11).email("a@b.c").to("PT").by("standard"));
        assertEquals(List.of("quantity_exceeds_stock"), reply.codes());
        assertEquals("$.line_items[0].quantity", reply.at("messages.0.path"));
        assertEquals(
                List.of("quantity_exceeds_stock"),
                create(Basket.of("tide-oxblood", 6)
                                .and("tide-oxblood", 5)
                                .email("a@b.c")
                                .to("PT")
                                .by("standard"))
                        .codes());
        assertEquals(List.of("out_of_stock"), create(Basket.ready("tee-m")).codes());
    }

    @Test
    void unknownItemsAndMixedCurrenciesAreRefused() {
        Reply unknown = create(Basket.ready("nothing"));
        assertEquals("error", unknown.at("ucp.status"));
        assertEquals(List.of("item_unavailable"), unknown.codes());
        assertEquals(
                List.of("currency_mismatch"),
                create(Basket.ready("tide-oxblood").and("nuit-lp", 1)).codes());
    }

    @Test
    void anUpdateReplacesEverything() {
        String id = shop.checkout(Basket.ready("tide-oxblood").code("TIDE10"));
        Reply updated = shop.wire()
                .put("/ucp/checkout-sessions/" + id, Basket.of("tide-black", 3).update(), Shop.guest());
        assertEquals(id, updated.at("id"));
        assertEquals("tide-black", updated.at("line_items.0.item.id"));
        assertEquals("", updated.at("line_items.1"));
        assertEquals("[]", updated.at("discounts.codes"));
        assertEquals("", updated.at("buyer.email"));
        assertEquals("incomplete", updated.at("status"));
    }

    @Test
    void aCanceledCheckoutStaysCanceled() {
        String id = shop.checkout(Basket.ready("tide-oxblood"));
        assertEquals(
                "canceled",
                shop.wire()
                        .post("/ucp/checkout-sessions/" + id + "/cancel", "{}", Shop.guest())
                        .at("status"));
        assertEquals("canceled", shop.session(id).at("status"));
        Reply paid = shop.pay(id, "tok_success");
        assertEquals("canceled", paid.at("status"));
        assertEquals("checkout_canceled", paid.codes().getFirst());
        assertEquals("10", shop.stock("tide-oxblood"));
    }

    @Test
    void aCheckoutThatNobodyFinishesExpires() {
        String id = shop.checkout(Basket.ready("tide-oxblood"));
        clock.pass(Duration.ofHours(25));
        assertEquals("canceled", shop.session(id).at("status"));
        assertEquals("checkout_expired", shop.pay(id, "tok_success").codes().getFirst());
    }

    @Test
    void aDearerPriceIsReportedBeforeAnythingIsCharged() throws Exception {
        String id = shop.checkout(Basket.ready("tide-oxblood"));
        shop.folder().products(10, 3900);
        shop.remote().importFolder(shop.folder().path());
        assertEquals(List.of("price_changed"), shop.session(id).codes());
        Reply stopped = shop.pay(id, "tok_success");
        assertEquals("ready_for_complete", stopped.at("status"));
        assertTrue(stopped.codes().contains("price_changed"), stopped.text());
        assertEquals(4550, stopped.total("total"));
        assertEquals("10", shop.stock("tide-oxblood"));
        assertEquals("completed", shop.pay(id, "tok_success").at("status"), "the new total has been seen now");
    }

    @Test
    void aLowerPriceIsSimplyBetter() throws Exception {
        String id = shop.checkout(Basket.ready("tide-oxblood"));
        shop.folder().products(10, 3000);
        shop.remote().importFolder(shop.folder().path());
        Reply paid = shop.pay(id, "tok_success");
        assertEquals("completed", paid.at("status"));
        assertEquals(3650, paid.total("total"));
        assertEquals(List.of("price_changed"), paid.codes());
    }

    @Test
    void anotherPlatformOrAccountCannotSeeACheckout() {
        String guest = shop.checkout(Basket.ready("tide-oxblood"));
        assertEquals(
                "not_found",
                shop.wire()
                        .get("/ucp/checkout-sessions/" + guest, "UCP-Agent", "profile=\"https://other.example/p\"")
                        .codes()
                        .getFirst());
        String ana = shop.wire()
                .post("/ucp/checkout-sessions", Basket.ready("tide-oxblood").json(), Shop.as(Shop.ANA))
                .at("id");
        for (String path : List.of("/complete", "/cancel")) {
            String body = path.equals("/complete") ? Basket.payment("tok_success") : "{}";
            assertEquals(
                    "not_found",
                    shop.wire()
                            .post("/ucp/checkout-sessions/" + ana + path, body, Shop.as(Shop.BEN))
                            .codes()
                            .getFirst());
            assertEquals(
                    "not_found",
                    shop.wire()
                            .post("/ucp/checkout-sessions/" + ana + path, body, Shop.guest())
                            .codes()
                            .getFirst());
        }
        assertEquals("not_found", shop.session("chk_nothing").codes().getFirst());
    }

    @Test
    void aDemoSaysSo() throws Exception {
        try (Shop demo = Shop.open(home.resolve("demo"), config -> config.withDemo(true))) {
            Reply reply = demo.wire()
                    .post("/ucp/checkout-sessions", Basket.ready("tide-oxblood").json(), Shop.guest());
            assertEquals(List.of("demo"), reply.codes());
            assertEquals(
                    "Demo, nothing is charged",
                    demo.wire().get("/.well-known/ucp").at("messages.0.content"));
        }
    }

    private Reply create(Basket basket) {
        return shop.wire().post("/ucp/checkout-sessions", basket.json(), Shop.guest());
    }
}
