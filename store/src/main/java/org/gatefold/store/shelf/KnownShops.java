package org.gatefold.store.shelf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.gatefold.store.cart.Carts;
import org.gatefold.store.port.ShopConnections;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.shop.ShopSaying;
import org.gatefold.store.shop.Shops;
import org.gatefold.store.sql.ShopTable;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.said.Telling;

/** The shops in user.db; a new one is asked what it is before it is kept. */
public final class KnownShops implements Shops {
    private final ShopTable table;
    private final ShopConnections connections;
    private final Carts carts;
    private final Listeners<Boolean> listeners = new Listeners<>();

    public KnownShops(ShopTable table, ShopConnections connections, Carts carts) {
        this.table = table;
        this.connections = connections;
        this.carts = carts;
    }

    @Override
    public List<Shop> all() {
        return table.all();
    }

    @Override
    public Optional<Shop> byId(ShopId id) {
        return table.all().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    @Override
    public Shop add(String address) throws ShopException {
        HttpUrl base = base(address);
        ShopConnections.FoundShop found = connections.find(base);
        Shop shop = table.keep(base, found.name(), found.demo());
        listeners.tell(true);
        return shop;
    }

    @Override
    public void remove(ShopId id) {
        carts.clear(id);
        table.remove(id);
        listeners.tell(true);
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(changed -> listener.run());
    }

    /** The address without query, fragment, user and a slash at its end, https where no scheme is given. */
    private static HttpUrl base(String typed) throws ShopException {
        String text = typed.strip();
        try {
            HttpUrl url = Http.trusted(text.contains("://") ? text : "https://" + text);
            HttpUrl.Builder base =
                    url.newBuilder().query(null).fragment(null).username("").password("");
            if (url.pathSize() > 1 && url.pathSegments().getLast().isEmpty()) {
                base.removePathSegment(url.pathSize() - 1);
            }
            return base.build();
        } catch (IOException e) {
            throw new ShopException(
                    ShopException.Kind.BAD_ANSWER,
                    e instanceof Telling telling ? telling.said() : ShopSaying.NOT_UNDERSTOOD.with(),
                    e);
        }
    }
}
