package org.gatefold.sync.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.oauth.Tokens;
import org.gatefold.sync.outbox.Delivery;
import org.gatefold.sync.outbox.Entry;
import org.gatefold.sync.outbox.Kind;
import org.gatefold.sync.outbox.Outcome;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.secret.SecretFile;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several accounts on one computer, over a real user database, a real outbox and a real file of secrets. */
final class AccountsTest {
    private static final URI HERE = URI.create("https://here.example");
    private static final URI THERE = URI.create("https://there.example");
    private static final Kind KIND = new Kind("listen", false);
    private static final String CANARY = "canary-7f3a-token";

    @TempDir
    Path folder;

    private final Http http = new Http();
    private Database user;
    private SqlOutbox outbox;
    private SecretFile secrets;
    private Accounts accounts;

    @BeforeEach
    void open() throws IOException {
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        outbox = SqlOutbox.open(user, Clock.systemUTC());
        secrets = SecretFile.open(folder, Clock.systemUTC());
        accounts = Accounts.open(user, secrets, http, Clock.systemUTC(), outbox::signedIn);
    }

    @AfterEach
    void close() {
        outbox.close();
        user.close();
        http.close();
    }

    @Test
    void theOneThatSignedInLastIsCurrentAndAllAreKept() throws Exception {
        signIn(HERE, "ann");
        signIn(THERE, "ben");
        assertEquals("ben@there.example", accounts.current().orElseThrow().id());
        close();
        open();
        assertEquals(
                List.of("ann", "ben"),
                accounts.all().stream().map(Account::name).sorted().toList());
        assertEquals("ben@there.example", accounts.current().orElseThrow().id());
        assertEquals(CANARY + "ben", accounts.current().orElseThrow().token());
    }

    @Test
    void eachIsFoundByItsNameAndAtItsServerWhoeverIsCurrent() throws Exception {
        signIn(HERE, "ann");
        signIn(THERE, "ben");
        assertEquals("ann@here.example", accounts.at(HERE).orElseThrow().id());
        assertEquals(
                CANARY + "ann", accounts.named("ann@here.example").orElseThrow().token());
        assertEquals(
                "ben@there.example", accounts.named(SignedIn.NONE).orElseThrow().id());
        accounts.makeCurrent("ann@here.example");
        assertEquals("ann@here.example", accounts.current().orElseThrow().id());
        assertEquals(1, accounts.all().stream().filter(Account::current).count());
    }

    @Test
    void aSignOutForgetsTheTokenAndHandsOverToAnotherThatIsSignedIn() throws Exception {
        signIn(HERE, "ann");
        signIn(THERE, "ben");
        assertTrue(accounts.signOut("ben@there.example"));
        assertEquals("ann@here.example", accounts.current().orElseThrow().id());
        assertEquals(Optional.empty(), accounts.named("ben@there.example"));
        assertEquals(Optional.empty(), secrets.get("account.ben@there.example"));
        accounts.signOut("ann@here.example");
        assertEquals(Optional.empty(), accounts.current());
        assertEquals(2, accounts.all().size());
        accounts.remove("ann@here.example");
        assertEquals(1, accounts.all().size());
    }

    @Test
    void aTokenTheServerRefusesMeansSigningInAgainAndTheNewOneCounts() throws Exception {
        signIn(HERE, "ann");
        SignedIn ann = accounts.current().orElseThrow();
        assertFalse(ann.renew(ann.token()));
        assertEquals(Account.State.ENDED, accounts.all().getFirst().state());
        accounts.signedIn(HERE, "ann", Account.Way.TOKEN, tokens("fresh"));
        assertEquals(CANARY + "fresh", accounts.current().orElseThrow().token());
        assertEquals(Account.State.SIGNED_IN, accounts.all().getFirst().state());
    }

    @Test
    void aSignInThatCouldNotBeKeptChangesNothing() throws Exception {
        signIn(HERE, "ann");
        Path blocked = folder.resolve("secrets.bin.tmp");
        Files.createDirectories(blocked.resolve("in the way"));
        assertThrows(IOException.class, () -> signIn(THERE, "ben"));
        assertEquals("ann@here.example", accounts.current().orElseThrow().id());
        assertEquals(1, accounts.all().size());
    }

    @Test
    void rowsOfOneAccountGoInItsNameOnlyAndThoseOfNobodyToTheFirst() throws Exception {
        Sender sender = new Sender(accounts);
        outbox.start(List.of(sender));
        enqueue(SignedIn.NONE);
        signIn(HERE, "ann");
        sender.await(1);
        enqueue("ann@here.example");
        sender.await(2);
        accounts.signOut("ann@here.example");
        signIn(THERE, "ben");
        enqueue("ann@here.example");
        enqueue("ben@there.example");
        sender.await(3);
        assertEquals(
                List.of(
                        " by ann@here.example",
                        "ann@here.example by ann@here.example",
                        "ben@there.example by ben@there.example"),
                sender.sent);
        signIn(HERE, "ann");
        sender.await(4);
        assertEquals("ann@here.example by ann@here.example", sender.sent.getLast());
    }

    @Test
    void noTokenIsInTheDatabaseOrInAnyOtherFile() throws Exception {
        signIn(HERE, "ann");
        accounts.makeCurrent("ann@here.example");
        user.copyTo(folder.resolve("copy.db"));
        close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains(CANARY), file + " has a token in it");
            }
        }
        open();
        assertFalse(accounts.all().toString().contains(CANARY));
    }

    private void signIn(URI base, String name) throws IOException {
        accounts.signedIn(base, name, Account.Way.TOKEN, tokens(name));
    }

    private static Tokens tokens(String name) {
        return new Tokens(CANARY + name, Optional.empty(), Optional.empty());
    }

    private void enqueue(String account) {
        user.write(tx -> {
            outbox.enqueue(
                    tx, KIND, UUID.randomUUID(), account, "listens", "a play", "{}".getBytes(StandardCharsets.UTF_8));
            return true;
        });
        outbox.tryNow();
    }

    /** Sends nowhere, in the name of whom it may. */
    private static final class Sender implements Delivery {
        private final Accounts accounts;
        private final List<String> sent = new CopyOnWriteArrayList<>();

        Sender(Accounts accounts) {
            this.accounts = accounts;
        }

        @Override
        public Kind kind() {
            return KIND;
        }

        @Override
        public Outcome deliver(List<Entry> batch) {
            String owner = batch.getFirst().account();
            Optional<SignedIn> account = accounts.named(owner);
            if (account.isEmpty()) {
                return owner.isEmpty()
                        ? new Outcome.Later(Said.quoted("nobody is there"), 0, Optional.empty())
                        : new Outcome.SignIn(Said.quoted("signed out"));
            }
            batch.forEach(_ -> sent.add(owner + " by " + account.get().id()));
            return new Outcome.Accepted();
        }

        void await(int rows) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (sent.size() < rows) {
                assertTrue(System.nanoTime() < end, "sent so far: " + sent);
                assertFalse(new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS));
            }
        }
    }
}
