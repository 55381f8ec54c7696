package org.gatefold.sync.roster;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatefold.sync.sql.Database;

/** The accounts in the user database. At most one is the current one. */
record AccountTable(Database user) {
    List<Account> all() {
        return user.read(tx -> tx.list(
                "select id, base, name, way, state, is_current from account order by added_at, id",
                row -> new Account(
                        row.text(1),
                        URI.create(row.text(2)),
                        row.text(3),
                        Account.Way.valueOf(row.text(4)),
                        Account.State.valueOf(row.text(5)),
                        row.flag(6))));
    }

    /** Keeps the account as signed in and current. */
    void signedIn(String id, URI base, String name, Account.Way way, Instant now) {
        user.write(tx -> {
            tx.update("update account set is_current=0 where is_current=1");
            return tx.update(
                    "insert into account(id, base, name, way, state, is_current, added_at) values(?,?,?,?,?,1,?)"
                            + " on conflict(id) do update set way=excluded.way, state=excluded.state, is_current=1",
                    id,
                    base.toString(),
                    name,
                    way,
                    Account.State.SIGNED_IN,
                    now);
        });
    }

    void state(String id, Account.State state) {
        user.write(tx -> tx.update("update account set state=? where id=?", state, id));
    }

    /** Nobody is current where there is no such account. */
    void makeCurrent(Optional<String> id) {
        user.write(tx -> tx.update(
                "update account set is_current=(id=?) where is_current=1 or id=?", id.orElse(""), id.orElse("")));
    }

    void remove(String id) {
        user.write(tx -> tx.update("delete from account where id=?", id));
    }
}
