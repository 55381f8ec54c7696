package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatefold.remote.support.MusicHouse;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.SignIn;
import org.gatefold.remote.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page where a listener lets other players in. */
final class AppPagesTest {
    private static final String PAGE = "/account/apps";

    private MusicHouse house;
    private Visitor visitor;

    @BeforeEach
    void open(@TempDir Path home) throws Exception {
        house = MusicHouse.open(home.resolve("data"), Files.createDirectories(home.resolve("music")));
        new SignIn(house.wire(), new Visitor(house.wire())).tokens("mara", "listens");
        visitor = new Visitor(house.wire());
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Reply signedIn() {
        return visitor.go(visitor.open(PAGE), "Sign in", "name", "mara", "password", SignIn.PASSWORD);
    }

    private static String secret(Reply page) {
        Matcher secret = Pattern.compile("<code>([^<]+)</code>").matcher(page.text());
        assertTrue(secret.find(), page.text());
        return secret.group(1);
    }

    private int ping(String... login) {
        return MusicHouse.code(house.wire().raw("GET", MusicHouse.address("ping", login) + "&f=json", ""));
    }

    @Test
    void aKeyIsMadeShownOnceAndEnded() {
        Reply made = visitor.press(signedIn(), "Make an API key", "label", "<Kitchen>");
        String key = secret(made);
        assertTrue(made.text().contains("&lt;Kitchen&gt;"));
        assertEquals(-1, ping("apiKey", key));
        Reply page = visitor.open(PAGE);
        assertFalse(page.text().contains(key));
        assertTrue(page.text().contains("<strong>&lt;Kitchen&gt;</strong>, API key of"), page.text());
        Reply after = visitor.go(page, "End it");
        assertFalse(after.text().contains("Kitchen"));
        assertEquals(44, ping("apiKey", key));
    }

    @Test
    void anAppPasswordIsMadeAndEnded() {
        String password = secret(visitor.press(signedIn(), "Make an app password", "label", "Phone"));
        assertEquals(-1, ping("u", "mara", "p", password));
        visitor.go(visitor.open(PAGE), "End it");
        assertEquals(40, ping("u", "mara", "p", password));
    }

    @Test
    void withoutSigningInNothingIsMadeOrSeen() {
        Reply door = visitor.open(PAGE);
        assertFalse(door.text().contains("Make an API key"));
        Reply wrong = visitor.press(door, "Sign in", "name", "mara", "password", "not her password");
        assertTrue(wrong.text().contains("not right"), wrong.text());
        Reply forged = new Visitor(house.wire()).post(PAGE, Map.of("act", "key", "label", "x", "form", "y"));
        assertEquals(403, forged.status());
        Reply page = signedIn();
        Map<String, String> form = visitor.form(page, "Make an API key");
        Reply elsewhere = visitor.post(PAGE, form, "Sec-Fetch-Site", "cross-site");
        assertEquals(403, elsewhere.status(), "another site cannot press the button");
        assertFalse(visitor.go(page, "Sign out").text().contains("Make an API key"));
    }

    @Test
    void whatIsAnothersCannotBeEnded() {
        String key = house.remote().newApiKey("ben", "bens");
        Reply page = signedIn();
        visitor.press(page, "Make an API key", "label", "mine");
        Map<String, String> form = visitor.form(visitor.open(PAGE), "End it");
        form.put("end", hash(key));
        visitor.post(PAGE, form);
        assertEquals(-1, ping("apiKey", key));
    }

    private static String hash(String key) {
        return java.util.HexFormat.of().withUpperCase().formatHex(org.gatefold.remote.account.Secrets.hash(key));
    }
}
