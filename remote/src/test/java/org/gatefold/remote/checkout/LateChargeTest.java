package org.gatefold.remote.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gatefold.remote.payment.Charge;
import org.gatefold.remote.payment.Outcome;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.gatefold.remote.support.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charges that arrive when nobody waits for them any more. */
final class LateChargeTest {
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
    void aChargeThatArrivesAfterItWasGivenUpTakesNothing() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        Wire wire = till.serve(charge -> {
            if (charge.idempotencyId().endsWith(":1")) {
                asked.countDown();
                Till.await(answer);
            }
            return till.ledger().charge(charge);
        });
        String id = till.create(wire);
        String[] key = Shop.guest();
        CompletableFuture<Reply> late = CompletableFuture.supplyAsync(() -> till.complete(wire, id, key));
        Till.await(asked);
        till.clock().pass(Duration.ofMinutes(1));
        assertEquals("ready_for_complete", till.status(wire, id), "given up");
        answer.countDown();
        assertEquals("ready_for_complete", late.get(60, TimeUnit.SECONDS).at("status"));
        Reply again = till.complete(wire, id, key);
        assertEquals("completed", again.at("status"), again.text());
        assertEquals(again.text(), till.complete(wire, id, key).text());
        assertEquals(
                1,
                till.database()
                        .<Long>read(tx -> tx.number("select count(*) as n from test_charge where outcome = 'paid'")));
        assertEquals("9", till.stock(wire));
    }

    @Test
    void theAnswerToATryThatWasGivenUpDoesNotEndTheNextOne() throws Exception {
        CountDownLatch firstAsked = new CountDownLatch(1);
        CountDownLatch firstAnswer = new CountDownLatch(1);
        CountDownLatch secondAsked = new CountDownLatch(1);
        CountDownLatch secondAnswer = new CountDownLatch(1);
        Wire wire = till.serve(charge -> {
            boolean first = charge.idempotencyId().endsWith(":1");
            (first ? firstAsked : secondAsked).countDown();
            Till.await(first ? firstAnswer : secondAnswer);
            return till.ledger().charge(charge);
        });
        String id = till.create(wire);
        String[] key = Shop.guest();
        CompletableFuture<Reply> first = CompletableFuture.supplyAsync(() -> till.complete(wire, id, key));
        Till.await(firstAsked);
        till.clock().pass(Duration.ofMinutes(1));
        till.status(wire, id);
        CompletableFuture<Reply> second = CompletableFuture.supplyAsync(() -> till.complete(wire, id, key));
        Till.await(secondAsked);
        firstAnswer.countDown();
        first.get(60, TimeUnit.SECONDS);
        assertEquals("idempotency_in_flight", till.complete(wire, id, key).at("code"));
        secondAnswer.countDown();
        assertEquals("completed", second.get(60, TimeUnit.SECONDS).at("status"));
        assertEquals("completed", till.complete(wire, id, key).at("status"));
    }

    @Test
    void theLedgerChargesAnIdOnce() {
        Charge charge = new Charge("one", 100, "EUR", "tok_success");
        assertEquals(Outcome.PAID, till.ledger().charge(charge));
        assertEquals(Outcome.PAID, till.ledger().charge(new Charge("one", 100, "EUR", "tok_decline")));
        assertEquals(Outcome.DECLINED, till.ledger().charge(new Charge("two", 100, "EUR", "anything")));
        assertEquals(Optional.empty(), till.ledger().close("three"));
        assertEquals(Optional.of(Outcome.DECLINED), till.ledger().close("two"));
        assertEquals(
                Outcome.DECLINED,
                till.ledger().charge(new Charge("three", 100, "EUR", "tok_success")),
                "it was closed");
    }
}
