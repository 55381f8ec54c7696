package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gatefold.player.source.CapabilityReport;
import org.gatefold.player.source.CapabilityReport.Ability;
import org.gatefold.player.source.CapabilityReport.Instead;
import org.gatefold.player.source.CapabilityReport.Support;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ScanStamp;
import org.junit.jupiter.api.Test;

/** What a server turns out to be able to do, and whether it has something new. */
final class ReportTest extends SubsonicCase {
    private static final String SONG = "{\"id\":\"1\",\"title\":\"t\",\"coverArt\":\"c\",\"played\":\"\","
            + "\"musicBrainzId\":\"189002e7-3285-4e2e-92a3-7f6c30d407a2\",\"replayGain\":{\"trackGain\":-3}}";

    @Test
    void aServerThatCanEverythingIsSaidToUseIt() throws Exception {
        capable();
        CapabilityReport report = server(new Login.ApiKey("k")).capabilities();

        for (CapabilityReport.Finding finding : report.findings()) {
            boolean tried = finding.ability() == Ability.TRANSCODE;
            assertEquals(tried ? Support.UNKNOWN : Support.YES, finding.support(), finding.toString());
            assertEquals(tried ? Instead.FINDS_OUT_WHEN_USED : Instead.USED, finding.instead(), finding.toString());
        }
        assertEquals("odd", report.maker().name());
        assertTrue(report.maker().openSubsonic());
    }

    @Test
    void everyAbilityIsReportedOnceWhateverTheServer() throws Exception {
        assertEquals(
                List.of(Ability.values()).size(),
                server().capabilities().findings().stream()
                        .map(CapabilityReport.Finding::ability)
                        .distinct()
                        .count());
        capable();
        assertEquals(Ability.values().length, server().capabilities().findings().size());
    }

    @Test
    void findingOutCountsNoPlayAndChangesNothing() throws Exception {
        capable();
        server().capabilities();

        assertEquals(0, odd.asked("stream").size());
        assertTrue(odd.asked().stream()
                .filter(call -> call.method().matches("star|scrobble"))
                .noneMatch(call -> call.has("id") || call.has("albumId") || call.has("artistId")));
        assertTrue(odd.asked().stream()
                .noneMatch(call -> call.method().matches("(unstar|setRating|create|update|delete|save).*")));
    }

    @Test
    void whereNothingWasPlayedYetNobodyKnowsWhetherTheServerTells() throws Exception {
        capable();
        odd.on(
                "search3",
                call -> OddServer.ok("\"searchResult3\":{\"song\":{\"id\":\"" + call.param("songOffset") + "\"}}"));

        assertEquals(Support.UNKNOWN, server().capabilities().support(Ability.SCROBBLE_READ_BACK));
    }

    @Test
    void itIsAskedOnceUntilAskedAnew() throws Exception {
        capable();
        MusicServer server = server();
        server.capabilities();
        int asked = odd.asked().size();
        server.capabilities();
        assertEquals(asked, odd.asked().size());

        assertEquals(server.capabilities(), server.connect());
        assertEquals(2 * asked, odd.asked().size());
    }

    @Test
    void aServerUpgradedMeanwhileIsSignedInToAnew() throws Exception {
        capable();
        MusicServer server = server();
        server.playlists();
        odd.on("getPlaylists", call -> call.has("t") ? OddServer.failed(41, "no") : OddServer.ok("\"playlists\":{}"));
        odd.on("ping", call -> call.has("t") ? OddServer.failed(41, "no") : OddServer.ok(""));

        assertEquals(List.of(), server.playlists());
    }

    @Test
    void theStampChangesWithEachScanAndWithNothingElse() throws Exception {
        scanned("2026-11-22T20:00:00Z", 40, 0);
        MusicServer server = server();
        ScanStamp before = server.scanStamp();
        assertEquals(before, server.scanStamp());

        scanned("2026-11-22T21:00:00Z", 40, 0);
        assertNotEquals(before, server.scanStamp());
    }

    @Test
    void whereTheStatusSaysNoDateTheIndexDoes() throws Exception {
        scanned("", 40, 1_795_399_846_000L);
        MusicServer server = server();
        ScanStamp before = server.scanStamp();
        assertFalse(before.value().isEmpty());

        scanned("", 40, 1_795_399_999_000L);
        assertNotEquals(before, server.scanStamp());
    }

    @Test
    void aNumberOfSongsAloneIsNoStamp() throws Exception {
        scanned("", 40, 0);

        assertEquals("", server().scanStamp().value());
    }

    private void scanned(String last, int count, long modified) {
        odd.on(
                "getScanStatus",
                OddServer.ok(
                        "\"scanStatus\":{\"scanning\":false,\"count\":" + count + ",\"lastScan\":\"" + last + "\"}"));
        odd.on("getIndexes", OddServer.ok("\"indexes\":{\"lastModified\":" + modified + "}"));
    }

    private void capable() {
        scanned("2026-11-22T20:00:00Z", 1, 0);
        odd.extensions(
                        "formPost",
                        "apiKeyAuthentication",
                        "transcodeOffset",
                        "songLyrics",
                        "indexBasedQueue",
                        "playbackReport")
                .on(
                        "search3",
                        call -> OddServer.ok("\"searchResult3\":{"
                                + (call.param("songOffset").equals("0") ? "\"song\":[" + SONG + "]" : "") + "}"))
                .on("download", OddServer.bytes(206, "audio/flac", new byte[1]).with("Content-Range", "bytes 0-0/99"))
                .on("getCoverArt", OddServer.bytes(200, "image/png", new byte[9]))
                .on("star", OddServer.failed(10, "Required parameter is missing"))
                .on("getPlaylists", OddServer.ok("\"playlists\":{}"))
                .on("scrobble", OddServer.failed(10, "Required parameter is missing"));
    }
}
