package org.gatefold.store.sql;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.wish.Wished;
import org.gatefold.store.wish.Wishlist;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.sql.Database;

/** The wishlist in user.db. */
public final class SqlWishlist implements Wishlist {
    private final Database user;
    private final Clock clock;
    private final StoreJson json = new StoreJson();
    private final Listeners<Boolean> listeners = new Listeners<>();

    public SqlWishlist(Database user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    @Override
    public List<Wished> all() {
        return user.read(tx -> tx.list(
                "select shop, line, added_at, seen_out_at from wish order by added_at desc, shop, product limit ?",
                row -> new Wished(
                        new ShopId(row.text(1)),
                        json.read(row.text(2), CartLine.class),
                        row.instant(3),
                        row.optionalInstant(4)),
                MOST));
    }

    @Override
    public void add(Product product, Variant variant) {
        CartLine line = new CartLine(
                product.id(),
                variant.id(),
                product.artist(),
                product.title(),
                product.variants().size() > 1 ? variant.title() : "",
                variant.price(),
                1,
                variant.picture().or(product::picture));
        Instant now = clock.instant();
        Optional<Instant> out = variant.availability().canBeBought() ? Optional.empty() : Optional.of(now);
        putBack(new Wished(product.shop(), line, now, out));
    }

    @Override
    public void putBack(Wished wished) {
        String shop = wished.shop().value();
        String product = wished.line().product().value();
        user.write(tx -> {
            if (tx.count("select count(*) from wish where not (shop=? and product=?)", shop, product) >= MOST) {
                throw new IllegalArgumentException("a wishlist holds at most " + MOST + " things");
            }
            return tx.update(
                    "insert or replace into wish(shop, product, added_at, seen_out_at, line) values(?,?,?,?,?)",
                    shop,
                    product,
                    wished.addedAt(),
                    wished.seenOut().orElse(null),
                    json.write(wished.line(), CartLine.class));
        });
        listeners.tell(true);
    }

    @Override
    public void remove(ShopId shop, ProductId product) {
        user.write(tx -> tx.update("delete from wish where shop=? and product=?", shop.value(), product.value()));
        listeners.tell(true);
    }

    @Override
    public void seenOut(ShopId shop, ProductId product) {
        user.write(tx -> tx.update(
                "update wish set seen_out_at=? where shop=? and product=?",
                clock.instant(),
                shop.value(),
                product.value()));
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(changed -> listener.run());
    }
}
