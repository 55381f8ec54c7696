package org.gatefold.store.sql;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopId;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Row;
import org.gatefold.sync.time.Uuid7;

/** The shops of the listener; one that was removed stays known to the purchases made there. */
public final class ShopTable {
    private static final String COLUMNS = "select id, name, base, demo from shop ";
    private final Database user;
    private final Clock clock;
    private final Uuid7 ids;

    public ShopTable(Database user, Clock clock) {
        this.user = user;
        this.clock = clock;
        ids = new Uuid7(clock);
    }

    public List<Shop> all() {
        return user.read(
                tx -> tx.list(COLUMNS + "where removed_at is null order by added_at, id limit 500", ShopTable::shop));
    }

    /** Removed ones too. */
    public Optional<Shop> byId(ShopId id) {
        return user.read(tx -> tx.one(COLUMNS + "where id=?", ShopTable::shop, id.value()));
    }

    /** Keeps a shop, or brings the one with this address up to date. */
    public Shop keep(HttpUrl base, String name, boolean demo) {
        return user.write(tx -> {
            Optional<Shop> known = tx.one(COLUMNS + "where base=?", ShopTable::shop, base.toString());
            ShopId id =
                    known.map(Shop::id).orElseGet(() -> new ShopId(ids.next().toString()));
            if (known.isPresent()) {
                tx.update("update shop set name=?, demo=?, removed_at=null where id=?", name, demo, id.value());
            } else {
                tx.update(
                        "insert into shop(id, name, base, demo, added_at) values(?,?,?,?,?)",
                        id.value(),
                        name,
                        base.toString(),
                        demo,
                        clock.instant());
            }
            return new Shop(id, name, base, demo);
        });
    }

    public void remove(ShopId id) {
        user.write(tx -> tx.update("update shop set removed_at=? where id=?", clock.instant(), id.value()));
    }

    private static Shop shop(Row row) throws SQLException {
        return new Shop(new ShopId(row.text(1)), row.text(2), HttpUrl.get(row.text(3)), row.flag(4));
    }
}
