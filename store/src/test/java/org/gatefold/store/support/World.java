package org.gatefold.store.support;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.gatefold.remote.Remote;
import org.gatefold.remote.RemoteConfig;
import org.gatefold.remote.RemoteFailed;
import org.gatefold.store.Store;
import org.gatefold.store.StoreConfig;
import org.gatefold.store.StoreForTests;
import org.gatefold.store.checkout.Purchase;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.order.OrderId;
import org.gatefold.store.order.Receipt;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopId;
import org.gatefold.sync.UserData;
import org.gatefold.sync.account.TokenAccount;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.secret.SecretFile;

/** A store, the real remote with a small catalogue, and the wire between them. */
public final class World implements AutoCloseable {
    public static final String ARTIST = "Harbour Static";
    public static final String MBID = "561c9867-6e85-5889-9e34-a1a2fca66293";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final Wire wire;
    private final ShopFiles files;
    private Remote remote;
    private UserData userData;
    private Http http;
    private Store store;
    private volatile Optional<String> token = Optional.empty();
    private Duration wait = Duration.ofMillis(50);
    private final MovableClock clock = new MovableClock();

    public World(Path folder) throws IOException, RemoteFailed {
        this.folder = folder;
        wire = new Wire();
        files = new ShopFiles(folder.resolve("shop"));
        files.write();
        remote = Remote.open(config());
        wire.leadsTo(remote.port());
        openStore();
    }

    private RemoteConfig config() {
        return RemoteConfig.loopback(folder.resolve("remote"))
                .withImports(folder.resolve("shop"))
                .withUsers(new RemoteConfig.User("ann", "ann-token"), new RemoteConfig.User("bob", "bob-token"))
                .withRules(RemoteConfig.Rules.usual().withDemo(true).withKeyLife(Duration.ofHours(24)));
    }

    public Store store() {
        return store;
    }

    public Wire wire() {
        return wire;
    }

    public Http http() {
        return http;
    }

    public UserData userData() {
        return userData;
    }

    public Shop shop() throws ShopException {
        return store.shops().add(wire.base());
    }

    public MovableClock clock() {
        return clock;
    }

    /** How long the store waits after a failure, from its next opening on. */
    public void waiting(Duration changed) {
        wait = changed;
    }

    /** @param account its token is the name with “-token” behind it, and needs no name where it ends so itself */
    public void signedIn(String account) {
        token = Optional.of(account.endsWith("-token") ? account : account + "-token");
    }

    public void signedOut() {
        token = Optional.empty();
    }

    public void reopenStore() throws IOException {
        closeStore();
        openStore();
    }

    public void closeStore() {
        store.close();
        http.close();
        userData.close();
    }

    public void openStore() throws IOException {
        openStore("user");
    }

    /** As on another computer, when the name is another one. */
    public void openStore(String computer) throws IOException {
        openStore(computer, new UserData.Opened.Sound());
    }

    /** As if opening the listener's data had found this. */
    public void openStore(UserData.Opened found) throws IOException {
        openStore("user", found);
    }

    private void openStore(String computer, UserData.Opened found) throws IOException {
        userData = UserData.open(folder.resolve(computer), clock);
        http = new Http(Duration.ofSeconds(10));
        store = StoreForTests.open(
                new StoreConfig(
                        folder.resolve("cache"),
                        userData,
                        SecretFile.open(folder.resolve(computer), clock),
                        http,
                        clock,
                        URI.create("http://127.0.0.1/gatefold-profile.json"),
                        shop -> token.map(t -> new TokenAccount(
                                t.replace("-token", "@shop"), shop.base().uri(), t))),
                wait,
                RandomGenerator.getDefault(),
                found);
    }

    public void remoteGoesAway() {
        remote.close();
    }

    public void remoteComesBack() throws RemoteFailed {
        remote = Remote.open(config());
        wire.leadsTo(remote.port());
    }

    /** The shop changes price and stock of a variant. */
    public void goods(String variant, long price, long stock) throws IOException, RemoteFailed {
        files.set(variant, price, stock);
        files.write();
        remote.importFolder(folder.resolve("shop"));
    }

    /** Waits until the purchase is as wanted. */
    public PurchaseState await(PurchaseId id, Predicate<PurchaseState> wanted) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        AtomicReference<PurchaseState> last = new AtomicReference<>();
        try (Subscription told = store.purchases().onChange(p -> note(p, id, wanted, last, reached))) {
            store.purchases().byId(id).ifPresent(p -> note(p, id, wanted, last, reached));
            if (!reached.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the purchase stays " + last.get());
            }
        }
        return last.get();
    }

    public <T extends PurchaseState> T await(PurchaseId id, Class<T> wanted) throws InterruptedException {
        return wanted.cast(await(id, wanted::isInstance));
    }

    /** Waits until the shop's own record of an order is kept. */
    public Receipt awaitReceipt(ShopId shop, OrderId order) throws InterruptedException {
        CountDownLatch there = new CountDownLatch(1);
        Runnable look = () -> {
            if (store.orders().receipt(shop, order).isPresent()) {
                there.countDown();
            }
        };
        try (Subscription told = store.orders().onChange(look)) {
            look.run();
            if (!there.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("no receipt came");
            }
        }
        return store.orders().receipt(shop, order).orElseThrow();
    }

    private static void note(
            Purchase p,
            PurchaseId id,
            Predicate<PurchaseState> wanted,
            AtomicReference<PurchaseState> last,
            CountDownLatch reached) {
        if (p.id().equals(id) && reached.getCount() > 0) {
            last.set(p.state());
            if (wanted.test(p.state())) {
                reached.countDown();
            }
        }
    }

    public long ordersAtTheRemote() throws SQLException {
        return count("select count(*) from customer_order");
    }

    public long chargesAtTheRemote() throws SQLException {
        return count("select count(*) from test_charge where outcome='paid'");
    }

    /** The listener's data on this computer. */
    public Path userFolder() {
        return folder.resolve("user");
    }

    public long count(String sql) throws SQLException {
        return countIn(folder.resolve("remote/remote.db"), sql);
    }

    public static long countIn(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    @Override
    public void close() {
        closeStore();
        remote.close();
        wire.close();
    }
}
