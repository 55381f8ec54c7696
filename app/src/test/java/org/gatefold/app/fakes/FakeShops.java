package org.gatefold.app.fakes;

import java.util.List;
import java.util.Optional;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.shop.Shops;
import org.gatefold.sync.event.Subscription;

/** The one shop there is. */
public final class FakeShops implements Shops {
    @Override
    public List<Shop> all() {
        return List.of(Goods.shop());
    }

    @Override
    public Optional<Shop> byId(ShopId id) {
        return all().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    @Override
    public Shop add(String address) {
        return Goods.shop();
    }

    @Override
    public void remove(ShopId id) {
        throw new UnsupportedOperationException("this shop stays");
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return () -> {};
    }
}
