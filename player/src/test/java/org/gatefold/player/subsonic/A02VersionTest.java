package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.player.subsonic.OddServer.Asked;
import org.gatefold.player.subsonic.OddServer.Said;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A2: the version a server speaks")
final class A02VersionTest extends SubsonicCase {
    private static final Said TOO_NEW = OddServer.json(
            200,
            "{\"subsonic-response\":{\"status\":\"failed\",\"version\":\"1.15.0\","
                    + "\"error\":{\"code\":30,\"message\":\"Server must upgrade\"}}}");

    @Test
    void theVersionOfTheAnswerIsTakenAndRemembered() throws Exception {
        odd.on("ping", call -> call.param("v").equals("1.15.0") ? OddServer.ok("") : TOO_NEW);
        odd.on("getPlaylists", OddServer.ok("\"playlists\":{}"));
        MusicServer server = server();
        server.playlists();
        server.playlists();

        assertEquals(List.of("1.16.1", "1.15.0"), versions("ping"));
        assertEquals(List.of("1.15.0", "1.15.0"), versions("getPlaylists"));
    }

    @Test
    void itWorksTogetherWithTheLadder() throws Exception {
        odd.on("ping", call -> {
            if (!call.param("v").equals("1.15.0")) {
                return TOO_NEW;
            }
            return call.has("t") ? OddServer.failed(41, "Token authentication not supported") : OddServer.ok("");
        });
        odd.on("getPlaylists", OddServer.ok("\"playlists\":{}"));
        server().playlists();

        assertEquals(List.of("1.16.1", "1.15.0", "1.15.0"), versions("ping"));
    }

    @Test
    void aServerThatRefusesItsOwnVersionIsTooOld() {
        odd.on("ping", TOO_NEW);

        assertInstanceOf(Reason.TooOld.class, reason(() -> server().playlists()));
        assertEquals(2, odd.asked("ping").size());
    }

    private List<String> versions(String method) {
        return odd.asked(method).stream().map((Asked call) -> call.param("v")).toList();
    }
}
