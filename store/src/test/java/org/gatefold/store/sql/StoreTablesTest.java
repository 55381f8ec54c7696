package org.gatefold.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.support.MovableClock;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user.db of every earlier version is brought up to date with what it holds. */
final class StoreTablesTest {
    private static final String INTENT = """
        {"draft":{"value":"%1$s"},"shop":{"value":"s"},"lines":[{"product":{"value":"p"},"variant":{"value":"v"},
         "artist":{"name":"Foals","musicBrainzId":null},"title":"A tape","variantTitle":"","price":{"minor":900,"currency":"EUR"},
         "quantity":1,"picture":null}],"buyer":{"email":"ana@example.org","fullName":"Ana"},
         "address":{"id":1,"fullName":"Ana","street":"Rua 1","extra":"","postalCode":"1","city":"Lisboa","region":"","country":"PT","phone":""},
         "deliveryOption":null,"coupons":[],"totalSeen":{"minor":900,"currency":"EUR"},"consent":{"is":"AskFirst","value":{}},
         "payment":{"is":"Token","value":{"handlerId":"h","type":"token","token":"tok_secret","label":"Card"}}}
        """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "from version {0}")
    @ValueSource(ints = {1, 2})
    void purchasesOfAnEarlierVersionGoOnAndThoseThatAreDoneForgetTheirToken(int version) {
        MovableClock clock = new MovableClock();
        try (Database user = new Database(folder.resolve("user.db"), Durability.KEEP)) {
            user.migrate("store", StoreTables.steps().subList(0, version), clock);
            insert(user, "done", "DONE", "{\"is\":\"Confirmed\",\"value\":{\"order\":{\"value\":\"o\"}}}");
            insert(user, "page", "PAGE", "{\"is\":\"InBrowser\",\"value\":{\"page\":\"https://shop.example/pay\"}}");
            StoreTables.migrate(user, clock);
            PurchaseTable table = new PurchaseTable(user, clock);
            PurchaseRow done = table.byId(new PurchaseId("done")).orElseThrow();
            PurchaseRow page = table.byId(new PurchaseId("page")).orElseThrow();
            assertEquals(version == 1 ? "" : "tok_secret", token(done));
            assertEquals("tok_secret", token(page), "it is not done");
            assertEquals(Optional.empty(), page.account(), "nobody wrote down whose it is");
            assertTrue(page.state() instanceof PurchaseState.InBrowser(var at, var said) && said.isEmpty());
            assertEquals(List.of(new PurchaseId("page")), table.unfinished());
        }
    }

    @Test
    void bringingUpToDateTwiceChangesNothing() {
        MovableClock clock = new MovableClock();
        try (Database user = new Database(folder.resolve("user.db"), Durability.KEEP)) {
            StoreTables.migrate(user, clock);
            StoreTables.migrate(user, clock);
            long version = user.read(tx -> tx.count("select max(version) from migration where module='store'"));
            assertEquals(StoreTables.steps().size(), version);
        }
    }

    private static String token(PurchaseRow row) {
        return ((PaymentChoice.Token) row.intent().payment()).token();
    }

    private static void insert(Database user, String id, String phase, String state) {
        user.write(tx -> tx.update(
                "insert into purchase(id, version, draft, shop, placed_at, is_open, is_cancelled, phase, intent, state, session,"
                        + " pay_sends, pay_may_resend, note) values(?,1,?,'s',0,1,0,?,?,?,'c',0,0,'')",
                id,
                id,
                phase,
                INTENT.formatted(id),
                state));
    }
}
