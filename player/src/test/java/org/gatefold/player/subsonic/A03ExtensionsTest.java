package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gatefold.player.subsonic.OddServer.Asked;
import org.gatefold.player.subsonic.OddServer.Said;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A3: the extensions a server has")
final class A03ExtensionsTest extends SubsonicCase {
    static Stream<Said> waysToSayNo() {
        String classic = "{\"subsonic-response\":{\"status\":\"failed\",\"version\":\"1.15.0\",\"error\":{\"code\":";
        return Stream.of(
                OddServer.said(404, "text/html", "<html>Not found</html>"),
                OddServer.json(404, classic + "0,\"message\":\"Unknown method\"}}}"),
                OddServer.json(200, classic + "0,\"message\":\"Not implemented\"}}}"),
                OddServer.json(200, classic + "10,\"message\":\"Required parameter is missing\"}}}"),
                OddServer.said(200, "text/html", "<!DOCTYPE html><title>Sign in</title>"),
                OddServer.said(501, "text/plain", "no"),
                OddServer.json(200, "{}"));
    }

    @ParameterizedTest
    @MethodSource("waysToSayNo")
    void allTheseMeanThatThereAreNone(Said no) throws Exception {
        odd.on("getOpenSubsonicExtensions", no);
        odd.on("ping", OddServer.json(200, "{\"subsonic-response\":{\"status\":\"ok\",\"version\":\"1.15.0\"}}"));

        assertTrue(server().capabilities().extensions().isEmpty());
    }

    @Test
    void theyAreReadWithTheirVersions() throws Exception {
        odd.on(
                "getOpenSubsonicExtensions",
                OddServer.ok("\"openSubsonicExtensions\":[{\"name\":\"songLyrics\",\"versions\":[1,2]},"
                        + "{\"name\":\"transcodeOffset\",\"versions\":[1]}]"));

        assertEquals(
                Map.of("songLyrics", Set.of(1, 2), "transcodeOffset", Set.of(1)),
                server().capabilities().extensions());
    }

    @Test
    void theyAreAskedForWithClientAndVersionAndWithoutAName() throws Exception {
        odd.extensions("songLyrics");
        server().capabilities();

        Asked first = odd.asked().getFirst();
        assertEquals("getOpenSubsonicExtensions", first.method());
        assertEquals("Gatefold", first.param("c"));
        assertEquals("1.16.1", first.param("v"));
        assertFalse(first.has("u") || first.has("t") || first.has("p"));
    }

    @Test
    void nobodyAsksForTokenInfo() throws Exception {
        odd.extensions("apiKeyAuthentication", "tokenInfo");
        server().capabilities();

        assertEquals(0, odd.asked("tokenInfo").size());
    }
}
