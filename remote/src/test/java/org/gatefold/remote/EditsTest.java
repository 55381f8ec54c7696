package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
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

/** Favourites, ratings and follows: stored once, and the one that was made last counts. */
final class EditsTest {
    private static final String MORNING = "2026-11-22T08:00:00Z";
    private static final String NOON = "2026-11-22T12:00:00Z"; // where the clock of these tests stands
    private static final String NEXT_YEAR = "2027-11-22T12:00:00Z";

    @TempDir
    private Path home;

    private final TestClock clock = new TestClock();
    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.open(home, config -> config.withClock(clock));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anEditIsStoredOnceHoweverOftenItIsSent() {
        String edit = favourite(UUID.randomUUID(), "mb:1", true, MORNING);
        assertEquals("{\"stored\":1,\"repeated\":0}", send(edit).text());
        assertEquals("{\"stored\":0,\"repeated\":1}", send(edit).text());
        Reply read = read("");
        assertEquals("favourite", read.at("edits.0.kind"));
        assertEquals("mb:1", read.at("edits.0.subject.track_key"));
        assertEquals("true", read.at("edits.0.value"));
        assertEquals(MORNING, read.at("edits.0.made_at"));
        assertEquals(1, read.json().getAsJsonArray("edits").size());
        assertEquals("false", read.at("more"));
    }

    @Test
    void theEditThatWasMadeLastCountsInWhateverOrderTheyCome() {
        send(favourite(UUID.randomUUID(), "mb:1", false, NOON));
        assertEquals(
                "1", send(favourite(UUID.randomUUID(), "mb:1", true, MORNING)).at("stored"));
        assertEquals("false", read("").at("edits.0.value"));
        send(rating(UUID.randomUUID(), "mb:1", 2, MORNING), rating(UUID.randomUUID(), "mb:1", 5, NOON));
        assertEquals("5", read("").at("edits.1.value"));
    }

    @Test
    void aClockThatRunsAheadIsTakenAtOurTime() {
        send(favourite(UUID.randomUUID(), "mb:1", true, NEXT_YEAR));
        assertEquals(NOON, read("").at("edits.0.made_at"));
        clock.pass(Duration.ofMinutes(1));
        send(favourite(UUID.randomUUID(), "mb:1", false, "2026-11-22T12:01:00Z"));
        assertEquals("false", read("").at("edits.0.value"));
    }

    @Test
    void ofTwoFromTheFutureTheLaterOneCounts() {
        send(rating(new UUID(9, 9), "mb:1", 1, NEXT_YEAR), rating(new UUID(1, 1), "mb:1", 4, "2027-11-22T12:00:01Z"));
        assertEquals("4", read("").at("edits.0.value"));
    }

    @Test
    void ofTwoInTheSameMomentTheIdDecidesForEverybodyAlike() {
        send(rating(new UUID(1, 1), "mb:1", 1, MORNING), rating(new UUID(9, 9), "mb:1", 4, MORNING));
        send(rating(new UUID(8, 8), "mb:2", 4, MORNING), rating(new UUID(2, 2), "mb:2", 1, MORNING));
        assertEquals("4", read("").at("edits.0.value"));
        assertEquals("4", read("").at("edits.1.value"));
    }

    @Test
    void anArtistIsOneUnderAnySpelling() {
        send(follow("Björk", true, MORNING), follow("BJORK", false, NOON));
        Reply read = read("");
        assertEquals(1, read.json().getAsJsonArray("edits").size());
        assertEquals("false", read.at("edits.0.value"));
    }

