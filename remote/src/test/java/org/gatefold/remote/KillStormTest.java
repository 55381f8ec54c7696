package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatefold.remote.support.Basket;
import org.gatefold.remote.support.Books;
import org.gatefold.remote.support.Child;
import org.gatefold.remote.support.Contract;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.gatefold.remote.support.ShopFolder;
import org.gatefold.remote.support.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six buyers buy and buy while the remote is killed under them; what they have no answer for they send again. */
final class KillStormTest {
    private static final int COPIES = 100_000;

    @TempDir
    private Path home;

    private final Queue<Purchase> unanswered = new ConcurrentLinkedQueue<>();
    private final Set<String> orders = ConcurrentHashMap.newKeySet();
    private final AtomicInteger begun = new AtomicInteger();

    /** A complete request that must be repeated as it is. */
    private record Purchase(String checkout, String[] key) {
        private Reply send(Wire wire) {
            return wire.post("/ucp/checkout-sessions/" + checkout + "/complete", Basket.payment("tok_success"), key);
        }
    }

    @Test
    void everyPurchaseIsOneOrderAndOneCharge() throws Exception {
        ShopFolder folder = ShopFolder.in(Files.createDirectories(home.resolve("csv")));
        folder.products(COPIES, 3200);
        Path data = home.resolve("data");
        for (int round = 0; round < 5; round++) {
            try (Child child = Child.start(
                    "--data", data.toString(), "--import", folder.path().toString())) {
                Wire wire = new Wire(child.base(), new Contract());
                sendAgain(wire);
                buyUntilKilled(child, wire, 10 + 7 * round);
            }
        }
        try (Child last = Child.start("--data", data.toString())) {
            sendAgain(new Wire(last.base(), new Contract()));
        }
        assertEquals(List.of(), List.copyOf(unanswered));
        assertTrue(begun.get() >= 100, "begun " + begun);
        assertEquals(begun.get(), orders.size());
        assertEquals(new Books(begun.get(), begun.get(), 0, COPIES - begun.get()), Books.of(data));
    }

    private void sendAgain(Wire wire) {
        for (Purchase purchase = unanswered.poll(); purchase != null; purchase = unanswered.poll()) {
            Reply reply = purchase.send(wire);
            assertEquals("completed", reply.at("status"), reply.text());
            orders.add(reply.at("order.id"));
        }
    }

    private void buyUntilKilled(Child child, Wire wire, int answers) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(answers);
        try (ExecutorService buyers = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                buyers.execute(() -> buy(wire, enough));
            }
            assertTrue(enough.await(120, TimeUnit.SECONDS));
            child.kill();
        }
    }

    private void buy(Wire wire, CountDownLatch answered) {
        try {
            while (true) {
                Reply made = wire.post(
                        "/ucp/checkout-sessions", Basket.ready("tide-oxblood").json(), Shop.guest());
                Purchase purchase = new Purchase(made.at("id"), Shop.guest());
                begun.incrementAndGet();
                unanswered.add(purchase);
                Reply reply = purchase.send(wire);
                orders.add(reply.at("order.id"));
                unanswered.remove(purchase);
                answered.countDown();
            }
        } catch (UncheckedIOException e) {
            // the process is gone, as intended
        }
    }
}
