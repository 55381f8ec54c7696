package org.gatefold.remote.support;

import java.nio.file.Path;
import org.gatefold.remote.sql.Database;

/**
 * What a remote has really sold, read from its database behind its back.
 *
 * @param orders how many orders there are
 * @param charges how many charges were paid
 * @param unpaid orders whose checkout was charged any number of times but once
 * @param stock copies of the record in oxblood that are left
 */
public record Books(long orders, long charges, long unpaid, long stock) {

    public static Books of(Path data) {
        try (Database database = Database.open(data.resolve("remote.db"))) {
            return database.read(tx -> new Books(
                    tx.number("select count(*) as n from customer_order"),
                    tx.number("select count(*) as n from test_charge where outcome = 'paid'"),
                    tx.number("""
                    select count(*) as n from customer_order where 1 <>
                    (select count(*) from test_charge where outcome = 'paid' and idempotency_id like checkout_id || ':%')"""),
                    tx.number("select stock as n from variant where id = 'tide-oxblood'")));
        }
    }
}