    @Test
    void oneBadEditRefusesTheBatchAndIsNamed() {
        for (String bad : List.of(
                rating(UUID.randomUUID(), "mb:1", 6, NOON),
                rating(UUID.randomUUID(), "", 5, NOON),
                favourite(UUID.randomUUID(), "mb:1", true, "yesterday"),
                "{\"op_id\":\"1\",\"kind\":\"favourite\",\"subject\":{\"track_key\":\"mb:1\"},\"value\":true,\"made_at\":\""
                        + NOON + "\"}",
                favourite(UUID.randomUUID(), "mb:1", true, NOON).replace("true", "\"yes\""),
                favourite(UUID.randomUUID(), "mb:1", true, NOON).replace("favourite", "like"),
                favourite(UUID.randomUUID(), "mb:" + "1".repeat(5000), true, NOON))) {
            Reply refused = send(favourite(UUID.randomUUID(), "mb:2", true, NOON), bad);
            assertEquals(400, refused.status(), bad);
            assertTrue(refused.at("content").startsWith("edits[1]"), refused.text());
        }
        assertEquals(0, read("").json().getAsJsonArray("edits").size());
        assertEquals(400, send(new String[0]).status());
        String[] tooMany = new String[51];
        java.util.Arrays.setAll(tooMany, i -> favourite(UUID.randomUUID(), "mb:" + i, true, NOON));
        assertEquals(400, send(tooMany).status());
    }

    @Test
    void whatChangedSinceIsReadPageByPage() {
        for (int i = 0; i < 7; i++) {
            send(favourite(UUID.randomUUID(), "mb:" + i, true, MORNING));
        }
        List<String> keys = new ArrayList<>();
        String cursor = "0";
        Reply page;
        do {
            page = read("?limit=3&after=" + cursor);
            page.json()
                    .getAsJsonArray("edits")
                    .forEach(edit -> keys.add(Reply.find(edit.getAsJsonObject(), "subject.track_key")));
            cursor = page.at("next_cursor");
        } while (page.at("more").equals("true"));
        assertEquals(List.of("mb:0", "mb:1", "mb:2", "mb:3", "mb:4", "mb:5", "mb:6"), keys);
        send(favourite(UUID.randomUUID(), "mb:3", false, NOON));
        Reply news = read("?after=" + cursor);
        assertEquals(1, news.json().getAsJsonArray("edits").size());
        assertEquals("mb:3", news.at("edits.0.subject.track_key"));
        assertEquals(
                0,
                read("?after=" + news.at("next_cursor"))
                        .json()
                        .getAsJsonArray("edits")
                        .size());
    }

    @Test
    void everyListenerHasTheirOwn() {
        send(favourite(UUID.randomUUID(), "mb:1", true, MORNING));
        Reply bens = shop.wire().get("/gatefold/edits", "Authorization", "Bearer " + Shop.BEN);
        assertEquals(0, bens.json().getAsJsonArray("edits").size());
        assertEquals(401, shop.wire().get("/gatefold/edits").status());
    }

    @Test
    void whatWasStoredIsThereAfterARestart() throws Exception {
        String edit = favourite(UUID.randomUUID(), "mb:1", true, MORNING);
        send(edit);
        shop.restart();
        assertEquals("1", send(edit).at("repeated"));
        assertEquals("mb:1", read("").at("edits.0.subject.track_key"));
    }

    private Reply send(String... edits) {
        return shop.wire()
                .raw(
                        "POST",
                        "/gatefold/edits",
                        "{\"edits\":[" + String.join(",", edits) + "]}",
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        "Bearer " + Shop.ANA);
    }

    private Reply read(String query) {
        return shop.wire().get("/gatefold/edits" + query, "Authorization", "Bearer " + Shop.ANA);
    }

    private static String favourite(UUID id, String key, boolean is, String at) {
        return edit(id, "favourite", "{\"track_key\":\"" + key + "\"}", Boolean.toString(is), at);
    }

    private static String rating(UUID id, String key, int stars, String at) {
        return edit(id, "rating", "{\"track_key\":\"" + key + "\"}", Integer.toString(stars), at);
    }

    private static String follow(String artist, boolean is, String at) {
        return edit(UUID.randomUUID(), "follow", "{\"artist\":\"" + artist + "\"}", Boolean.toString(is), at);
    }

    private static String edit(UUID id, String kind, String subject, String value, String at) {
        return "{\"op_id\":\"" + id + "\",\"kind\":\"" + kind + "\",\"subject\":" + subject + ",\"value\":" + value
                + ",\"made_at\":\"" + at + "\"}";
    }
}
