package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.gatefold.remote.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ListenBrainz side: plays arrive once, whole or not at all, for their owner only. */
final class ListensTest {
    private static final long NOON = 1_795_348_800; // 2026-11-22T12:00:00Z, where the clock of these tests stands

    @TempDir
    private Path home;

    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.open(home, config -> config.withClock(new TestClock()));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aTokenIsToldWhetherItIsGood() {
        Reply good = shop.wire().get("/1/validate-token", "Authorization", "Token " + Shop.ANA);
        assertEquals("true", good.at("valid"));
        assertEquals("ana", good.at("user_name"));
        Reply bad = shop.wire().get("/1/validate-token", "Authorization", "Token nonsense");
        assertEquals(200, bad.status());
        assertEquals("false", bad.at("valid"));
        assertEquals(400, shop.wire().get("/1/validate-token").status());
        assertEquals(
                "true",
                shop.wire()
                        .get("/1/validate-token", "Authorization", "Bearer " + Shop.ANA)
                        .at("valid"));
    }

    @Test
    void aListenComesBackAsItWasSent() {
        assertEquals(
                "{\"status\":\"ok\"}",
                submit("single", listen(NOON, "Slow Harbour", "")).text());
        Reply read = read("");
        assertEquals("1", read.at("payload.count"));
        assertEquals("ana", read.at("payload.user_id"));
        assertEquals(String.valueOf(NOON), read.at("payload.listens.0.listened_at"));
        assertEquals("Slow Harbour", read.at("payload.listens.0.track_metadata.track_name"));
        assertEquals(String.valueOf(NOON), read.at("payload.latest_listen_ts"));
    }

