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
            values (?, ?, ?, ?, ?, ?, ?)""", id, owner, agent, checkoutId, Json.text(document), now, now);
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
