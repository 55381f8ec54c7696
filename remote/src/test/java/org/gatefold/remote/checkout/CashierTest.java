package org.gatefold.remote.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.gatefold.remote.account.Accounts;
import org.gatefold.remote.account.AgentRule;
import org.gatefold.remote.account.Callers;
import org.gatefold.remote.account.Grants;
import org.gatefold.remote.account.Secrets;
import org.gatefold.remote.catalogue.Catalogue;
import org.gatefold.remote.csv.CatalogueImport;
import org.gatefold.remote.http.BaseUrl;
import org.gatefold.remote.http.HttpServer;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.http.Router;
import org.gatefold.remote.image.Images;
import org.gatefold.remote.payment.Charge;
import org.gatefold.remote.payment.Outcome;
import org.gatefold.remote.payment.TestPayments;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.support.Basket;
import org.gatefold.remote.support.Contract;
import org.gatefold.remote.support.ForwardingProvider;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.gatefold.remote.support.ShopFolder;
import org.gatefold.remote.support.TestClock;
import org.gatefold.remote.support.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when something breaks between the two transactions of a payment. */
final class CashierTest {
    private final TestClock clock = new TestClock();

    @TempDir
    private Path home;

    private Database database;
    private TestPayments ledger;
    private HttpServer server;

    @BeforeEach
    void open() throws Exception {
        ShopFolder folder = ShopFolder.in(Files.createDirectories(home.resolve("csv")));
        database = Database.open(home.resolve("remote.db"));
        new CatalogueImport(database, new Images(home.resolve("images")), clock).run(folder.path());
        ledger = new TestPayments(database, clock);
    }

    @AfterEach
    void close() {
        server.close();
        database.close();
    }

    @Test
    void aChargeWhoseAnswerWasLostBecomesAnOrderAtTheNextStart() {
        Wire broken = serve(charge -> {
            ledger.charge(charge);
            throw new IllegalStateException("the line to the provider broke");
        });
        String id = create(broken);
        String[] key = Shop.guest();
        assertEquals(500, complete(broken, id, key).status());
        assertEquals("complete_in_progress", status(broken, id));
        assertEquals(409, complete(broken, id, key).status());
        server.close();
        Wire mended = serve(ledger::charge);
        assertEquals("completed", status(mended, id));
        Reply replayed = complete(mended, id, key);
        assertEquals(200, replayed.status());
        assertEquals("completed", replayed.at("status"));
        assertEquals(1, database.<Long>read(tx -> tx.number("select count(*) as n from customer_order")));
        assertEquals(1, database.<Long>read(tx -> tx.number("select count(*) as n from test_charge")));
        assertEquals("9", stock(mended));
    }

    @Test
    void aChargeThatTheProviderNeverSawIsUndoneAndMayBeTriedAgain() {
        Wire broken = serve(_ -> {
            throw new IllegalStateException("no line to the provider");
        });
        String id = create(broken);
        String[] key = Shop.guest();
        assertEquals(500, complete(broken, id, key).status());
        assertEquals("9", stock(broken), "set aside while nobody knows");
        server.close();
        Wire mended = serve(ledger::charge);
        assertEquals("ready_for_complete", status(mended, id));
        assertEquals("10", stock(mended));
        assertEquals(
                "completed",
                complete(mended, id, key).at("status"),
                "the same key runs anew, for nothing was done under it");
        assertEquals("9", stock(mended));
    }

    @Test
    void aPaymentThatHangsTooLongIsLookedUpWithoutARestart() {
        List<Charge> seen = new ArrayList<>();
        Wire wire = serve(charge -> {
            seen.add(charge);
            ledger.charge(charge);
            throw new IllegalStateException("the line to the provider broke");
        });
        String id = create(wire);
        complete(wire, id, Shop.guest());
        assertEquals("complete_in_progress", status(wire, id));
        clock.pass(Duration.ofMinutes(1));
        assertEquals("completed", status(wire, id));
        assertEquals(1, seen.size());
    }