    @Test
    void anOperationIdIsStoredOnceHoweverOftenItIsSent() {
        String id = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    200,
                    submit("single", listen(NOON, "Slow Harbour", "\"op_id\":\"" + id + "\""))
                            .status());
        }
        assertEquals("1", read("").at("payload.count"));
    }

    @Test
    void twoTracksOrDevicesInTheSameSecondBothCount() {
        submit(
                "import",
                listen(NOON, "Slow Harbour", op()) + "," + listen(NOON, "Slow Harbour", op()) + ","
                        + listen(NOON, "Kiln", ""));
        assertEquals("3", read("").at("payload.count"));
    }

    @Test
    void withoutAnOperationIdTimeAndRecordingMakeAListen() {
        String mbid = "\"recording_mbid\":\"" + UUID.randomUUID() + "\"";
        submit(
                "import",
                listen(NOON, "Kiln", mbid) + "," + listen(NOON, "KILN (remaster)", mbid) + ","
                        + listen(NOON, "Tide", "") + "," + listen(NOON, "tide", "") + ","
                        + listen(NOON - 1, "Tide", ""));
        assertEquals("3", read("").at("payload.count"));
    }

    @Test
    void oneBadListenRefusesTheBatchAndIsNamed() {
        Reply refused = submit(
                "import",
                listen(NOON, "Good", "") + "," + listen(5, "Too old", "") + "," + listen(NOON, "Good too", ""));
        assertEquals(400, refused.status());
        assertEquals("400", refused.at("code"));
        assertTrue(refused.at("error").startsWith("payload[1].listened_at: "), refused.text());
        assertEquals("0", read("").at("payload.count"));
    }

    @Test
    void whatIsWrongWithAListenIsSaid() {
        assertTrue(submit("single", listen(NOON + 3_700, "Tomorrow", ""))
                .at("error")
                .contains("payload[0].listened_at"));
        assertTrue(
                submit("single", "{\"listened_at\":" + NOON + "}").at("error").contains("payload[0].track_metadata"));
        assertTrue(
                submit("single", listen(NOON, " ", "")).at("error").contains("payload[0].track_metadata.track_name"));
        assertTrue(submit("single", listen(NOON, "x", "\"op_id\":\"7\""))
                .at("error")
                .contains("op_id"));
        assertTrue(submit("single", listen(NOON, "x", "\"note\":\"" + "a".repeat(10_240) + "\""))
                .at("error")
                .contains("larger than 10240"));
        assertTrue(submit("single", listen(NOON, "a", "") + "," + listen(NOON, "b", ""))
                .at("error")
                .contains("one listen"));
        assertTrue(submit("playing_now", listen(NOON, "a", "")).at("error").contains("without listened_at"));
        assertTrue(submit("banana", listen(NOON, "a", "")).at("error").contains("listen_type"));
        assertTrue(submit("import", "").at("error").contains("1 to 1000"));
        assertEquals("0", read("").at("payload.count"));
    }

    @Test
    void aThousandListensAreOneBatchAndOneMoreIsTooMany() {
        List<String> listens = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            listens.add(listen(NOON - i, "Track " + i, op() + ",\"note\":\"" + "a".repeat(2000) + "\""));
        }
        assertEquals(200, submit("import", String.join(",", listens)).status());
        assertEquals("1000", read("?count=1000").at("payload.count"));
        listens.add(listen(NOON, "One more", ""));
        assertEquals(400, submit("import", String.join(",", listens)).status());
    }

    @Test
    void listensAreReadNewestFirstBetweenTwoTimes() {
        for (int i = 0; i < 10; i++) {
            submit("single", listen(NOON - i * 100, "Track " + i, op()));
        }
        assertEquals("Track 0", read("?count=3").at("payload.listens.0.track_metadata.track_name"));
        Reply middle = read("?min_ts=" + (NOON - 500) + "&max_ts=" + (NOON - 200));
        assertEquals("2", middle.at("payload.count"));
        assertEquals("Track 3", middle.at("payload.listens.0.track_metadata.track_name"));
        assertEquals(
                "Track 8", read("?count=1&min_ts=" + (NOON - 900)).at("payload.listens.0.track_metadata.track_name"));
        assertEquals(400, read("?count=0").status());
        assertEquals(400, read("?min_ts=yesterday").status());
    }

    @Test
    void whatPlaysNowReplacesWhatPlayedBeforeAndIsNoListen() {
        submit("playing_now", "{\"track_metadata\":{\"artist_name\":\"a\",\"track_name\":\"one\"}}");
        submit("playing_now", "{\"track_metadata\":{\"artist_name\":\"a\",\"track_name\":\"two\"}}");
        Reply now = shop.wire().get("/1/user/ana/playing-now", "Authorization", "Token " + Shop.ANA);
        assertEquals("1", now.at("payload.count"));
        assertEquals("two", now.at("payload.listens.0.track_metadata.track_name"));
        assertEquals("0", read("").at("payload.count"));
    }

    @Test
    void wrongTokensAndOtherPeopleAreKeptOut() {
        String body = "{\"listen_type\":\"single\",\"payload\":[" + listen(NOON, "Slow Harbour", "") + "]}";
        for (String authorization : List.of("Token nonsense", "Token ", "Basic YTpi", "Bearer " + Shop.ANA + "x")) {
            Reply refused = shop.wire().raw("POST", "/1/submit-listens", body, "Authorization", authorization);
            assertEquals(401, refused.status(), authorization);
            assertEquals("401", refused.at("code"));
        }
        assertEquals(401, shop.wire().raw("POST", "/1/submit-listens", body).status());
        submit("single", listen(NOON, "Slow Harbour", ""));
        assertEquals(
                403,
                shop.wire()
                        .get("/1/user/ana/listens", "Authorization", "Token " + Shop.BEN)
                        .status());
        assertEquals(401, shop.wire().get("/1/user/ana/listens").status());
        assertEquals(
                "0",
                shop.wire()
                        .get("/1/user/ben/listens", "Authorization", "Token " + Shop.BEN)
                        .at("payload.count"));
    }

    @Test
    void theSameOperationIdOfTwoUsersIsTwoListens() {
        String body = "{\"listen_type\":\"single\",\"payload\":[" + listen(NOON, "Slow Harbour", op()) + "]}";
        for (String token : List.of(Shop.ANA, Shop.BEN)) {
            shop.wire().raw("POST", "/1/submit-listens", body, "Authorization", "Token " + token);
        }
        assertEquals("1", read("").at("payload.count"));
        assertEquals(
                "1",
                shop.wire()
                        .get("/1/user/ben/listens", "Authorization", "Token " + Shop.BEN)
                        .at("payload.count"));
    }

    private static String op() {
        return "\"op_id\":\"" + UUID.randomUUID() + "\"";
    }

    private static String listen(long at, String track, String info) {
        return "{\"listened_at\":" + at + ",\"track_metadata\":{\"artist_name\":\"Harbour Static\",\"track_name\":\""
                + track + "\",\"additional_info\":{" + info + "}}}";
    }

    private Reply submit(String type, String listens) {
        return shop.wire()
                .raw(
                        "POST",
                        "/1/submit-listens",
                        "{\"listen_type\":\"" + type + "\",\"payload\":[" + listens + "]}",
                        "Authorization",
                        "Token " + Shop.ANA,
                        "Content-Type",
                        "application/json");
    }

    private Reply read(String query) {
        return shop.wire().get("/1/user/ana/listens" + query, "Authorization", "Token " + Shop.ANA);
    }
}
