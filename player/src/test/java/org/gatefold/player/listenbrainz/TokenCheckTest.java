package org.gatefold.player.listenbrainz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Map;
import org.gatefold.player.listening.TokenCheck;
import org.gatefold.sync.account.TokenAccount;
import org.gatefold.sync.said.Said;
import org.junit.jupiter.api.Test;

/** What a server says of a token. */
final class TokenCheckTest extends ListenCase {
    @Test
    void aValidTokenNamesItsUser() throws IOException {
        server.answers(
                200, "{\"code\":200,\"message\":\"Token valid.\",\"valid\":true,\"user_name\":\"ann\"}", Map.of());
        assertEquals(new TokenCheck.Valid("ann"), new ListenBrainz(http).check(server.base(), "secret"));
        assertEquals("/1/validate-token", server.requests().getFirst().path());
        assertEquals("Token secret", server.requests().getFirst().authorization());
    }

    @Test
    void aBadTokenIsToldThoughTheStatusIs200() throws IOException {
        server.answers(200, "{\"code\":200,\"message\":\"Token invalid.\",\"valid\":false}", Map.of());
        assertEquals(
                new TokenCheck.Invalid(Said.quoted("Token invalid.")),
                new ListenBrainz(http).check(server.base(), "secret"));
    }

    @Test
    void anotherKindOfServerIsNoAnswer() {
        server.answers(200, "{\"hello\":\"world\"}", Map.of());
        assertThrows(IOException.class, () -> new ListenBrainz(http).check(server.base(), "secret"));
    }

    @Test
    void theTokenIsNotInTheAccountsName() {
        assertEquals(
                false,
                new TokenAccount("me", server.base(), "secret").toString().contains("secret"));
    }
}
