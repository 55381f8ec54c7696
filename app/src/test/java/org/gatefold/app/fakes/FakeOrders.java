package org.gatefold.app.fakes;

import java.util.List;
import java.util.Optional;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.OrderId;
import org.gatefold.store.order.Orders;
import org.gatefold.store.order.Receipt;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.shop.ShopSaying;
import org.gatefold.sync.event.Subscription;

/** No orders but those a test says; the shops can be away when they are asked for some. */
public final class FakeOrders implements Orders {
    private List<Order> orders = List.of();
    private boolean away;
    private int asked;

    public void away() {
        away = true;
    }

    public FakeOrders has(Order... all) {
        orders = List.of(all);
        return this;
    }

    public int asked() {
        return asked;
    }

    @Override
    public List<Order> all(int limit) {
        return orders;
    }

    @Override
    public Optional<Order> byId(ShopId shop, OrderId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Receipt> receipt(ShopId shop, OrderId id) {
        return Optional.empty();
    }

    @Override
    public void refresh() throws ShopException {
        asked++;
        if (away) {
            throw new ShopException(ShopException.Kind.UNREACHABLE, ShopSaying.UNREACHABLE.with());
        }
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return () -> {};
    }
}
