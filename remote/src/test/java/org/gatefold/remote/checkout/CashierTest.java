package org.gatefold.remote.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gatefold.remote.payment.Charge;
import org.gatefold.remote.payment.Outcome;
import org.gatefold.remote.support.Basket;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.gatefold.remote.support.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when something breaks between the two transactions of a payment. */
final class CashierTest {
    @TempDir
    private Path home;

    private Till till;

    @BeforeEach
    void open() throws Exception {
        till = Till.open(home);
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aChargeWhoseAnswerWasLostBecomesAnOrderAtTheNextStart() {
        Wire broken = till.serve(charge -> {
            till.ledger().charge(charge);
            throw new IllegalStateException("the line to the provider broke");
        });
        String id = till.create(broken);
        String[] key = Shop.guest();
        assertEquals(500, till.complete(broken, id, key).status());
        assertEquals("complete_in_progress", till.status(broken, id));
        assertEquals(409, till.complete(broken, id, key).status());
        till.stop();
        Wire mended = till.serve(till.ledger()::charge);
        assertEquals("completed", till.status(mended, id));
        Reply replayed = till.complete(mended, id, key);
        assertEquals(200, replayed.status());
        assertEquals("completed", replayed.at("status"));
        assertEquals(1, till.database().<Long>read(tx -> tx.number("select count(*) as n from customer_order")));
        assertEquals(1, till.database().<Long>read(tx -> tx.number("select count(*) as n from test_charge")));
        assertEquals("9", till.stock(mended));
    }

    @Test
    void aChargeThatTheProviderNeverSawIsUndoneAndMayBeTriedAgain() {
        Wire broken = till.serve(_ -> {
            throw new IllegalStateException("no line to the provider");
        });
        String id = till.create(broken);
        String[] key = Shop.guest();
        assertEquals(500, till.complete(broken, id, key).status());
        assertEquals("9", till.stock(broken), "set aside while nobody knows");
        till.stop();
        Wire mended = till.serve(till.ledger()::charge);
        assertEquals("ready_for_complete", till.status(mended, id));
        assertEquals("10", till.stock(mended));
        assertEquals(
                "completed",
                till.complete(mended, id, key).at("status"),
                "the same key runs anew, for nothing was done under it");
        assertEquals("9", till.stock(mended));
    }

    @Test
    void aPaymentThatHangsTooLongIsLookedUpWithoutARestart() {
        List<Charge> seen = new ArrayList<>();
        Wire wire = till.serve(charge -> {
            seen.add(charge);
            till.ledger().charge(charge);
            throw new IllegalStateException("the line to the provider broke");
        });
        String id = till.create(wire);
        till.complete(wire, id, Shop.guest());
        assertEquals("complete_in_progress", till.status(wire, id));
        till.clock().pass(Duration.ofMinutes(1));
        assertEquals("completed", till.status(wire, id));
        assertEquals(1, seen.size());
    }

    @Test
    void anOrderThatCouldNotBeWrittenIsWrittenWhenTheFaultIsGone() {
        Wire wire = till.serve(charge -> {
            Outcome outcome = till.ledger().charge(charge);
            till.database()
                    .write(
                            tx -> tx.update(
                                    "create trigger fault before insert on customer_order begin select raise(abort, 'no space'); end"));
            return outcome;
        });
        String id = till.create(wire);
        String[] key = Shop.guest();
        Reply failed = till.complete(wire, id, key);
        assertEquals(503, failed.status());
        assertEquals("5", failed.header("Retry-After"));
        assertEquals("idempotency_in_flight", till.complete(wire, id, key).at("code"), "the money is taken");
        till.clock().pass(Duration.ofMinutes(1));
        assertEquals(
                503,
                wire.raw("GET", "/ucp/checkout-sessions/" + id, "", Shop.guest())
                        .status());
        till.database().write(tx -> tx.update("drop trigger fault"));
        assertEquals("completed", till.status(wire, id));
        assertEquals("completed", till.complete(wire, id, key).at("status"));
        assertEquals(1, till.database().<Long>read(tx -> tx.number("select count(*) as n from test_charge")));
    }

    @Test
    void aKeyUnderWaySaysWaitAndAnotherKeySaysInProgress() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        Wire wire = till.serve(charge -> {
            asked.countDown();
            Till.await(answer);
            return till.ledger().charge(charge);
        });
        String id = till.create(wire);
        String[] key = Shop.guest();
        CompletableFuture<Reply> first = CompletableFuture.supplyAsync(() -> till.complete(wire, id, key));
        Till.await(asked);
        Reply same = till.complete(wire, id, key);
        assertEquals(409, same.status());
        assertEquals("idempotency_in_flight", same.at("code"));
        assertEquals("1", same.header("Retry-After"));
        String[] otherKey = Shop.guest();
        assertEquals("complete_in_progress", till.complete(wire, id, otherKey).at("status"));
        assertEquals(
                "complete_in_progress",
                wire.put(
                                "/ucp/checkout-sessions/" + id,
                                Basket.of("tide-black", 1).update(),
                                Shop.guest())
                        .at("status"));
        answer.countDown();
        Reply paid = first.get(60, TimeUnit.SECONDS);
        assertEquals("completed", paid.at("status"));
        assertEquals(paid.text(), till.complete(wire, id, key).text());
        assertEquals(
                paid.at("order.id"),
                till.complete(wire, id, otherKey).at("order.id"),
                "an answer of 'in progress' is not kept");
    }
}
