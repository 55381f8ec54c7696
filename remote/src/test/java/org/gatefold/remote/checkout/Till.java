package org.gatefold.remote.checkout;

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

/** A checkout over HTTP with a small catalogue, whose provider a test can break. */
final class Till implements AutoCloseable {
    private final TestClock clock = new TestClock();
    private final Database database;
    private final TestPayments ledger;
    private Optional<HttpServer> server = Optional.empty();

    private Till(Database database) {
        this.database = database;
        this.ledger = new TestPayments(database, clock);
    }

    static Till open(Path home) throws Exception {
        ShopFolder folder = ShopFolder.in(Files.createDirectories(home.resolve("csv")));
        Till till = new Till(Database.open(home.resolve("remote.db")));
        new CatalogueImport(till.database, new Images(home.resolve("images")), till.clock).run(folder.path());
        return till;
    }

    TestClock clock() {
        return clock;
    }

    Database database() {
        return database;
    }

    TestPayments ledger() {
        return ledger;
    }

    void stop() {
        server.ifPresent(HttpServer::close);
        server = Optional.empty();
    }

    @Override
    public void close() {
        stop();
        database.close();
    }

    /** A remote whose line to the provider may break; the one before is stopped. */
    Wire serve(Function<Charge, Outcome> line) {
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
        HttpServer started = new HttpServer(InetAddress.getLoopbackAddress(), 0, base(), new Router(routes));
        server = Optional.of(started);
        return new Wire(URI.create("http://127.0.0.1:" + started.port()), new Contract());
    }

    private static BaseUrl base() {
        return new BaseUrl(Optional.empty(), "127.0.0.1", true);
    }

    String create(Wire wire) {
        return wire.post("/ucp/checkout-sessions", Basket.ready("tide-oxblood").json(), Shop.guest())
                .at("id");
    }

    Reply complete(Wire wire, String id, String[] key) {
        return wire.post("/ucp/checkout-sessions/" + id + "/complete", Basket.payment("tok_success"), key);
    }

    String status(Wire wire, String id) {
        return wire.get("/ucp/checkout-sessions/" + id, Shop.guest()).at("status");
    }

    String stock(Wire wire) {
        return wire.post("/ucp/catalog/lookup", "{\"ids\":[\"tide-oxblood\"]}")
                .at("products.0.variants.0.metadata")
                .replaceAll(".*\"stock\":(\\d+).*", "$1");
    }

    static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
