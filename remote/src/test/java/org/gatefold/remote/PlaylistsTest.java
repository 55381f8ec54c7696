package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Playlists are replaced whole, and only by who knows the present one. */
final class PlaylistsTest {
    @TempDir
    private Path home;

    private final UUID id = UUID.randomUUID();
    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.open(home);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aNewPlaylistIsKeptAndReadBack() {
        Reply made = put(list("Rain", "a", "b"), "If-None-Match", "*");
        assertEquals(200, made.status());
        Reply read = get();
        assertEquals("Rain", read.at("name"));
        assertEquals("mb:b", read.at("items.1.track.track_key"));
        assertEquals(made.header("ETag"), read.header("ETag"));
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        String first = put(list("Rain", "a"), "If-None-Match", "*").header("ETag");
        String second = put(list("Rain", "a", "b"), "If-Match", first).header("ETag");
        Reply late = put(list("Rain", "a", "c"), "If-Match", first);
        assertEquals(412, late.status());
        assertEquals(second, late.header("ETag"));
        assertEquals(412, put(list("Sun"), "If-None-Match", "*").status());
        assertEquals(428, put(list("Sun")).status());
        assertEquals("mb:b", get().at("items.1.track.track_key"));
    }

    @Test
    void theSameReplacementAgainIsAnsweredLikeTheFirstTime() {
        Reply first = put(list("Rain", "a"), "If-None-Match", "*");
        Reply again = put(list("Rain", "a"), "If-None-Match", "*");
        assertEquals(200, again.status());
        assertEquals(first.header("ETag"), again.header("ETag"));
    }

    @Test
    void aDeletedPlaylistLeavesAMarkAndCanBeMadeAnew() {
        String etag = put(list("Rain", "a"), "If-None-Match", "*").header("ETag");
        assertEquals(412, delete("\"999\"").status());
        assertEquals(204, delete(etag).status());
        assertEquals(204, delete(etag).status());
        assertEquals(410, get().status());
        assertEquals("true", changed("").at("playlists.0.deleted"));
        assertEquals(412, put(list("Rain", "a", "b"), "If-Match", etag).status());
        assertEquals(200, put(list("Rain", "a", "b"), "If-None-Match", "*").status());
        assertEquals("mb:b", get().at("items.1.track.track_key"));
    }

    @Test
    void whatChangedSinceIsListed() {
        put(list("Rain", "a"), "If-None-Match", "*");
        Reply all = changed("");
        assertEquals("Rain", all.at("playlists.0.name"));
        String cursor = all.at("next_cursor");
        assertEquals(
                0,
                changed("?after=" + cursor).json().getAsJsonArray("playlists").size());
        put(list("Rain", "a", "b"), "If-Match", get().header("ETag"));
        assertEquals(get().header("ETag"), changed("?after=" + cursor).at("playlists.0.etag"));
    }

    @Test
    void ofManyWritersAtOnceOneGetsThrough() throws Exception {
        String etag = put(list("Rain", "a"), "If-None-Match", "*").header("ETag");
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String mine = list("Rain", "a", "mine" + i);
            writers.add(() -> put(mine, "If-Match", etag).status());
        }
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var status : threads.invokeAll(writers)) {
                statuses.add(status.get());
            }
        }
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
        assertEquals(7, statuses.stream().filter(status -> status == 412).count(), statuses::toString);
    }

    @Test
    void whatCannotBeKeptIsRefusedWithItsPlace() {
        String item = item("a");
        Reply twice = put("{\"name\":\"Rain\",\"items\":[" + item + "," + item + "]}", "If-None-Match", "*");
        assertEquals(400, twice.status());
        assertTrue(twice.at("content").contains("items[1]"), twice.text());
        assertEquals(400, put("{\"items\":[]}", "If-None-Match", "*").status());
        assertEquals(
                400,
                shop.wire()
                        .get("/gatefold/playlists/mine", "Authorization", "Bearer " + Shop.ANA)
                        .status());
        assertEquals(404, get().status());
    }

    @Test
    void twentyThousandTracksFit() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            items.append(i == 0 ? "" : ",").append(item("fp-of-some-track-" + i));
        }
        assertEquals(
                200,
                put("{\"name\":\"All of it\",\"items\":[" + items + "]}", "If-None-Match", "*")
                        .status());
        assertEquals(20_000, get().json().getAsJsonArray("items").size());
    }

    @Test
    void everyListenerHasTheirOwn() {
        put(list("Rain", "a"), "If-None-Match", "*");
        Reply bens = shop.wire().get("/gatefold/playlists/" + id, "Authorization", "Bearer " + Shop.BEN);
        assertEquals(404, bens.status());
        assertEquals(401, shop.wire().get("/gatefold/playlists").status());
    }

    private Reply put(String json, String... headers) {
        return send("PUT", json, headers);
    }

    private Reply delete(String etag) {
        return send("DELETE", "", "If-Match", etag);
    }

    private Reply send(String method, String json, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json", "Authorization", "Bearer " + Shop.ANA));
        return shop.wire().raw(method, "/gatefold/playlists/" + id, json, all.toArray(String[]::new));
    }

    private Reply get() {
        return shop.wire().get("/gatefold/playlists/" + id, "Authorization", "Bearer " + Shop.ANA);
    }

    private Reply changed(String query) {
        return shop.wire().get("/gatefold/playlists" + query, "Authorization", "Bearer " + Shop.ANA);
    }

    private static String list(String name, String... keys) {
        List<String> items = new ArrayList<>();
        for (String key : keys) {
            items.add(item(key));
        }
        return "{\"name\":\"" + name + "\",\"description\":\"\",\"items\":[" + String.join(",", items) + "]}";
    }

    private static String item(String key) {
        UUID itemId = UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return "{\"item_id\":\"" + itemId + "\",\"track\":{\"track_key\":\"mb:" + key + "\",\"title\":\"" + key
                + "\"}}";
    }
}
