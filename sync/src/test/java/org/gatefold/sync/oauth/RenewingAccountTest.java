package org.gatefold.sync.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gatefold.sync.http.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Keeping signed in over real HTTP, whatever gets lost. */
@Timeout(60)
final class RenewingAccountTest {
    private final Http http = new Http();
    private final Pocket pocket = new Pocket();
    private SignInServer server;
    private RenewingAccount account;

    @BeforeEach
    void signIn() throws Exception {
        server = new SignInServer();
        AuthorizationServer found =
                AuthorizationServer.find(http, server.base()).orElseThrow();
        try (Browser browser = new Browser();
                BrowserSignIn signIn =
                        BrowserSignIn.begin(http, found, "listens", new Page("Gatefold", "yes", "no", "nothing"))) {
            browser.open(signIn.address());
            pocket.tokens = signIn.finish(java.time.Duration.ofSeconds(30), kept -> kept);
        }
        account = opened();
    }

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    @Test
    void aTokenThatRanOutIsTradedForOneThatIsTaken() throws Exception {
        String first = account.token();
        server.accessTokensRunOut();
        assertTrue(account.renew(first));
        assertTrue(server.takes(account.token()));
    }

    @Test
    void manyWhoAreRefusedAtOnceShareOneRenewal() throws Exception {
        String first = account.token();
        server.accessTokensRunOut();
        int before = server.tokenRequests().size();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                all.add(() -> account.renew(first));
            }
            for (Future<Boolean> each : threads.invokeAll(all)) {
                assertTrue(each.get(30, TimeUnit.SECONDS));
            }
        }
        assertEquals(before + 1, server.tokenRequests().size());
        assertTrue(server.takes(account.token()));
    }

    @Test
    void aLostAnswerOfARenewalSignsNobodyOut() throws Exception {
        String first = account.token();
        server.accessTokensRunOut();
        server.losesAnswers(true);
        assertThrows(IOException.class, () -> account.renew(first));
        assertThrows(IOException.class, () -> account.renew(first));
        server.losesAnswers(false);
        assertTrue(opened().renew(first));
        assertTrue(server.takes(account.token()));
        assertFalse(pocket.ended);
    }

    @Test
    void aPairThatCouldNotBeKeptIsNotUsedAndTheNextOneIs() throws Exception {
        String first = account.token();
        server.accessTokensRunOut();
        pocket.full = true;
        assertThrows(IOException.class, () -> account.renew(first));
        assertEquals(first, account.token());
        pocket.full = false;
        assertTrue(account.renew(first));
        assertTrue(server.takes(account.token()));
    }

    @Test
    void aServerThatHasTroubleEndsNoSignIn() throws Exception {
        server.failsWith(503);
        assertThrows(IOException.class, () -> account.renew(account.token()));
        server.failsWith(400);
        assertThrows(IOException.class, () -> account.renew(account.token()));
        assertFalse(pocket.ended);
        server.failsWith(0);
        assertTrue(account.renew(account.token()));
    }

    @Test
    void aServerThatIsGoneEndsNoSignIn() {
        server.close();
        assertThrows(IOException.class, () -> account.renew(account.token()));
        assertFalse(pocket.ended);
    }

    @Test
    void aSignInTheServerEndedHasToBeMadeAgainAndIsNotAskedForTwice() throws Exception {
        server.signsEverybodyOut();
        int before = server.tokenRequests().size();
        assertFalse(account.renew(account.token()));
        assertFalse(account.renew(account.token()));
        assertTrue(pocket.ended);
        assertEquals(before + 1, server.tokenRequests().size());
    }

    @Test
    void signingOutTellsTheServer() throws Exception {
        String token = account.token();
        assertTrue(server.takes(token));
        assertTrue(account.revoke());
        assertFalse(server.takes(token));
    }

    @Test
    void nothingSaysItsTokens() {
        assertFalse(account.toString().contains("access-"));
        assertFalse(pocket.tokens.toString().contains("access-"));
        assertFalse(pocket.tokens.toString().contains("refresh-"));
    }

    @Test
    void keptTokensAreReadAgain() throws Exception {
        Tokens read = Tokens.ofKept(pocket.tokens.kept());
        assertEquals(pocket.tokens.access(), read.access());
        assertEquals(pocket.tokens.refresh(), read.refresh());
        IOException broken = assertThrows(IOException.class, () -> Tokens.ofKept("{\"access\":\"canary"));
        assertFalse(broken.toString().contains("canary"));
        assertEquals(Optional.empty(), Optional.ofNullable(broken.getCause()));
    }

    private RenewingAccount opened() {
        return new RenewingAccount("ann@here", server.base(), http, pocket);
    }

    /** Where the tokens lie. */
    private static final class Pocket implements RenewingAccount.Kept {
        private Tokens tokens = new Tokens("none", Optional.empty(), Optional.empty());
        private boolean full;
        private boolean ended;

        @Override
        public Tokens tokens() {
            return tokens;
        }

        @Override
        public void keep(Tokens fresh) throws IOException {
            if (full) {
                throw new IOException("The disk is full.");
            }
            tokens = fresh;
        }

        @Override
        public void ended() {
            ended = true;
        }
    }
}
