package org.gatefold.remote.order;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatefold.remote.json.Json;
import org.gatefold.remote.sql.Row;
import org.gatefold.remote.sql.Tx;
import org.jspecify.annotations.Nullable;

/** Orders in the database; each method runs in the caller's transaction. */
public final class OrderTable {
    private OrderTable() {}

    /** Keeps a new order; a checkout has at most one. */
    public static void insert(
            Tx tx, String id, OptionalLong account, String agent, String checkoutId, JsonObject document, long now) {
        @Nullable Object owner = account.isPresent() ? account.getAsLong() : null;
        tx.update("""
            insert into customer_order (id, account_id, agent, checkout_id, document, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?)""", id, owner, agent, checkoutId, Json.text(document), now, stamp(tx, account, now));
    }

    /**
     * Keeps what an order has become. No two changes of an account's orders have the same time, and none is earlier than
     * one before it whatever the clock says, so that a reader who goes on from the last one it saw misses none.
     */
    static void change(Tx tx, Order order, JsonObject document, long now) {
        tx.update(
                "update customer_order set document = ?, updated_at = ? where number = ?",
                Json.text(document),
                stamp(tx, order.account(), now),
                order.number());
    }

    private static long stamp(Tx tx, OptionalLong account, long now) {
        return account.isEmpty()
                ? now
                : Math.max(
                        now,
                        tx.number(
                                "select coalesce(max(updated_at), 0) + 1 as n from customer_order where account_id = ?",
                                account.getAsLong()));
    }

    /** The order that people call so, or that has this id. */
    static Optional<Order> called(Tx tx, String name) {
        return Order.number(name)
                .map(number -> tx.first("select * from customer_order where number = ?", OrderTable::read, number))
                .orElseGet(() -> find(tx, name));
    }

    /** The order of an id, whoever's it is. */
    public static Optional<Order> find(Tx tx, String id) {
        return tx.first("select * from customer_order where id = ?", OrderTable::read, id);
    }

    /** Orders of an account that changed after the given place, oldest change first. */
    static List<Order> changed(Tx tx, long account, long updated, long number, int limit) {
        return tx.list("""
            select * from customer_order where account_id = ? and (updated_at, number) > (?, ?)
            order by updated_at, number limit ?""", OrderTable::read, account, updated, number, limit);
    }

    private static Order read(Row row) {
        return new Order(
                row.number("number"),
                row.text("id"),
                row.optionalNumber("account_id"),
                row.text("agent"),
                row.text("checkout_id"),
                Json.stored(row.text("document")),
                new Order.Stamp(row.number("created_at"), row.number("updated_at")));
    }
}
