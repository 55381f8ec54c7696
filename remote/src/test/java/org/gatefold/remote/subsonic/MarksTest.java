package org.gatefold.remote.subsonic;

import static org.gatefold.remote.support.MusicHouse.list;
import static org.gatefold.remote.support.MusicHouse.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gatefold.remote.support.Flac;
import org.gatefold.remote.support.MusicHouse;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.gatefold.remote.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stars, ratings and plays: one listener's, wherever they were made, and nobody else's. */
final class MarksTest {
    private static final String RECORDING = "5d305eb3-af92-5618-bda1-6781674d7b9e";

    private final TestClock clock = new TestClock();
    private MusicHouse house;

    @TempDir
    private Path home;

    @BeforeEach
    void open() throws Exception {
        Path music = home.resolve("music");
        Flac.saying("TITLE=Fog Signal", "ARTIST=Harbour Static", "ALBUM=Moorings", "MUSICBRAINZ_TRACKID=" + RECORDING)
                .at(music.resolve("a/1.flac"));
        Flac.saying("TITLE=Nameless", "ARTIST=Nobody", "ALBUM=Nothing").at(music.resolve("b/1.flac"));
        house = MusicHouse.open(home.resolve("data"), music, config -> config.withClock(clock));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<JsonObject> edits() {
        return list(house.wire().get("/gatefold/edits", Shop.as(Shop.ANA)).json(), "edits");
    }

    private void edit(String kind, String value, String madeAt) {
        Reply reply = house.wire()
                .post(
                        "/gatefold/edits",
                        """
            {"edits": [{"op_id": "%s", "kind": "%s", "subject": {"track_key": "mb:%s", "title": "Fog Signal"},
            "value": %s, "made_at": "%s"}]}""".formatted(java.util.UUID.randomUUID(), kind, RECORDING, value, madeAt),
                        Shop.as(Shop.ANA));
        assertEquals(200, reply.status(), reply.text());
    }

    @Test
    void aStarIsTheFavouriteThatGatefoldKnows() {
        house.ok("star", "id", house.id("Fog Signal"));
        JsonObject edit = edits().getFirst();
        assertEquals("favourite", edit.get("kind").getAsString());
        assertEquals("mb:" + RECORDING, Reply.find(edit, "subject.track_key"));
        assertEquals("Harbour Static", Reply.find(edit, "subject.artist"));
        assertTrue(edit.get("value").getAsBoolean());
        house.ok("unstar", "id", house.id("Fog Signal"));
        assertFalse(edits().getLast().get("value").getAsBoolean());
        assertFalse(house.song("Fog Signal").has("starred"));
    }

    @Test
    void aFavouriteOfGatefoldIsAStarAndItsRatingARating() {
        edit("favourite", "true", "2026-11-22T11:00:00Z");
        edit("rating", "3", "2026-11-22T11:00:00Z");
        JsonObject song = house.song("Fog Signal");
        assertEquals("2026-11-22T11:00:00Z", song.get("starred").getAsString());
        assertEquals(3, song.get("userRating").getAsInt());
        assertEquals(List.of("Fog Signal"), texts(list(house.ok("getStarred2"), "starred2.song"), "title"));
        house.ok("setRating", "id", song.get("id").getAsString(), "rating", "0");
        assertFalse(house.song("Fog Signal").has("userRating"));
    }

    @Test
    void theLatestMarkCountsAlsoWithinOneMoment() {
        edit("favourite", "true", "2030-01-01T00:00:00Z");
        house.ok("unstar", "id", house.id("Fog Signal"));
        assertFalse(house.song("Fog Signal").has("starred"), "a device whose clock runs ahead does not win for ever");
        house.ok("star", "id", house.id("Fog Signal"));
        house.ok("star", "id", house.id("Fog Signal"));
        assertTrue(house.song("Fog Signal").has("starred"), "twice is no error and no change");
    }

    @Test
    void whatGatefoldCannotMarkIsKeptBesides() throws Exception {
        JsonObject song = house.song("Nameless");
        house.ok(
                "star",
                "id",
                song.get("id").getAsString(),
                "albumId",
                song.get("albumId").getAsString(),
                "artistId",
                song.get("artistId").getAsString());
        house.ok("setRating", "id", song.get("albumId").getAsString(), "rating", "5");
        assertEquals(List.of(), edits());
        JsonObject starred = house.ok("getStarred");
        assertEquals(List.of("Nameless"), texts(list(starred, "starred.song"), "title"));
        assertEquals(List.of("Nothing"), texts(list(starred, "starred.album"), "title"));
        assertEquals(List.of("Nobody"), texts(list(starred, "starred.artist"), "name"));
        assertEquals(
                List.of("Nothing"),
                texts(list(house.ok("getAlbumList2", "type", "highest"), "albumList2.album"), "name"));
        house.rescan();
        assertTrue(house.song("Nameless").has("starred"));
    }

    @Test
    void ofSeveralIdsWithOneWrongNoneIsMarked() {
        assertEquals(70, house.error("star", "id", house.id("Fog Signal"), "id", "so-nothing"));
        assertFalse(house.song("Fog Signal").has("starred"));
    }

    @Test
    void marksAndPlaysAreTheirOwners() {
        house.ok("star", "id", house.id("Fog Signal"));
        house.ok("scrobble", "id", house.id("Fog Signal"));
        house.ok("scrobble", "id", house.id("Fog Signal"), "submission", "false");
        Reply bens = house.wire()
                .raw(
                        "GET",
                        MusicHouse.address("search3", "query", "fog") + "&f=json&apiKey=" + MusicHouse.BENS_KEY,
                        "");
        JsonObject song = list(MusicHouse.envelope(bens), "searchResult3.song").getFirst();
        assertFalse(song.has("starred") || song.has("played"), song.toString());
        assertEquals(0, song.get("playCount").getAsInt());
        Reply playing = house.wire()
                .raw("GET", MusicHouse.address("getNowPlaying") + "&f=json&apiKey=" + MusicHouse.BENS_KEY, "");
        assertEquals(List.of(), list(MusicHouse.envelope(playing), "nowPlaying.entry"));
        assertEquals(1, list(house.ok("getNowPlaying"), "nowPlaying.entry").size());
    }

    private List<JsonObject> listens() {
        return list(house.wire().get("/1/user/ana/listens", Shop.as(Shop.ANA)).json(), "payload.listens");
    }

    @Test
    void aScrobbleIsAListenOnce() {
        String id = house.id("Fog Signal");
        for (int i = 0; i < 3; i++) {
            house.ok("scrobble", "id", id, "time", "1700000000123");
        }
        JsonObject listen = listens().getFirst();
        assertEquals(1, listens().size());
        assertEquals(1_700_000_000L, listen.get("listened_at").getAsLong());
        assertEquals("Fog Signal", Reply.find(listen, "track_metadata.track_name"));
        assertEquals(RECORDING, Reply.find(listen, "track_metadata.additional_info.recording_mbid"));
        assertEquals(1, house.song("Fog Signal").get("playCount").getAsInt());
        assertEquals(
                "2023-11-14T22:13:20Z", house.song("Fog Signal").get("played").getAsString());
    }

    @Test
    void aPlayThatListenBrainzToldOfIsTheSamePlay() {
        assertEquals(
                200,
                house.wire()
                        .post("/1/submit-listens", """
            {"listen_type": "single", "payload": [{"listened_at": 1700000000, "track_metadata": {
            "artist_name": "HARBOUR STATIC", "track_name": "Fog signal", "additional_info": {
            "op_id": "3f1a5c1e-93b1-4d5e-9a1c-1f6b0c4f1a11", "recording_mbid": "%s"}}}]}""".formatted(RECORDING), Shop.as(Shop.ANA))
                        .status());
        house.ok("scrobble", "id", house.id("Fog Signal"), "time", "1700000000000");
        assertEquals(1, listens().size());
        assertEquals(1, house.song("Fog Signal").get("playCount").getAsInt());
        assertEquals(
                List.of("Fog Signal"),
                texts(list(house.ok("getTopSongs", "artist", "harbour static"), "topSongs.song"), "title"));
    }

    @Test
    void severalPlaysComeInOneCallEachWithItsTime() {
        String fog = house.id("Fog Signal");
        String other = house.id("Nameless");
        house.ok(
                "scrobble",
                "id",
                fog,
                "id",
                other,
                "id",
                fog,
                "time",
                "1700000000000",
                "time",
                "1700000100000",
                "time",
                "1700000200000");
        assertEquals(3, listens().size());
        assertEquals(2, house.song("Fog Signal").get("playCount").getAsInt());
        assertEquals(
                List.of("Moorings", "Nothing"),
                texts(list(house.ok("getAlbumList2", "type", "frequent"), "albumList2.album"), "name"));
    }

    @Test
    void sayingWhatPlaysNowAndHearingItCountNothing() {
        String id = house.id("Fog Signal");
        house.ok("scrobble", "id", id, "submission", "false");
        house.call("stream", "id", id);
        assertEquals(List.of(), listens());
        assertEquals(0, house.song("Fog Signal").get("playCount").getAsInt());
    }

    @Test
    void manyPlayersMarkAndPlayAtOnceAndNothingIsLost() throws Exception {
        String id = house.id("Fog Signal");
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String time = Long.toString(1_700_000_000_000L + i / 2 * 1000L);
            all.add(() -> MusicHouse.code(house.call("scrobble", "id", id, "time", time)));
            all.add(() -> MusicHouse.code(house.call("star", "id", id)));
        }
        try (ExecutorService players = Executors.newFixedThreadPool(8)) {
            for (var each : players.invokeAll(all)) {
                assertEquals(-1, each.get());
            }
        }
        assertEquals(20, house.song("Fog Signal").get("playCount").getAsInt());
        assertEquals(20, listens().size());
        assertTrue(house.song("Fog Signal").has("starred"));
    }
}
