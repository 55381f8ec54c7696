package org.gatefold.store.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.support.MovableClock;
import org.gatefold.sync.UserData;
import org.gatefold.sync.secret.MemorySecrets;
import org.gatefold.sync.secret.Seal;
import org.gatefold.sync.secret.Secrets;
import org.gatefold.sync.secret.Whereabouts;
import org.gatefold.sync.sql.Database;
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

    private static final byte[] BODY = "{\"payment\":{\"token\":\"tok_secret\"}}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final PaymentSafe safe = new PaymentSafe(new Seal(new MemorySecrets(), PaymentSafe.NAME));

    @ParameterizedTest(name = "from version {0}")
    @ValueSource(ints = {1, 2, 3})
    void purchasesOfAnEarlierVersionGoOnAndThoseThatAreDoneForgetTheirToken(int version) throws Exception {
        try (UserData data = UserData.open(folder, clock)) {
            writtenByVersion(version, data.database());
            StoreTables.migrate(data, safe, clock);
            PurchaseTable table = new PurchaseTable(data.database(), safe, clock);
            PurchaseRow done = table.byId(new PurchaseId("done")).orElseThrow();
            PurchaseRow page = table.byId(new PurchaseId("page")).orElseThrow();
            assertEquals(version == 1 ? Optional.empty() : Optional.of("tok_secret"), token(done));
            assertEquals(Optional.of("tok_secret"), token(page), "it is not done");
            assertEquals(version == 1 ? Optional.empty() : Optional.of(""), page.account(), "whose it is");
            assertTrue(page.state() instanceof PurchaseState.InBrowser(var at, var said) && said.isEmpty());
            assertEquals(List.of(new PurchaseId("page"), new PurchaseId("pay")), table.unfinished());
        }
    }

    @ParameterizedTest(name = "from version {0}")
    @ValueSource(ints = {1, 2, 3})
    void aFrozenPaymentOfAnEarlierVersionOpensToTheSameBytesAndLiesInNoFileAnyMore(int version) throws Exception {
        try (UserData data = UserData.open(folder, clock)) {
            writtenByVersion(version, data.database());
            data.copyDaily();
            assertEquals(2, holding("tok_secret").size(), "the log and the copy");
            StoreTables.migrate(data, safe, clock);
            assertEquals(List.of(), holding("tok_secret"), "while it is open");
            PurchaseTable table = new PurchaseTable(data.database(), safe, clock);
            PurchaseRow.Frozen frozen = table.byId(new PurchaseId("pay"))
                    .flatMap(PurchaseRow::payment)
                    .orElseThrow()
                    .body();
            assertArrayEquals(BODY, safe.thaw(new PurchaseId("pay"), frozen).orElseThrow());
            assertEquals(Optional.empty(), safe.thaw(new PurchaseId("page"), frozen), "it is that purchase's alone");
        }
        assertEquals(List.of(), holding("tok_secret"), "and when it is closed");
    }

    @Test
    void aCopyOfAnEarlierVersionStillHoldsThePurchaseWhenItIsPutBack() throws Exception {
        try (UserData data = UserData.open(folder, clock)) {
            writtenByVersion(3, data.database());
            data.copyDaily();
            StoreTables.migrate(data, safe, clock);
        }
        Files.write(folder.resolve("user.db"), new byte[4096]);
        try (UserData data = UserData.open(folder, clock)) {
            assertTrue(
                    data.opened() instanceof UserData.Opened.Restored,
                    data.opened().toString());
            StoreTables.migrate(data, safe, clock);
            PurchaseTable table = new PurchaseTable(data.database(), safe, clock);
            assertEquals(
                    Optional.of("tok_secret"),
                    token(table.byId(new PurchaseId("page")).orElseThrow()));
        }
    }

    @Test
    void whereNoKeyCanBeKeptItOpensAllTheSameAndSealsTheNextTime() throws Exception {
        PaymentSafe without = new PaymentSafe(new Seal(new NoRoom(), PaymentSafe.NAME));
        try (UserData data = UserData.open(folder, clock)) {
            writtenByVersion(3, data.database());
            StoreTables.migrate(data, without, clock);
            PurchaseTable table = new PurchaseTable(data.database(), without, clock);
            assertEquals(2, table.unfinished().size());
            StoreTables.migrate(data, safe, clock);
            assertEquals(List.of(), holding("tok_secret"));
            assertEquals(
                    Optional.of("tok_secret"),
                    token(table.byId(new PurchaseId("page")).orElseThrow()));
        }
    }

    /** A place for secrets that takes none. */
    private static final class NoRoom implements Secrets {
        @Override
        public Optional<String> get(String name) {
            return Optional.empty();
        }

        @Override
        public void put(String name, String secret) throws IOException {
            throw new IOException("The disk is full.");
        }

        @Override
        public void remove(String name) {}

        @Override
        public Whereabouts where() {
            return new Whereabouts.Memory();
        }
    }

    @Test
    void bringingUpToDateTwiceChangesNothing() throws Exception {
        try (UserData data = UserData.open(folder, clock)) {
            StoreTables.migrate(data, safe, clock);
            StoreTables.migrate(data, safe, clock);
            long version =
                    data.database().read(tx -> tx.count("select max(version) from migration where module='store'"));
            assertEquals(StoreTables.steps().size(), version);
        }
    }

    private Optional<String> token(PurchaseRow row) {
        return safe.choice(row).map(choice -> ((PaymentChoice.Token) choice).token());
    }

    private List<Path> holding(String word) throws IOException {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }

    private void writtenByVersion(int version, Database user) throws Exception {
        user.migrate("store", StoreTables.steps().subList(0, version), clock);
        insert(user, "done", "DONE", "{\"is\":\"Confirmed\",\"value\":{\"order\":{\"value\":\"o\"}}}");
        insert(user, "page", "PAGE", "{\"is\":\"InBrowser\",\"value\":{\"page\":\"https://shop.example/pay\"}}");
        insert(user, "pay", "PAY", "{\"is\":\"Sending\",\"value\":{}}");
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(BODY));
        user.write(tx -> tx.update(
                "update purchase set pay_key=?, pay_body=?, pay_sha256=?, pay_key_at=0, pay_sends=1, pay_may_resend=1 where id='pay'",
                UUID.randomUUID().toString(),
                BODY,
                sha256));
        if (version > 1) {
            user.write(tx -> tx.update("update purchase set account=''"));
        }
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
