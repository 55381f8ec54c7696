package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.player.subsonic.OddServer.Asked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A1: the ladder of ways to sign in")
final class A01LoginLadderTest extends SubsonicCase {
    private static final String IN_HEX = HexFormat.of().formatHex("sésame".getBytes(StandardCharsets.UTF_8));

    @Test
    void aKeyGoesAloneNeverWithAName() throws Exception {
        odd.on("getPlaylists", OddServer.ok("\"playlists\":{}"));
        server(new Login.ApiKey("k-123")).playlists();

        for (Asked call : odd.asked("getPlaylists")) {
            assertEquals("k-123", call.param("apiKey"));
            assertFalse(call.has("u") || call.has("t") || call.has("p"));
        }
    }

    @Test
    void aPasswordGoesAsATokenWithAFreshSaltEachTime() throws Exception {
        odd.on("getPlaylists", OddServer.ok("\"playlists\":{}"));
        MusicServer server = server();
        server.playlists();
        server.playlists();

        Asked first = odd.asked("getPlaylists").getFirst();
        Asked second = odd.asked("getPlaylists").getLast();
        assertNotEquals(first.param("s"), second.param("s"));
        assertTrue(first.param("s").length() >= 6);
        assertEquals(md5("sésame" + first.param("s")), first.param("t"));
        assertEquals(md5("sésame" + second.param("s")), second.param("t"));
        assertFalse(first.has("p"));
    }

    @ParameterizedTest
    @ValueSource(ints = {41, 42, 10})
    void thePasswordItselfFollowsWhereTokensAreNotTaken(int code) throws Exception {
        odd.on("ping", call -> call.has("t") ? OddServer.failed(code, "no tokens") : OddServer.ok(""));
        odd.on("getPlaylists", OddServer.ok("\"playlists\":{}"));
        server().playlists();

        assertEquals("enc:" + IN_HEX, odd.asked("getPlaylists").getFirst().param("p"));
        assertFalse(odd.asked("getPlaylists").getFirst().has("t"));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 44})
    void aPlainNoIsFinal(int code) {
        odd.on("ping", OddServer.failed(code, "wrong"));

        assertInstanceOf(Reason.WrongLogin.class, reason(() -> server().playlists()));
        assertEquals(1, odd.asked("ping").size());
    }

    @Test
    void whereTokensAreRefusedForAnyReasonTheFallbackDecides() {
        odd.on("ping", call -> call.has("t") ? OddServer.failed(41, "LDAP") : OddServer.failed(40, "wrong"));

        assertInstanceOf(Reason.WrongLogin.class, reason(() -> server().playlists()));
        assertEquals(2, odd.asked("ping").size());
    }

    @Test
    void throttledIsNotWrongButBusy() {
        odd.on("ping", OddServer.failed(0, "Login throttled, too many attempts"));

        assertInstanceOf(Reason.Busy.class, reason(() -> server().playlists()));
        assertEquals(1, odd.asked("ping").size());
    }

    private static String md5(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