    @Test
    void aKeyUnderWaySaysWaitAndAnotherKeySaysInProgress() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        Wire wire = serve(charge -> {
            asked.countDown();
            await(answer);
            return ledger.charge(charge);
        });
        String id = create(wire);
        String[] key = Shop.guest();
        CompletableFuture<Reply> first = CompletableFuture.supplyAsync(() -> complete(wire, id, key));
        await(asked);
        Reply same = complete(wire, id, key);
        assertEquals(409, same.status());
        assertEquals("idempotency_in_flight", same.at("code"));
        assertEquals("1", same.header("Retry-After"));
        String[] otherKey = Shop.guest();
        assertEquals("complete_in_progress", complete(wire, id, otherKey).at("status"));
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
        assertEquals(paid.text(), complete(wire, id, key).text());
        assertEquals(
                paid.at("order.id"),
                complete(wire, id, otherKey).at("order.id"),
                "an answer of 'in progress' is not kept");
    }

    @Test
    void aChargeThatArrivesAfterItWasGivenUpTakesNothing() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        Wire wire = serve(charge -> {
            if (charge.idempotencyId().endsWith(":1")) {
                asked.countDown();
                await(answer);
            }
            return ledger.charge(charge);
        });
        String id = create(wire);
        String[] key = Shop.guest();
        CompletableFuture<Reply> late = CompletableFuture.supplyAsync(() -> complete(wire, id, key));
        await(asked);
        clock.pass(Duration.ofMinutes(1));
        assertEquals("ready_for_complete", status(wire, id), "given up");
        answer.countDown();
        assertEquals("ready_for_complete", late.get(60, TimeUnit.SECONDS).at("status"));
        Reply again = complete(wire, id, key);
        assertEquals("completed", again.at("status"), again.text());
        assertEquals(again.text(), complete(wire, id, key).text());
        assertEquals(
                1,
                database.<Long>read(tx -> tx.number("select count(*) as n from test_charge where outcome = 'paid'")));
        assertEquals("9", stock(wire));
    }

    @Test
    void theAnswerToATryThatWasGivenUpDoesNotEndTheNextOne() throws Exception {
        CountDownLatch firstAsked = new CountDownLatch(1);
        CountDownLatch firstAnswer = new CountDownLatch(1);
        CountDownLatch secondAsked = new CountDownLatch(1);
        CountDownLatch secondAnswer = new CountDownLatch(1);
        Wire wire = serve(charge -> {
            boolean first = charge.idempotencyId().endsWith(":1");
            (first ? firstAsked : secondAsked).countDown();
            await(first ? firstAnswer : secondAnswer);
            return ledger.charge(charge);
        });
        String id = create(wire);
        String[] key = Shop.guest();
        CompletableFuture<Reply> first = CompletableFuture.supplyAsync(() -> complete(wire, id, key));
        await(firstAsked);
        clock.pass(Duration.ofMinutes(1));
        status(wire, id);
        CompletableFuture<Reply> second = CompletableFuture.supplyAsync(() -> complete(wire, id, key));
        await(secondAsked);
        firstAnswer.countDown();
        first.get(60, TimeUnit.SECONDS);
        assertEquals("idempotency_in_flight", complete(wire, id, key).at("code"));
        secondAnswer.countDown();
        assertEquals("completed", second.get(60, TimeUnit.SECONDS).at("status"));
        assertEquals("completed", complete(wire, id, key).at("status"));
    }

    @Test
    void theLedgerChargesAnIdOnce() {
        server = new HttpServer(InetAddress.getLoopbackAddress(), 0, base(), new Router(List.of()));
        Charge charge = new Charge("one", 100, "EUR", "tok_success");
        assertEquals(Outcome.PAID, ledger.charge(charge));
        assertEquals(Outcome.PAID, ledger.charge(new Charge("one", 100, "EUR", "tok_decline")));
        assertEquals(Outcome.DECLINED, ledger.charge(new Charge("two", 100, "EUR", "anything")));
        assertEquals(Optional.empty(), ledger.close("three"));
        assertEquals(Optional.of(Outcome.DECLINED), ledger.close("two"));
        assertEquals(Outcome.DECLINED, ledger.charge(new Charge("three", 100, "EUR", "tok_success")), "it was closed");
    }

    private Wire serve(Function<Charge, Outcome> line) {
        Callers callers = new Callers(
                new Accounts(database, clock, new Grants(database, clock, new Secrets(), Duration.ofHours(1))),
                new AgentRule(true));
        Checkouts checkouts = new Checkouts(
                database,
                clock,
                callers,
                new ForwardingProvider(ledger, line),
                new Terms(false, Set.of(), Duration.ofHours(24)));
        checkouts.recover("http://127.0.0.1");
        List<Route> routes = new ArrayList<>(checkouts.routes());
        routes.addAll(new Catalogue(database, clock, callers).routes());
        server = new HttpServer(InetAddress.getLoopbackAddress(), 0, base(), new Router(routes));
        return new Wire(URI.create("http://127.0.0.1:" + server.port()), new Contract());
    }

    private static BaseUrl base() {
        return new BaseUrl(Optional.empty(), "127.0.0.1", true);
    }

    private static String create(Wire wire) {
        return wire.post("/ucp/checkout-sessions", Basket.ready("tide-oxblood").json(), Shop.guest())
                .at("id");
    }

    private static Reply complete(Wire wire, String id, String[] key) {
        return wire.post("/ucp/checkout-sessions/" + id + "/complete", Basket.payment("tok_success"), key);
    }

    private static String status(Wire wire, String id) {
        return wire.get("/ucp/checkout-sessions/" + id, Shop.guest()).at("status");
    }

    private static String stock(Wire wire) {
        return wire.post("/ucp/catalog/lookup", "{\"ids\":[\"tide-oxblood\"]}")
                .at("products.0.variants.0.metadata")
                .replaceAll(".*\"stock\":(\\d+).*", "$1");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
