package org.gatefold.remote.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A data folder of any earlier server is opened by this one with everything in it. */
final class MigrationsTest {
    @TempDir
    private Path home;

    static IntStream earlierVersions() {
        return IntStream.range(1, Migrations.newest());
    }

    @ParameterizedTest
    @MethodSource("earlierVersions")
    void everyEarlierDatabaseIsBroughtUpToDate(int version) {
        Path file = home.resolve("remote.db");
        try (Link old = new Link(file, true)) {
            old.run(tx -> {
                Migrations.apply(tx, version);
                tx.update("insert into account (name, token_hash, created_at) values ('ana', x'01', 1)");
                return tx.update("""
                    insert into checkout (id, account_id, agent, state, request, quote, notices, csrf, created_at,
                    updated_at, expires_at) values ('c', 1, '', 'completed', '{}', '{}', '[]', '', 1, 1, 1)""") + tx.update("""
                    insert into customer_order (id, account_id, agent, checkout_id, document, created_at, updated_at)
                    values ('o', 1, '', 'c', '{}', 1, 1)""");
            });
        }
        for (int start = 0; start < 2; start++) {
            try (Database database = Database.open(file)) {
                assertEquals(
                        List.of("ana"),
                        database.read(tx -> tx.list("select name from account", row -> row.text("name"))));
                assertEquals(1, database.<Long>read(tx -> tx.number("select count(*) as n from customer_order")));
                assertEquals(
                        Migrations.newest(),
                        database.<Long>read(tx -> tx.number("select count(*) as n from migration")));
                assertEquals(0, database.<Long>read(tx -> tx.number("select count(*) as n from oauth_pair")));
                assertEquals(0, database.<Long>read(tx -> tx.number("select wrong_codes as n from checkout")));
            }
        }
    }
}
