package org.gatefold.app.fakes;

import java.util.List;
import java.util.Optional;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.OrderId;
import org.gatefold.store.order.Orders;
import org.gatefold.store.order.Receipt;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopId;
import org.gatefold.sync.event.Subscription;

/** No orders; the shops can be away when they are asked for some. */
public final class FakeOrders implements Orders {
    private boolean away;
    private int asked;

    public void away() {
        away = true;
    }

    public int asked() {
        return asked;
    }

    @Override
    public List<Order> all(int limit) {
        return List.of();
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
            throw new ShopException(ShopException.Kind.UNREACHABLE, "The shop cannot be reached.");
        }
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return () -> {};
    }
}
