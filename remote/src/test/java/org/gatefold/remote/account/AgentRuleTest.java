package org.gatefold.remote.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.gatefold.remote.http.HttpProblem;
import org.junit.jupiter.api.Test;

/** Which platforms a server takes that everybody can reach. */
final class AgentRuleTest {
    private final AgentRule open = new AgentRule(false);

    @Test
    void onlyHttpsIsTrustedInTheOpen() {
        assertEquals("https://app.example/p", open.profile(Optional.of("profile=\"https://app.example/p\"")));
        assertThrows(HttpProblem.class, () -> open.profile(Optional.of("profile=\"http://app.example/p\"")));
        assertThrows(HttpProblem.class, () -> open.profile(Optional.of("profile=\"http://127.0.0.1/p\"")));
        assertThrows(HttpProblem.class, () -> open.profile(Optional.empty()));
    }
}
