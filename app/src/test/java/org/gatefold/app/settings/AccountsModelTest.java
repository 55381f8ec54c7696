package org.gatefold.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatefold.app.fakes.FakeAccountsDesk;
import org.gatefold.app.fakes.Steps;
import org.gatefold.app.settings.AccountsModel.Phase;
import org.gatefold.app.ui.Texts;
import org.gatefold.sync.roster.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in, out, and giving it up at every moment. */
final class AccountsModelTest {
    private static final String SERVER = "music.example";
    private static final Account ANA = new Account(
            "ana@music.example",
            URI.create("https://music.example"),
            "ana",
            Account.Way.BROWSER,
            Account.State.SIGNED_IN,
            true);

    private final FakeAccountsDesk desk = new FakeAccountsDesk();
    private final Steps steps = new Steps();
    private final List<URI> browsed = new ArrayList<>();
    private final AccountsModel model =
            new AccountsModel(desk, steps.background(), new Texts(Locale.ENGLISH, ZoneOffset.UTC), browsed::add);

    @AfterEach
    void close() {
        model.close();
        steps.all();
    }

    private Phase phase() {
        return model.phase().get();
    }

    private String said() {
        return model.said().get();
    }

    /** The server was asked and its page is in the browser; nobody has done anything there yet. */
    private void pageIsOpen() {
        model.signIn(SERVER);
        steps.workOne();
        steps.hearOne();
    }

    @Test
    void theServersPageIsOpenedInTheBrowser() {
        pageIsOpen();
        assertEquals(new Phase.InBrowser(FakeAccountsDesk.PAGE), phase());
        assertEquals(List.of(FakeAccountsDesk.PAGE), browsed);
    }

    @Test
    void whoSignedInIsSaidAndTheSignInIsClosed() {
        pageIsOpen();
        steps.all();
        assertEquals(new Phase.Idle(), phase());
        assertEquals("Signed in as ana.", said());
        assertEquals(1, desk.closed());
    }

    @Test
    void aServerThatCannotBeAskedIsSaidAndTheFormIsFree() {
        desk.refuses(Optional.of("The server could not be reached."));
        model.signIn(SERVER);
        assertEquals(new Phase.Asking(), phase());
        steps.all();
        assertEquals(new Phase.Idle(), phase());
        assertEquals("The server could not be reached.", said());
        assertEquals(List.of(), browsed);
    }

    @Test
    void aServerWithoutAPageWantsAToken() {
        desk.wantsToken();
        model.signIn(SERVER);
        steps.all();
        assertEquals(new Phase.WantsToken(SERVER), phase());
        model.connect(SERVER, "token");
        steps.all();
        assertEquals(List.of("connect " + SERVER), desk.done());
        assertEquals("Signed in as ana.", said());
    }

    @Test
    void aTokenTheServerDoesNotKnowIsSaid() {
        desk.refuses(Optional.of("The server does not know this token."));
        model.connect(SERVER, "wrong");
        steps.all();
        assertEquals(new Phase.Idle(), phase());
        assertEquals("The server does not know this token.", said());
    }

    @Test
    void nothingIsAskedWithoutAServerOrAToken() {
        model.signIn("  ");
        model.connect(SERVER, "");
        model.connect("", "token");
        assertEquals(new Phase.Idle(), phase());
    }

    @Test
    void whileOneSignInIsUnderWayNoOtherBegins() {
        pageIsOpen();
        model.signIn("other.example");
        model.useToken("other.example");
        assertEquals(new Phase.InBrowser(FakeAccountsDesk.PAGE), phase());
        assertEquals(1, desk.begun());
    }

    @Test
    void aSignInThatIsGivenUpSaysNothing() {
        pageIsOpen();
        model.cancel();
        steps.all();
        assertEquals(new Phase.Idle(), phase());
        assertEquals("", said());
    }

    @Test
    void aPageThatComesAfterGivingUpIsClosedAndNotShown() {
        model.signIn(SERVER);
        steps.workOne();
        model.cancel();
        steps.all();
        assertEquals(new Phase.Idle(), phase());
        assertEquals(List.of(), browsed);
        assertEquals(1, desk.closed());
    }

    @Test
    void anAnswerThatComesAfterGivingUpDoesNotEndTheNextSignIn() {
        pageIsOpen();
        steps.workOne();
        model.cancel();
        model.signIn(SERVER);
        steps.hearOne();
        assertEquals(new Phase.Asking(), phase());
    }

    @Test
    void leavingThePageGivesTheSignInUp() {
        pageIsOpen();
        model.close();
        steps.workLast();
        assertEquals(1, desk.closed());
        steps.all();
        assertEquals("", said());
    }

    @Test
    void signingOutOfflineSaysThatTheServerWasNotTold() {
        desk.isOffline();
        model.signOut(ANA);
        steps.all();
        assertEquals(List.of("out " + ANA.id()), desk.done());
        assertEquals(new Texts(Locale.ENGLISH, ZoneOffset.UTC).get("accounts.not-told"), said());
    }

    @Test
    void signingOutThatReachesTheServerNeedsNoWord() {
        model.signOut(ANA);
        steps.all();
        assertEquals("", said());
    }

    @Test
    void anActThatFailsIsSaid() {
        desk.refuses(Optional.of("The keychain is locked."));
        model.remove(ANA);
        steps.all();
        assertEquals("The keychain is locked.", said());
    }

    @Test
    void whatStillWaitsIsCountedBeforeAnAccountIsRemoved() {
        List<Integer> counted = new ArrayList<>();
        model.waiting(ANA, counted::add);
        steps.all();
        assertEquals(List.of(7), counted);
    }

    @Test
    void accountsThatChangeElsewhereAreShownUntilThePageIsLeft() {
        desk.accounts(List.of(ANA));
        steps.all();
        assertEquals(List.of(ANA), model.accounts().get());
        model.close();
        desk.accounts(List.of());
        steps.all();
        assertEquals(List.of(ANA), model.accounts().get());
    }
}
