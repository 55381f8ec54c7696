package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.source.ServerLyrics;
import org.gatefold.player.source.ServerLyrics.Line;
import org.junit.jupiter.api.Test;

/** Words of songs from a server. */
final class LyricsTest extends SubsonicCase {
    @Test
    void syncedWordsComeFirstAndAtTheirTimes() throws Exception {
        odd.extensions("songLyrics")
                .on(
                        "getLyricsBySongId",
                        OddServer.ok("\"lyricsList\":{\"structuredLyrics\":["
                                + "{\"lang\":\"xxx\",\"synced\":false,\"line\":[{\"value\":\"Plain\"}]},"
                                + "{\"lang\":\"eng\",\"synced\":true,\"offset\":100,"
                                + "\"displayArtist\":\"Harbour Static\",\"displayTitle\":\"Undertow\",\"line\":["
                                + "{\"start\":0,\"value\":\"One\"},{\"start\":2500,\"value\":\"Two\"}]},"
                                + "{\"lang\":\"deu\",\"synced\":true}]}"));

        assertEquals(
                List.of(
                        new ServerLyrics(
                                "eng",
                                "Harbour Static",
                                "Undertow",
                                true,
                                List.of(
                                        new Line(Optional.of(Duration.ZERO), "One"),
                                        new Line(Optional.of(Duration.ofMillis(2_400)), "Two"))),
                        new ServerLyrics("und", "", "", false, List.of(new Line(Optional.empty(), "Plain")))),
                server().lyrics("1"));
    }

    @Test
    void aSongWithoutWordsHasNone() throws Exception {
        odd.extensions("songLyrics").on("getLyricsBySongId", OddServer.ok("\"lyricsList\":{}"));
        assertEquals(List.of(), server().lyrics("1"));

        odd.on("getLyricsBySongId", OddServer.failed(70, "no lyrics"));
        assertEquals(List.of(), server().lyrics("1"));
    }

    @Test
    void withoutTheExtensionPlainWordsAreAskedForByName() throws Exception {
        odd.on("getSong", OddServer.ok("\"song\":{\"id\":1,\"title\":\"Undertow\",\"artist\":\"Harbour Static\"}"));
        odd.on("getLyrics", OddServer.ok("\"lyrics\":{\"value\":\"One\\r\\nTwo\\n\"}"));

        assertEquals(
                List.of("One", "Two"),
                server().lyrics("1").getFirst().lines().stream().map(Line::text).toList());
        assertEquals("Harbour Static", odd.asked("getLyrics").getFirst().param("artist"));
    }
}
