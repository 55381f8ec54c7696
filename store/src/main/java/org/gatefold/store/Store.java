package org.gatefold.store;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.gatefold.store.cart.Carts;
import org.gatefold.store.catalogue.Catalogue;
import org.gatefold.store.catalogue.Pictures;
import org.gatefold.store.checkout.AddressBook;
import org.gatefold.store.checkout.Checkout;
import org.gatefold.store.checkout.Purchases;
import org.gatefold.store.order.Orders;
import org.gatefold.store.port.ShopConnection;
import org.gatefold.store.port.ShopConnections;
import org.gatefold.store.shelf.AskedCatalogue;
import org.gatefold.store.shelf.CachedPictures;
import org.gatefold.store.shelf.KnownShops;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.shop.Shops;
import org.gatefold.store.spending.Spending;
import org.gatefold.store.sql.OrderTable;
import org.gatefold.store.sql.PaymentSafe;
import org.gatefold.store.sql.PictureTable;
import org.gatefold.store.sql.PurchaseTable;
import org.gatefold.store.sql.ShelfCache;
import org.gatefold.store.sql.ShopTable;
import org.gatefold.store.sql.SqlAddressBook;
import org.gatefold.store.sql.SqlCarts;
import org.gatefold.store.sql.SqlSpending;
import org.gatefold.store.sql.SqlWishlist;
import org.gatefold.store.sql.StoreTables;
import org.gatefold.store.sql.TermsTable;
import org.gatefold.store.till.Counters;
import org.gatefold.store.till.KeptOrders;
import org.gatefold.store.till.PurchaseDesk;
import org.gatefold.store.till.RetryPlan;
import org.gatefold.store.till.ShopCheckout;
import org.gatefold.store.till.Timing;
import org.gatefold.store.ucp.UcpConnections;
import org.gatefold.store.wish.Wishlist;
import org.gatefold.sync.UserData;
import org.gatefold.sync.secret.Seal;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Rebuildable;

/** Builds and owns everything merch; knows no music and no screen. */
public final class Store implements AutoCloseable {
    /** How long shops are waited for: the longest for a catalogue, and the patience of the till. */
    record Patience(Duration catalogue, Timing till) {
        static final Patience USUAL = new Patience(
                Duration.ofSeconds(10),
                new Timing(
                        new RetryPlan(Duration.ofSeconds(5), Duration.ofMinutes(10), RandomGenerator.getDefault()),
                        Duration.ofSeconds(2)));
    }

    private final Database cache;
    private final Shops shops;
    private final Carts carts;
    private final AddressBook addressBook;
    private final AskedCatalogue catalogue;
    private final Pictures pictures;
    private final Checkout checkout;
    private final KeptOrders orders;
    private final PurchaseDesk purchases;
    private final Spending spending;
    private final Wishlist wishlist;

    private Store(StoreConfig config, Database cache, PaymentSafe safe, Patience patience) throws IOException {
        this.cache = cache;
        Database user = config.user().database();
        ShopConnections connections =
                new UcpConnections(config.http(), config.clock(), config.platformProfile(), config.accounts());
        ShopTable shopTable = new ShopTable(user, config.clock());
        Function<ShopId, Optional<ShopConnection>> byId =
                id -> shopTable.byId(id).map(connections::to);
        spending = new SqlSpending(user);
        wishlist = new SqlWishlist(user, config.clock());
        SqlCarts sqlCarts = new SqlCarts(user);
        carts = sqlCarts;
        shops = new KnownShops(shopTable, connections, carts);
        addressBook = new SqlAddressBook(user);
        catalogue =
                new AskedCatalogue(shops, connections::to, new ShelfCache(cache), config.clock(), patience.catalogue());
        pictures = new CachedPictures(
                Files.createDirectories(config.cache().resolve("pictures")),
                new PictureTable(cache),
                shops,
                config.http(),
                config.clock());
        checkout = new ShopCheckout(byId, new TermsTable(user, config.clock()), config.clock());
        orders = new KeptOrders(new OrderTable(user, config.clock()), shopTable, connections, config.accounts());
        purchases = new PurchaseDesk(
                new PurchaseTable(user, safe, config.clock()),
                safe,
                orders,
                new Counters(shopTable::byId, connections, config.accounts()),
                patience.till(),
                config.clock(),
                sqlCarts::taken);
    }

    /**
     * Opens the store and goes on with every unfinished purchase. On data from a copy of another day every purchase that was
     * not sent by then asks first, because it may have been sent since; while nothing can be kept nothing is bought.
     * Blocks; call it off the JavaFX thread.
     *
     * @throws IOException when the cache folder cannot be used
     */
    public static Store open(StoreConfig config) throws IOException {
        return open(config, Patience.USUAL, config.user().opened());
    }

    static Store open(StoreConfig config, Patience patience, UserData.Opened found) throws IOException {
        PaymentSafe safe = new PaymentSafe(new Seal(config.secrets(), PaymentSafe.NAME));
        StoreTables.migrate(config.user(), safe, config.clock());
        Files.createDirectories(config.cache());
        Database cache = Rebuildable.open(
                config.cache().resolve("shops.db"), db -> StoreTables.migrateCache(db, config.clock()));
        Store store = new Store(config, cache, safe, patience);
        switch (found) {
            case UserData.Opened.Sound sound -> store.purchases.start();
            case UserData.Opened.StartedEmpty empty -> store.purchases.start();
            case UserData.Opened.Restored restored -> store.purchases.startFromCopy(restored.copyOf());
            case UserData.Opened.OnlyForNow forNow -> store.purchases.rest();
        }
        return store;
    }

    public Shops shops() {
        return shops;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Carts carts() {
        return carts;
    }

    public Checkout checkout() {
        return checkout;
    }

    public Purchases purchases() {
        return purchases;
    }

    public Orders orders() {
        return orders;
    }

    public AddressBook addressBook() {
        return addressBook;
    }

    /** What was bought and for how much. */
    public Spending spending() {
        return spending;
    }

    /** What the listener wants to have one day; never leaves this machine. */
    public Wishlist wishlist() {
        return wishlist;
    }

    public Pictures pictures() {
        return pictures;
    }

    /** Ends the work in hand at a safe point; what is unfinished goes on at the next opening. */
    @Override
    public void close() {
        purchases.close();
        catalogue.close();
        cache.close();
    }
}
