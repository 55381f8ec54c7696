package org.gatefold.store.sql;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.OrderId;
import org.gatefold.store.shop.ShopId;
import org.gatefold.sync.sql.Database;

/** The orders kept in user.db. */
public final class OrderTable {
    private final Database user;
    private final Clock clock;
    private final StoreJson json = new StoreJson();

    public OrderTable(Database user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    public List<Order> all(int limit) {
        return user.read(tx -> tx.list(
                "select body from shop_order order by placed_at desc, id desc limit ?",
                row -> json.read(row.text(1), Order.class),
                limit));
    }

    public List<Order> of(ShopId shop, int limit) {
        return user.read(tx -> tx.list(
                "select body from shop_order where shop=? order by placed_at desc, id desc limit ?",
                row -> json.read(row.text(1), Order.class),
                shop.value(),
                limit));
    }

    public Optional<Order> byId(ShopId shop, OrderId id) {
        return user.read(tx -> tx.one(
                "select body from shop_order where shop=? and id=?",
                row -> json.read(row.text(1), Order.class),
                shop.value(),
                id.value()));
    }

    /** The newest moment an order of the shop was kept, for asking what changed since. */
    public Optional<Instant> lastUpdate(ShopId shop) {
        return user.read(tx -> tx.one(
                        "select max(updated_at) from shop_order where shop=?",
                        row -> row.optionalInstant(1),
                        shop.value()))
                .flatMap(at -> at);
    }

    /** @return whether this changed what is kept */
    public boolean keep(Order order) {
        String body = json.write(order, Order.class);
        return user.write(tx -> tx.update(
                        "insert into shop_order(shop, id, placed_at, updated_at, body) values(?,?,?,?,?)"
                                + " on conflict(shop, id) do update set placed_at=excluded.placed_at, updated_at=excluded.updated_at, body=excluded.body"
                                + " where body<>excluded.body",
                        order.shop().value(),
                        order.id().value(),
                        order.placedAt(),
                        clock.instant(),
                        body)
                > 0);
    }
}
