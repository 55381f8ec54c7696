package org.gatefold.remote.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gatefold.remote.RemoteConfig;
import org.gatefold.remote.support.MusicHouse;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.gatefold.remote.support.SignIn;
import org.gatefold.remote.support.TestClock;
import org.gatefold.remote.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in by what, and what those are told who are not. */
final class LoginTest {
    @TempDir
    private Path home;

    private final TestClock clock = new TestClock();
    private MusicHouse house;

    @BeforeEach
    void open() throws Exception {
        house = MusicHouse.open(
                home.resolve("data"), Files.createDirectories(home.resolve("none")), config -> config.withClock(clock));
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** The error code of a ping with these parameters; -1 where it is let in. */
    private int ping(String... login) {
        return MusicHouse.code(reply(login));
    }

    private Reply reply(String... login) {
        return house.wire().raw("GET", MusicHouse.address("ping", login) + "&f=json", "");
    }

    private static String token(String password, String salt) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("MD5").digest((password + salt).getBytes(StandardCharsets.UTF_8)));
    }

    private static String hex(String text) {
        return "enc:" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anApiKeyComesAloneAndIsRightOrNot() {
        assertEquals(-1, ping("apiKey", MusicHouse.KEY));
        assertEquals(44, ping("apiKey", MusicHouse.KEY + "x"));
        assertEquals(44, ping("apiKey", Shop.ANA), "a token of the shop is no key");
        assertEquals(43, ping("apiKey", MusicHouse.KEY, "u", "ana"));
        assertEquals(43, ping("apiKey", MusicHouse.KEY, "p", "x"));
        assertEquals(
                "ana",
                house.ok("tokenInfo")
                        .getAsJsonObject("tokenInfo")
                        .get("username")
                        .getAsString());
    }

    @Test
    void anAppPasswordWorksByTokenAndPlain() throws Exception {
        String right = MusicHouse.APP_PASSWORD;
        assertEquals(-1, ping("u", "ana", "t", token(right, "abcdef"), "s", "abcdef"));
        assertEquals(-1, ping("u", "ANA", "t", token(right, "ü &+").toUpperCase(java.util.Locale.ROOT), "s", "ü &+"));
        assertEquals(-1, ping("u", "ana", "p", right));
        assertEquals(-1, ping("u", "ana", "p", hex(right)));
        assertEquals(40, ping("u", "ana", "t", token(right, "abcdef"), "s", "abcdeg"));
        assertEquals(40, ping("u", "ana", "p", right + "x"));
        assertEquals(40, ping("u", "nobody", "t", token(right, "abcdef"), "s", "abcdef"));
        assertEquals(43, ping("u", "ana", "t", token(right, "abcdef"), "s", "abcdef", "p", right));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertEquals(10, ping());
        assertEquals(10, ping("u", "ana"));
        assertEquals(10, ping("u", "ana", "t", "00"));
        assertEquals(10, ping("p", "x"));
        assertTrue(
                reply("u", "ana", "t", "00").text().contains(": s\""),
                reply("u", "ana", "t", "00").text());
    }

    @Test
    void withoutAnAppPasswordATokenCannotBeCheckedAndTheAnswerSaysWhatToDo() throws Exception {
        Reply reply = reply("u", "ben", "t", token("any", "abcdef"), "s", "abcdef");
        assertEquals(41, MusicHouse.code(reply));
        assertTrue(reply.text().contains("app password at " + house.remote().base() + "/account/apps"), reply.text());
        String made = house.remote().newAppPassword("ben", "phone");
        assertEquals(-1, ping("u", "ben", "t", token(made, "abcdef"), "s", "abcdef"));
        assertEquals(-1, ping("apiKey", house.remote().newApiKey("ben", "phone")));
    }

    @Test
    void anAccountsOwnPasswordIsTakenWhereNobodyListensIn() {
        new SignIn(house.wire(), new Visitor(house.wire())).tokens("mara", "listens");
        assertEquals(-1, ping("u", "mara", "p", SignIn.PASSWORD));
        assertEquals(-1, ping("u", "mara", "p", hex(SignIn.PASSWORD)));
        assertEquals(40, ping("u", "mara", "p", "enc:zz"));
        assertEquals(40, ping("u", "nobody", "p", SignIn.PASSWORD));
    }

    @Test
    void guessingAnAccountsPasswordEndsInWaiting() {
        new SignIn(house.wire(), new Visitor(house.wire())).tokens("mara", "listens");
        assertEquals(-1, ping("u", "mara", "p", SignIn.PASSWORD));
        for (int i = 0; i < 5; i++) {
            assertEquals(40, ping("u", "mara", "p", "wrong " + i));
        }
        assertEquals(0, ping("u", "mara", "p", "wrong again"));
        assertEquals(-1, ping("u", "mara", "p", SignIn.PASSWORD), "a player that is in already stays in");
        clock.pass(Duration.ofMinutes(11));
        assertEquals(-1, ping("u", "mara", "p", SignIn.PASSWORD));
    }

    @Test
    void aPlayerWithAnOldKeyIsToldToWaitAndOthersAreNot() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertEquals(44, ping("apiKey", "old"));
            assertEquals(40, ping("u", "ana", "t", "00", "s", "abcdef"));
        }
        assertEquals(0, ping("apiKey", "old"));
        assertEquals(0, ping("u", "ana", "t", "00", "s", "abcdef"));
        assertEquals(-1, ping("apiKey", MusicHouse.KEY));
        assertEquals(-1, ping("u", "ana", "t", token(MusicHouse.APP_PASSWORD, "abcdef"), "s", "abcdef"));
        clock.pass(Duration.ofMinutes(2));
        assertEquals(44, ping("apiKey", "old"));
    }

    @Test
    void secretsAreNotInTheDatabase() throws Exception {
        house.close();
        for (Path file : List.of(home.resolve("data/remote.db"))) {
            String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertTrue(!all.contains(MusicHouse.KEY) && !all.contains(MusicHouse.APP_PASSWORD));
        }
        house = MusicHouse.open(home.resolve("data"), home.resolve("none"), config -> config.withUsers());
        assertEquals(-1, ping("apiKey", MusicHouse.KEY), "they outlive a restart");
        assertEquals(-1, ping("u", "ana", "t", token(MusicHouse.APP_PASSWORD, "abcdef"), "s", "abcdef"));
    }

    @Test
    void overAnOpenNetworkAnAccountsOwnPasswordIsNotTaken() throws Exception {
        house.close();
        house = MusicHouse.open(
                home.resolve("open"),
                home.resolve("none"),
                config -> config.withListen(new RemoteConfig.Listen("0.0.0.0", 0, Optional.empty())));
        String base = "http://127.0.0.1:" + house.remote().port();
        Reply reply =
                house.wire().raw("GET", base + MusicHouse.address("ping", "u", "ben", "p", "any") + "&f=json", "");
        assertEquals(42, MusicHouse.code(reply));
    }
}
