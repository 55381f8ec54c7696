package org.gatefold.remote.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gatefold.remote.support.Basket;
import org.gatefold.remote.support.Books;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.gatefold.remote.support.SignIn;
import org.gatefold.remote.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in Debian's Chromium with scripts switched off. {@code -Dgatefold.pages=FOLDER} keeps a picture of each, wide
 * and narrow, dark and light.
 */
final class BrowserTest {
    private static final String PICTURES = System.getProperty("gatefold.pages", "");

    @TempDir
    private Path home;

    // The browser may still write into its profile while it ends.
    @TempDir(cleanup = CleanupMode.NEVER)
    private Path profile;

    private Shop shop;
    private Chromium browser;
    private PlayerPort player;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(Chromium.isHere(), "Skipped: chromium and chromium-driver are not installed");
        shop = Shop.open(home);
        player = PlayerPort.open();
        browser = Chromium.start(profile);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
            player.close();
            shop.close();
        }
    }

    @Test
    void aNewListenerSignsUpAllowsAndIsBackInThePlayer() throws Exception {
        browser.open(question());
        assertEquals("Sign in", browser.heading());
        picture("sign-in");
        browser.press("Create an account");
        assertEquals("\"name\"", browser.focused(), "one can type at once");
        browser.type("Name", "mara");
        browser.type("Password", "short");
        picture("sign-up");
        browser.press("Create account");
        assertTrue(browser.text().contains("at least 10 characters"), browser.text());
        assertEquals("\"password\"", browser.focused());
        picture("sign-up-refused");
        browser.type("Password", SignIn.PASSWORD);
        browser.press("Create account");
        assertEquals("Connect Gatefold", browser.heading());
        assertTrue(browser.text().contains("Signed in as mara"), browser.text());
        picture("consent");
        browser.press("Allow");
        Map<String, String> answer = player.answer();
        assertEquals("st&te", answer.get("state"));
        Reply tokens = signIn().redeem(answer.get("code"), SignIn.VERIFIER, player.address());
        assertEquals("mara", tokens.at("username"), tokens.text());
        browser.open(question());
        assertEquals("Connect Gatefold", browser.heading(), "the browser remembers who is signed in");
        browser.press("Cancel");
        assertEquals("access_denied", player.answer().get("error"));
    }

    @Test
    void aWrongPasswordIsSaidAndAnotherTryGoesOn() throws Exception {
        signIn().join("mara", SignIn.SCOPES);
        browser.open(question());
        browser.type("Name", "mara");
        browser.type("Password", "not the password");
        browser.press("Sign in");
        assertTrue(browser.text().contains("The name or the password is not right"), browser.text());
        picture("sign-in-refused");
        browser.type("Password", SignIn.PASSWORD);
        browser.press("Sign in");
        browser.press("Allow");
        assertTrue(player.answer().containsKey("code"));
    }

    @Test
    void anOrderIsPaidOnThePageOnce() throws Exception {
        String id = shop.checkout(Basket.ready("tide-oxblood"));
        String page = shop.wire()
                .post("/ucp/checkout-sessions/" + id + "/complete", Basket.hosted(), Shop.guest())
                .at("continue_url");
        browser.open(page);
        assertEquals("Pay", browser.heading());
        picture("pay");
        browser.press("Pay €38.50");
        assertEquals("Thank you", browser.heading());
        picture("thank-you");
        browser.back();
        browser.open(page);
        assertEquals("Thank you", browser.heading());
        assertEquals(new Books(1, 1, 0, 9), Books.of(shop.data()));
        browser.open(shop.session(id).at("order.permalink_url"));
        assertTrue(browser.heading().startsWith("Order GF-"), browser.heading());
        picture("order");
    }

    @Test
    void theBanksPageTakesTheCodeAndGoesBackToThePlayer() throws Exception {
        String id = shop.checkout(Basket.ready("tide-oxblood"));
        String page = shop.pay(id, "tok_challenge").at("continue_url");
        browser.open(page + "?return=" + Visitor.encoded(player.address()));
        assertEquals("Is it you?", browser.heading());
        assertEquals("\"code\"", browser.focused());
        picture("challenge");
        browser.type("Code from your bank", "1111");
        browser.press("Confirm");
        assertTrue(browser.text().contains("This is not the code"), browser.text());
        picture("challenge-wrong");
        browser.type("Code from your bank", "1234");
        browser.press("Confirm");
        player.answer();
        assertEquals("completed", shop.session(id).at("status"));
    }

    @Test
    void anOrderIsLookedOverOrLeft() throws Exception {
        String left = shop.checkout(Basket.ready("tide-oxblood"));
        browser.open(shop.pay(left, "tok_review").at("continue_url"));
        assertEquals("Is this order right?", browser.heading());
        picture("review");
        browser.press("Do not buy");
        assertTrue(browser.text().contains("Nothing was charged"), browser.text());
        picture("nothing-to-pay");
        String bought = shop.checkout(Basket.ready("tide-oxblood"));
        browser.open(shop.pay(bought, "tok_review").at("continue_url"));
        browser.press("Confirm and pay");
        assertEquals("Thank you", browser.heading());
        assertEquals(List.of("review_canceled"), shop.session(left).codes());
        assertEquals(new Books(1, 1, 0, 9), Books.of(shop.data()));
    }

    private SignIn signIn() {
        return new SignIn(shop.wire(), new Visitor(shop.wire()));
    }

    private String question() {
        return shop.remote().base() + SignIn.address(player.address(), SignIn.SCOPES);
    }

    private void picture(String name) throws IOException {
        if (!PICTURES.isEmpty()) {
            for (boolean dark : List.of(true, false)) {
                for (int width : List.of(1280, 500)) {
                    String file = name + (dark ? "-dark-" : "-light-") + width + ".png";
                    browser.picture(Path.of(PICTURES, file), width, dark);
                }
            }
        }
    }
}
