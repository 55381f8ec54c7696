package org.gatefold.store.till;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.OrderId;
import org.gatefold.store.order.Orders;
import org.gatefold.store.port.ShopConnection;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.sql.OrderTable;
import org.gatefold.store.sql.ShopTable;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;

/** The orders in user.db, brought up to date from the shops. */
public final class KeptOrders implements Orders {
    private static final int MOST_FOLLOWED = 50;
    private static final Duration OVERLAP = Duration.ofDays(1);

    private final OrderTable table;
    private final ShopTable shops;
    private final Function<Shop, ShopConnection> connections;
    private final Listeners<Boolean> listeners = new Listeners<>();

    public KeptOrders(OrderTable table, ShopTable shops, Function<Shop, ShopConnection> connections) {
        this.table = table;
        this.shops = shops;
        this.connections = connections;
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
        ShopConnection connection = connections.apply(shop);
        Instant since = table.lastUpdate(shop.id()).map(at -> at.minus(OVERLAP)).orElse(Instant.EPOCH);
        for (Order order : connection.ordersSince(since)) {
            keep(order);
        }
        for (Order order : table.of(shop.id(), MOST_FOLLOWED)) {
            if (!order.status().equals("fulfilled") && !order.status().equals("removed")) {
                follow(connection, order);
            }
        }
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
