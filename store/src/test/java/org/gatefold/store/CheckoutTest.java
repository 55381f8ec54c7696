package org.gatefold.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.DeliveryOption;
import org.gatefold.store.checkout.Draft;
import org.gatefold.store.checkout.PaymentWay;
import org.gatefold.store.checkout.Quote;
import org.gatefold.store.order.TotalLine;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.support.Buying;
import org.gatefold.store.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a draft costs: in the shop's figures, and in the last known ones. */
final class CheckoutTest {
    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void open() throws Exception {
        world = new World(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aQuoteShowsTheShopsOwnTotals() throws Exception {
        Quote quote = world.store()
                .checkout()
                .quote(new Buying(world)
                        .of("lp-oxblood", 1)
                        .of("tee-m", 1)
                        .with("tide10")
                        .draft());
        assertEquals(
                List.of(TotalLine.SUBTOTAL, TotalLine.ITEMS_DISCOUNT, TotalLine.DELIVERY, TotalLine.TOTAL),
                quote.totals().stream().map(TotalLine::type).toList());
        assertEquals(
                5700 - 570,
                quote.total().orElseThrow().minor() - delivery(quote).price().minor());
        assertEquals(
                new Quote.Coupon("tide10", true, "Fan discount"),
                quote.coupons().getFirst());
        assertTrue(quote.ready());
        assertTrue(quote.notes().stream().anyMatch(n -> n.text().contains("Demo, nothing is charged")));
        assertEquals(2, quote.links().size());
        assertTrue(quote.payments().stream().anyMatch(PaymentWay.OnPage.class::isInstance));
    }

    @Test
    void pickUpCanBeChosenAndCostsNothing() throws Exception {
        Buying buying = new Buying(world).of("tee-m", 1);
        Quote first = world.store().checkout().quote(buying.draft());
        assertFalse(delivery(first).pickUp());
        DeliveryOption pickUp = first.deliveryOptions().stream()
                .filter(DeliveryOption::pickUp)
                .findFirst()
                .orElseThrow();
        Quote second = world.store().checkout().quote(buying.by(pickUp.id()).draft());
        assertEquals(Optional.of(pickUp.id()), second.delivery());
        assertEquals(2500, second.total().orElseThrow().minor());
        assertEquals(first.deliveryOptions(), second.deliveryOptions());
        assertTrue(second.ready());
    }

    @Test
    void askingAgainForOneDraftKeepsOneCheckoutAtTheShop() throws Exception {
        Draft draft = new Buying(world).of("tee-m", 1).draft();
        world.store().checkout().quote(draft);
        Draft changed = new Draft(
                draft.id(),
                draft.shop(),
                draft.lines().stream().map(l -> l.withQuantity(2)).toList(),
                draft.buyer(),
                draft.address(),
                draft.deliveryOption(),
                List.of("TIDE10"));
        Quote quote = world.store().checkout().quote(changed);
        assertEquals(
                5000 - 500,
                quote.total().orElseThrow().minor() - delivery(quote).price().minor());
        assertEquals(1, world.count("select count(*) from checkout"));
    }

    @Test
    void whatIsShortUndeliverableOrRefusedIsSaidInTheQuote() throws Exception {
        Quote few =
                world.store().checkout().quote(new Buying(world).of("tee-m", 9).draft());
        assertEquals(OptionalInt.of(5), few.lines().getFirst().left());
        assertFalse(few.ready());
        Quote far = world.store()
                .checkout()
                .quote(new Buying(world)
                        .of("tee-m", 1)
                        .to(new Address(0, "A B", "Street 1", "", "1", "Town", "", "KP", ""))
                        .draft());
        assertTrue(far.notes().stream().anyMatch(n -> n.weight() == Quote.Weight.BLOCKING));
        assertFalse(far.ready());
        assertEquals(Optional.empty(), far.delivery());
        Quote expired = world.store()
                .checkout()
                .quote(new Buying(world).of("tee-m", 1).with("SUMMER24").draft());
        assertFalse(expired.coupons().getFirst().accepted());
        assertTrue(expired.ready());
    }

    @Test
    void withoutBuyerAndAddressTheQuoteIsNotReadyButHasAPrice() throws Exception {
        Draft whole = new Buying(world).of("tee-m", 2).draft();
        Quote quote = world.store()
                .checkout()
                .quote(new Draft(
                        whole.id(),
                        whole.shop(),
                        whole.lines(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
        assertFalse(quote.ready());
        assertEquals(5000, quote.total().orElseThrow().minor());
    }

    @Test
    void anEstimateKnowsTheLastDeliveryAndSaysThatItIsOne() throws Exception {
        Buying buying = new Buying(world).of("tee-m", 1);
        Quote asked = world.store().checkout().quote(buying.draft());
        world.remoteGoesAway();
        assertThrows(ShopException.class, () -> world.store().checkout().quote(buying.draft()));
        Quote estimate = world.store().checkout().estimate(buying.draft());
        assertTrue(estimate.estimated());
        assertEquals(asked.total(), estimate.total());
        assertEquals(asked.deliveryOptions(), estimate.deliveryOptions());
        assertEquals(asked.payments(), estimate.payments());
        assertTrue(estimate.ready());
    }

    private static DeliveryOption delivery(Quote quote) {
        return quote.deliveryOptions().stream()
                .filter(o -> quote.delivery().equals(Optional.of(o.id())))
                .findFirst()
                .orElseThrow();
    }
}
