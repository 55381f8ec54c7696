package org.gatefold.store.till;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.OrderId;
import org.gatefold.store.order.Orders;
import org.gatefold.store.order.Receipt;
import org.gatefold.store.port.OrderAnswer;
import org.gatefold.store.port.OrderPage;
import org.gatefold.store.port.ShopConnection;
import org.gatefold.store.port.ShopConnections;
import org.gatefold.store.seal.SealCheck;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopAccounts;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.sql.OrderTable;
import org.gatefold.store.sql.OrderTable.Progress;
import org.gatefold.store.sql.ShopTable;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;

/** The orders in user.db, brought up to date from the shops. */
public final class KeptOrders implements Orders {
    private static final int MOST_FOLLOWED = 50;
    private static final int MOST_PAGES = 20;
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final OrderTable table;
    private final ShopTable shops;
    private final ShopConnections connections;
    private final ShopAccounts accounts;
    private final Listeners<Boolean> listeners = new Listeners<>();

    public KeptOrders(OrderTable table, ShopTable shops, ShopConnections connections, ShopAccounts accounts) {
        this.table = table;
        this.shops = shops;
        this.connections = connections;
        this.accounts = accounts;
    }

    @Override
    public List<Order> all(int limit) {
        return table.all(limit);
    }

    @Override
    public Optional<Order> byId(ShopId shop, OrderId id) {
        return table.byId(shop, id);
    }

    @Override
    public void refresh() throws ShopException {
        Optional<ShopException> first = Optional.empty();
        for (Shop shop : shops.all()) {
            try {
                refresh(shop);
            } catch (ShopException e) {
                first = first.or(() -> Optional.of(e));
            }
        }
        if (first.isPresent()) {
            throw first.get();
        }
    }

    private void refresh(Shop shop) throws ShopException {
        Optional<SignedIn> account = accounts.at(shop);
        if (account.isPresent()) {
            catchUp(shop, account.get().id(), connections.to(shop, account));
        }
        ShopConnection connection = connections.to(shop);
        for (Order order : table.of(shop.id(), MOST_FOLLOWED)) {
            boolean settled =
                    order.status().equals("fulfilled") || order.status().equals("removed");
            if (!settled || table.original(shop.id(), order.id()).isEmpty()) {
                follow(connection, order);
            }
        }
    }

    /** Goes on in the account's list where it was left, at most twenty pages; each page is kept with the place after it. */
    private void catchUp(Shop shop, String account, ShopConnection connection) throws ShopException {
        Progress progress = table.progress(shop.id(), account);
        for (int page = 0; page < MOST_PAGES; page++) {
            OrderPage read = read(connection, progress.place());
            Instant newest = read.newest().filter(progress.newest()::isBefore).orElse(progress.newest());
            OrderPage.Place next = read.next().isPresent()
                    ? new OrderPage.Place(progress.place().after(), read.next())
                    : new OrderPage.Place(overlapping(newest), Optional.empty());
            progress = new Progress(next, newest);
            if (table.keep(shop.id(), account, read.orders(), progress)) {
                listeners.tell(true);
            }
            if (read.next().isEmpty()) {
                return;
            }
        }
    }

    /** A cursor that the shop does not take any more means the page that it began with. */
    private static OrderPage read(ShopConnection connection, OrderPage.Place place) throws ShopException {
        try {
            return connection.orders(place);
        } catch (ShopException e) {
            boolean refused = e.kind() == ShopException.Kind.REFUSED
                    || e.kind() == ShopException.Kind.NOT_FOUND
                    || e.kind() == ShopException.Kind.BAD_ANSWER;
            if (refused && place.cursor().isPresent()) {
                return connection.orders(new OrderPage.Place(place.after(), Optional.empty()));
            }
            throw e;
        }
    }

    /** A little before the newest change: another of the same moment may have become visible later. */
    private static Instant overlapping(Instant newest) {
        return newest.isAfter(Instant.EPOCH.plus(OVERLAP)) ? newest.minus(OVERLAP) : Instant.EPOCH;
    }

    private void follow(ShopConnection connection, Order order) throws ShopException {
        try {
            keep(connection.order(order.id(), order.placedAt()));
        } catch (ShopException e) {
            if (e.kind() != ShopException.Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    /** Keeps an order and the shop's own record of it. */
    void keep(OrderAnswer answer) {
        if (table.keep(answer.order(), answer.original())) {
            listeners.tell(true);
        }
    }

    @Override
    public Optional<Receipt> receipt(ShopId shop, OrderId id) {
        return table.original(shop, id)
                .map(original -> new Receipt(SealCheck.of(original), original.at(), original.body()));
    }

    /** Keeps an order as the shop shows it now. */
    void keep(Order order) {
        if (table.keep(order)) {
            listeners.tell(true);
        }
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(changed -> listener.run());
    }
}
