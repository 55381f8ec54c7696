package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerMarks.Heard;
import org.gatefold.player.source.ServerMarks.Starred;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.player.subsonic.OddServer.Asked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A8: what is written to a server")
final class A08WritesTest extends SubsonicCase {
    private static final Instant EVENING = Instant.parse("2026-11-22T20:00:00.900Z");

    @Test
    void starringTwiceIsNoError() throws Exception {
        odd.on("star", OddServer.failed(0, "Track 1 already starred"));
        odd.on("getSong", OddServer.ok("\"song\":{\"id\":1,\"starred\":\"2026-11-22T20:00:00\"}"));

        server().star(Starred.SONG, "1", true);
    }

    @Test
    void aStarThatIsNotThereWasRefused() {
        odd.on("star", OddServer.failed(0, "disk full"));
        odd.on("getSong", OddServer.ok("\"song\":{\"id\":1}"));

        assertInstanceOf(Reason.Refused.class, reason(() -> server().star(Starred.SONG, "1", true)));
    }

    @Test
    void anIdGoesUnderTheNameOfItsType() throws Exception {
        odd.on("star", OddServer.ok(""));
        odd.on("unstar", OddServer.ok(""));
        server().star(Starred.ALBUM, "0", true);
        server().star(Starred.ARTIST, "0", true);
        server().star(Starred.SONG, "0", false);

        assertEquals("0", odd.asked("star").get(0).param("albumId"));
        assertEquals("0", odd.asked("star").get(1).param("artistId"));
        assertEquals("0", odd.asked("unstar").getFirst().param("id"));
    }

    @Test
    void aScrobbleSaysItsTimeInMillisecondsAndOneSongOnly() throws Exception {
        odd.on("scrobble", OddServer.ok(""));
        server().scrobble("7", EVENING);

        Asked call = odd.asked("scrobble").getFirst();
        assertEquals(Long.toString(EVENING.toEpochMilli()), call.param("time"));
        assertEquals(List.of("7"), call.params().get("id"));
        assertEquals("true", call.param("submission"));
    }

    @Test
    void aScrobbleIsNeverSentTwiceByItself() {
        odd.on("scrobble", OddServer.said(503, "", "").with("Retry-After", "0"));

        assertInstanceOf(Reason.Busy.class, reason(() -> server().scrobble("7", EVENING)));
        assertEquals(1, odd.asked("scrobble").size());
    }

    @Test
    void norWhenTheServerHangsUp() throws Exception {
        odd.on("getPlaylists", OddServer.ok("\"playlists\":{}")).on("scrobble", OddServer.silence());
        MusicServer server = server();
        server.playlists();

        assertInstanceOf(Reason.Unreachable.class, reason(() -> server.scrobble("7", EVENING)));
        assertEquals(1, odd.asked("scrobble").size());
    }

    @Test
    void anAnswerThatGetsLostIsNotAskedForAgain() {
        odd.on("scrobble", OddServer.ok("").promising(4_000));

        assertInstanceOf(Reason.Unreachable.class, reason(() -> server().scrobble("7", EVENING)));
        assertEquals(1, odd.asked("scrobble").size());
    }

    @Test
    void whetherAPlayArrivedIsReadBackWhereTheServerTells() throws Exception {
        odd.on("getSong", OddServer.ok("\"song\":{\"id\":7,\"played\":\"2026-11-22T20:00:00Z\"}"));
        assertEquals(Heard.YES, server().heard("7", EVENING));

        odd.on("getSong", OddServer.ok("\"song\":{\"id\":7,\"played\":\"2026-11-20T20:00:00Z\"}"));
        assertEquals(Heard.NO, server().heard("7", EVENING));

        odd.on("getSong", OddServer.ok("\"song\":{\"id\":7,\"played\":\"2026-11-22T23:00:00Z\"}"));
        assertEquals(Heard.UNKNOWN, server().heard("7", EVENING));

        odd.on("getSong", OddServer.ok("\"song\":{\"id\":7}"));
        assertEquals(Heard.UNKNOWN, server().heard("7", EVENING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gonic", "airsonic", ""})
    void serversThatWouldCountItAreNotToldWhatPlays(String maker) throws Exception {
        odd.on(
                "ping",
                OddServer.json(
                        200,
                        "{\"subsonic-response\":{\"status\":\"ok\",\"version\":\"1.15.0\",\"type\":\"" + maker
                                + "\",\"openSubsonic\":" + !maker.isEmpty() + "}}"));
        odd.on("scrobble", OddServer.ok(""));

        assertFalse(server().nowPlaying("7", Duration.ZERO, false));
        assertEquals(0, odd.asked("scrobble").size());
    }

    @Test
    void othersAre() throws Exception {
        odd.on("scrobble", OddServer.ok(""));

        assertTrue(server().nowPlaying("7", Duration.ZERO, false));
        assertEquals("false", odd.asked("scrobble").getFirst().param("submission"));
    }

    @Test
    void aReportOfPlaybackCountsNothing() throws Exception {
        odd.extensions("playbackReport").on("reportPlayback", OddServer.ok(""));

        assertTrue(server().nowPlaying("7", Duration.ofSeconds(12), true));
        Asked call = odd.asked("reportPlayback").getFirst();
        assertEquals("true", call.param("ignoreScrobble"));
        assertEquals("12000", call.param("positionMs"));
        assertEquals("paused", call.param("state"));
    }
}
