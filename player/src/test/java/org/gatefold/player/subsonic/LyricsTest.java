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
    void wordsThatSayWhenTheyBeginAreAskedForWhereTheServerKnowsThemAndOnlyTheMainTextIsTaken() throws Exception {
        odd.extension("songLyrics", 1, 2)
                .on(
                        "getLyricsBySongId",
                        OddServer.ok(
                                "\"lyricsList\":{\"structuredLyrics\":["
                                        + "{\"kind\":\"translation\",\"lang\":\"deu\",\"synced\":true,\"line\":[{\"start\":0,\"value\":\"Nach Norden\"}]},"
                                        + "{\"kind\":\"main\",\"lang\":\"eng\",\"synced\":true,\"offset\":100,\"line\":["
                                        + "{\"start\":1000,\"value\":\"“North, again”\"},{\"start\":3000,\"value\":\"Unlike\"},{\"start\":5000,\"value\":\"Home now\"}],"
                                        + "\"cueLine\":[{\"index\":0,\"start\":1000,\"value\":\"“North, again”\",\"cue\":["
                                        + "{\"start\":1000,\"end\":1500,\"value\":\"North\",\"byteStart\":3,\"byteEnd\":7},"
                                        + "{\"start\":1600,\"value\":\"again\"}]},"
                                        + "{\"index\":0,\"cue\":[{\"start\":9,\"value\":\"ooh\"}]},"
                                        + "{\"index\":1,\"cue\":[{\"start\":3000,\"value\":\"Something\"},{\"start\":3100,\"value\":\"else\"}]},"
                                        + "{\"index\":2,\"cue\":[{\"start\":5600,\"value\":\"Home\"},{\"start\":5100,\"value\":\"now\"}]}]}]}"));
        List<ServerLyrics> told = server().lyrics("1");
        assertEquals(1, told.size());
        List<Line> lines = told.getFirst().lines();
        assertEquals(
                List.of(
                        new ServerLyrics.Word(Duration.ofMillis(900), "“North, "),
                        new ServerLyrics.Word(Duration.ofMillis(1_500), "again”")),
                lines.getFirst().words());
        assertEquals(List.of(), lines.get(1).words(), "cues of another text are none");
        assertEquals(List.of(), lines.get(2).words(), "cues that run backwards are none");
        assertEquals("true", odd.asked("getLyricsBySongId").getFirst().param("enhanced"));
    }

    @Test
    void aServerOfTheFirstVersionIsAskedAsBefore() throws Exception {
        odd.extensions("songLyrics").on("getLyricsBySongId", OddServer.ok("\"lyricsList\":{}"));
        server().lyrics("1");
        assertEquals("", odd.asked("getLyricsBySongId").getFirst().param("enhanced"));
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
