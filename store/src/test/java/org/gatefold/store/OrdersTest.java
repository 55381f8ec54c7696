package org.gatefold.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatefold.store.checkout.PurchaseState.Confirmed;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.Receipt;
import org.gatefold.store.order.Seal;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.support.Buying;
import org.gatefold.store.support.World;
import org.gatefold.sync.event.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders, kept here and followed at the shop. */
final class OrdersTest {
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
    void anOrderMadeOnAnotherComputerWithTheSameAccountAppears() throws Exception {
        world.signedIn("ann-token");
        Confirmed confirmed = world.await(
                world.store().purchases().place(new Buying(world).of("tee-m", 1).agreed()), Confirmed.class);
        world.closeStore();
        world.openStore("laptop");
        world.shop();
        assertTrue(world.store().orders().all(10).isEmpty());
        AtomicInteger told = new AtomicInteger();
        try (Subscription listening = world.store().orders().onChange(told::incrementAndGet)) {
            world.store().orders().refresh();
        }
        List<Order> orders = world.store().orders().all(10);
        assertEquals(List.of(confirmed.order()), orders.stream().map(Order::id).toList());
        assertTrue(orders.getFirst().placedAt().isAfter(world.clock().instant().minusSeconds(300)));
        assertTrue(told.get() > 0);
    }

    @Test
    void aGuestsOrderStaysReadableWithoutTheShop() throws Exception {
        Confirmed confirmed = world.await(
                world.store()
                        .purchases()
                        .place(new Buying(world).of("lp-black", 1).agreed()),
                Confirmed.class);
        world.store().orders().refresh();
        world.remoteGoesAway();
        assertThrows(ShopException.class, () -> world.store().orders().refresh());
        Order order = world.store().orders().all(10).getFirst();
        assertEquals(confirmed.order(), order.id());
        assertEquals("processing", order.status());
        assertFalse(order.lines().isEmpty());
    }

    @Test
    void theReceiptIsKeptAsItCameAndItsSignatureHolds() throws Exception {
        Confirmed confirmed = world.await(
                world.store()
                        .purchases()
                        .place(new Buying(world).of("lp-black", 1).agreed()),
                Confirmed.class);
        Receipt receipt = world.awaitReceipt(world.shop().id(), confirmed.order());
        assertEquals(Seal.SIGNED, receipt.seal());
        String text = new String(receipt.original(), StandardCharsets.UTF_8);
        assertTrue(text.contains("\"" + confirmed.order().value() + "\""));
    }

    @Test
    void aReceiptThatWasTouchedOnTheWayDoesNotMatch() throws Exception {
        world.wire().rewrites("/ucp/orders/", "Tide", "Tied");
        Confirmed confirmed = world.await(
                world.store().purchases().place(new Buying(world).of("tee-m", 1).agreed()), Confirmed.class);
        Receipt receipt = world.awaitReceipt(world.shop().id(), confirmed.order());
        assertEquals(Seal.DOES_NOT_MATCH, receipt.seal());
    }
}
