package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.player.source.StreamWish;
import org.gatefold.player.subsonic.OddServer.Said;
import org.junit.jupiter.api.Test;

/** The listener's own headers, and answers that point elsewhere. */
final class HeadersTest extends SubsonicCase {
    private static final StreamWish ORIGINAL = new StreamWish.Original(OptionalLong.empty());

    @Test
    void theListenersHeadersGoWithEveryRequest() throws Exception {
        odd.on("getSong", OddServer.ok("\"song\":{\"id\":1}"));
        odd.on("stream", OddServer.bytes(200, "audio/mpeg", new byte[9]));
        MusicServer server = guarded();
        server.song("1");
        server.open("1", ORIGINAL, 0).close();

        for (OddServer.Asked call : odd.asked()) {
            assertEquals("let me in", call.headers().getFirst("X-Door"), call.method());
        }
    }

    @Test
    void aHeaderThatCannotBeSentIsRefusedWithoutItsValue() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new ServerAddress(
                        odd.uri(), Optional.empty(), Map.of("X-Door", "sec\nret"), Optional.empty(), Set.of()));

        assertFalse(String.valueOf(refused.getMessage()).contains("sec"));
    }

    @Test
    void anAnswerWithinTheServerIsFollowed() throws Exception {
        odd.on("getSong", moved(odd.uri() + "/other/rest/getSong2.view"));
        odd.on("getSong2", OddServer.ok("\"song\":{\"id\":1}"));

        assertEquals("1", guarded().song("1").id());
        assertEquals("let me in", odd.asked("getSong2").getFirst().headers().getFirst("X-Door"));
    }

    @Test
    void anAnswerThatPointsToAnotherServerIsNotFollowed() throws Exception {
        OddServer other = opened(new OddServer()).on("getSong", OddServer.ok("\"song\":{\"id\":1}"));
        odd.on("getSong", moved(other.uri() + "/rest/getSong.view"));

        assertInstanceOf(Reason.Garbage.class, reason(() -> guarded().song("1")));
        assertEquals(0, other.asked().size());
    }

    @Test
    void anAnswerThatGoesInCirclesEnds() {
        odd.on("getSong", moved(odd.uri() + "/rest/getSong.view"));

        assertInstanceOf(Reason.Garbage.class, reason(() -> guarded().song("1")));
    }

    @Test
    void soundMayLieElsewhereButTheHeadersStayHere() throws Exception {
        SelfSigned shop = opened(new SelfSigned());
        shop.odd().on("bytes", OddServer.bytes(200, "audio/mpeg", new byte[] {7, 7, 7}));
        odd.on("stream", moved(shop.odd().uri().toString().replace("http:", "https:") + "/bytes"));
        ServerAddress address = new ServerAddress(
                odd.uri(), Optional.empty(), Map.of("X-Door", "let me in"), Optional.of(shop.pin()), Set.of());

        try (var stream = server(address, ANNA).open("1", ORIGINAL, 0)) {
            assertArrayEquals(new byte[] {7, 7, 7}, stream.bytes().readAllBytes());
        }
        assertNull(shop.odd().asked("bytes").getFirst().headers().getFirst("X-Door"));
        assertEquals("identity", shop.odd().asked("bytes").getFirst().headers().getFirst("Accept-Encoding"));
    }

    @Test
    void aServerThatMovedToTlsIsAskedThereBeforeAnySecretGoesOut() throws Exception {
        SelfSigned tls = opened(new SelfSigned());
        tls.odd().extensions("songLyrics").on("getSong", OddServer.ok("\"song\":{\"id\":1}"));
        odd.on(
                "getOpenSubsonicExtensions",
                call -> moved(tls.uri() + "/m/rest/getOpenSubsonicExtensions.view?"
                        + call.address().replaceFirst(".*\\?", "")));
        ServerAddress address =
                new ServerAddress(odd.uri(), Optional.empty(), Map.of(), Optional.of(tls.pin()), Set.of());

        server(address, ANNA).song("1");
        assertEquals(1, odd.asked().size());
        assertEquals(
                "/m/rest/getSong.view",
                tls.odd().asked("getSong").getFirst().address().replaceFirst("\\?.*", ""));
    }

    private MusicServer guarded() {
        return server(
                new ServerAddress(
                        odd.uri(), Optional.empty(), Map.of("X-Door", "let me in"), Optional.empty(), Set.of()),
                ANNA);
    }

    private static Said moved(String to) {
        return OddServer.said(302, "text/plain", "there").with("Location", to);
    }
}
