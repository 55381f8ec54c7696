package org.gatefold.store.sql;

import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.OrderId;
import org.gatefold.store.port.OrderPage;
import org.gatefold.store.seal.KeptAnswer;
import org.gatefold.store.shop.ShopId;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;

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

    /** How far an account's list at a shop was read, and the newest change seen in it so far. */
    public record Progress(OrderPage.Place place, Instant newest) {
        static final Progress NOTHING = new Progress(OrderPage.Place.START, Instant.EPOCH);
    }

    public Progress progress(ShopId shop, String account) {
        return user.read(tx -> tx.one(
                        "select after, cursor, newest from order_list where shop=? and account=?",
                        row -> new Progress(new OrderPage.Place(row.instant(1), row.optionalText(2)), row.instant(3)),
                        shop.value(),
                        account))
                .orElse(Progress.NOTHING);
    }

    /** Keeps a page and how far the list was read with it, or neither. @return whether an order came or changed */
    public boolean keep(ShopId shop, String account, List<Order> page, Progress progress) {
        return user.write(tx -> {
            boolean changed = false;
            for (Order order : page) {
                changed |= keep(tx, order);
            }
            tx.update(
                    "insert into order_list(shop, account, after, cursor, newest) values(?,?,?,?,?)"
                            + " on conflict(shop, account) do update set after=excluded.after, cursor=excluded.cursor, newest=excluded.newest",
                    shop.value(),
                    account,
                    progress.place().after(),
                    progress.place().cursor(),
                    progress.newest());
            return changed;
        });
    }

    /** Keeps an order together with the shop's own record of it. @return whether either changed */
    public boolean keep(Order order, KeptAnswer original) {
        return user.write(tx -> {
            int came = tx.update(
                    "insert into receipt(shop, id, kept_at, method, address, status, headers, body, signing_keys) values(?,?,?,?,?,?,?,?,?)"
                            + " on conflict(shop, id) do update set kept_at=excluded.kept_at, method=excluded.method, address=excluded.address,"
                            + " status=excluded.status, headers=excluded.headers, body=excluded.body, signing_keys=excluded.signing_keys"
                            + " where body<>excluded.body",
                    order.shop().value(),
                    order.id().value(),
                    original.at(),
                    original.method(),
                    original.address().toString(),
                    original.status(),
                    json.write(original.headers(), StoreJson.FIELDS),
                    original.body(),
                    json.write(original.keys(), StoreJson.TEXTS));
            return keep(tx, order) || came > 0;
        });
    }

    public Optional<KeptAnswer> original(ShopId shop, OrderId id) {
        return user.read(tx -> tx.one(
                "select method, address, status, headers, body, signing_keys, kept_at from receipt where shop=? and id=?",
                row -> new KeptAnswer(
                        row.text(1),
                        URI.create(row.text(2)),
                        row.integer(3),
                        json.readList(row.text(4), StoreJson.FIELDS),
                        row.bytes(5),
                        json.readList(row.text(6), StoreJson.TEXTS),
                        row.instant(7)),
                shop.value(),
                id.value()));
    }

    /** @return whether this changed what is kept */
    public boolean keep(Order order) {
        return user.write(tx -> keep(tx, order));
    }

    private boolean keep(Tx tx, Order order) throws SQLException {
        return tx.update(
                        "insert into shop_order(shop, id, placed_at, updated_at, body) values(?,?,?,?,?)"
                                + " on conflict(shop, id) do update set placed_at=excluded.placed_at, updated_at=excluded.updated_at, body=excluded.body"
                                + " where body<>excluded.body",
                        order.shop().value(),
                        order.id().value(),
                        order.placedAt(),
                        clock.instant(),
                        json.write(order, Order.class))
                > 0;
    }
}
