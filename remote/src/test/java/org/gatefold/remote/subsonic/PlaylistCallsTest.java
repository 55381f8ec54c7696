package org.gatefold.remote.subsonic;

import static org.gatefold.remote.support.MusicHouse.list;
import static org.gatefold.remote.support.MusicHouse.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gatefold.remote.support.Flac;
import org.gatefold.remote.support.MusicHouse;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Playlists as any player changes them, and as Gatefold's devices see them then. */
final class PlaylistCallsTest {
    private static final String ELSEWHERE = """
        {"name": "Mixed", "description": "d", "items": [
          {"item_id": "00000000-0000-4000-8000-000000000001", "track": {"track_key": "mb:%s", "title": "A"}},
          {"item_id": "00000000-0000-4000-8000-000000000002", "track": {"track_key": "fp:t0123456789abcdef01234567-61", "title": "Only at home"}},
          {"item_id": "00000000-0000-4000-8000-000000000003", "track": {"track_key": "mb:%s", "title": "B"}}]}""";
    private static final String ID = "00000000-0000-4000-8000-00000000aaaa";

    private final List<String> songs = new ArrayList<>();
    private MusicHouse house;

    @BeforeEach
    void open(@TempDir Path home) throws Exception {
        Path music = home.resolve("music");
        for (int i = 0; i < 3; i++) {
            Flac.saying(
                            "TITLE=" + "ABC".charAt(i),
                            "ARTIST=X",
                            "ALBUM=Y",
                            "TRACKNUMBER=" + i,
                            "MUSICBRAINZ_TRACKID=" + mbid(i))
                    .at(music.resolve(i + ".flac"));
        }
        Flac.saying("TITLE=D", "ARTIST=X", "ALBUM=Y").at(music.resolve("4.flac"));
        house = MusicHouse.open(home.resolve("data"), music);
        for (String title : List.of("A", "B", "C", "D")) {
            songs.add(house.id(title));
        }
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static String mbid(int i) {
        return "5d305eb3-af92-5618-bda1-6781674d7b9" + i;
    }

    private List<String> titles(String id) {
        return texts(list(house.ok("getPlaylist", "id", id), "playlist.entry"), "title");
    }

    private Reply gatefold(String id) {
        return house.wire().get("/gatefold/playlists/" + id, Shop.as(Shop.ANA));
    }

    @Test
    void aPlaylistIsMadeChangedAndDeleted() {
        JsonObject made = house.ok(
                        "createPlaylist",
                        "name",
                        "Mine",
                        "songId",
                        songs.get(0),
                        "songId",
                        songs.get(3),
                        "songId",
                        songs.get(0))
                .getAsJsonObject("playlist");
        String id = made.get("id").getAsString();
        assertEquals(List.of("A", "D", "A"), titles(id));
        assertEquals(3, made.get("songCount").getAsInt());
        house.ok(
                "updatePlaylist",
                "playlistId",
                id,
                "name",
                "Ours",
                "comment",
                "for two",
                "songIdToAdd",
                songs.get(1),
                "songIndexToRemove",
                "0");
        assertEquals(List.of("D", "A", "B"), titles(id));
        JsonObject listed = list(house.ok("getPlaylists"), "playlists.playlist").getFirst();
        assertEquals("Ours", listed.get("name").getAsString());
        assertEquals("for two", listed.get("comment").getAsString());
        assertEquals("ana", listed.get("owner").getAsString());
        house.ok("createPlaylist", "playlistId", id, "songId", songs.get(2));
        assertEquals(List.of("C"), titles(id));
        house.ok("deletePlaylist", "id", id);
        house.ok("deletePlaylist", "id", id);
        assertEquals(70, house.error("getPlaylist", "id", id));
        assertEquals(410, gatefold(id).status(), "Gatefold's devices are told that it is gone");
    }

    @Test
    void gatefoldSeesWhatAPlayerMakesAndAPlayerWhatGatefoldMakes() {
        String id = house.ok("createPlaylist", "name", "Mine", "songId", songs.get(0), "songId", songs.get(3))
                .getAsJsonObject("playlist")
                .get("id")
                .getAsString();
        Reply seen = gatefold(id);
        assertEquals("mb:" + mbid(0), seen.at("items.0.track.track_key"));
        assertEquals("A", seen.at("items.0.track.title"));
        assertTrue(seen.at("items.1.track.track_key").startsWith("fp:s-so-"), "a song without a recording id");
        assertTrue(!seen.header("ETag").isEmpty());
        assertEquals(
                200,
                house.wire()
                        .put(
                                "/gatefold/playlists/" + ID,
                                ELSEWHERE.formatted(mbid(0), mbid(1)),
                                with("If-None-Match", "*"))
                        .status());
        assertEquals(List.of("A", "B"), titles(ID));
    }

    private static String[] with(String... more) {
        List<String> all = new ArrayList<>(List.of(Shop.as(Shop.ANA)));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void entriesThatOnlyAnotherDeviceHasStayWhereTheyAre() {
        house.wire()
                .put("/gatefold/playlists/" + ID, ELSEWHERE.formatted(mbid(0), mbid(1)), with("If-None-Match", "*"));
        String before = gatefold(ID).header("ETag");
        house.ok("updatePlaylist", "playlistId", ID, "songIndexToRemove", "1", "songIdToAdd", songs.get(2));
        assertEquals(List.of("A", "C"), titles(ID));
        assertEquals("Only at home", gatefold(ID).at("items.1.track.title"));
        assertEquals("C", gatefold(ID).at("items.2.track.title"));
        assertEquals(
                412,
                house.wire()
                        .put(
                                "/gatefold/playlists/" + ID,
                                ELSEWHERE.formatted(mbid(0), mbid(2)),
                                with("If-Match", before))
                        .status(),
                "a device that has not seen the change merges first");
    }

    @Test
    void anothersPlaylistIsNotThere() {
        String id = house.ok("createPlaylist", "name", "Mine")
                .getAsJsonObject("playlist")
                .get("id")
                .getAsString();
        for (String call : List.of("getPlaylist&id=", "deletePlaylist&id=", "updatePlaylist&name=x&playlistId=")) {
            String[] parts = call.split("&", 2);
            Reply reply = house.wire()
                    .raw(
                            "GET",
                            "/rest/" + parts[0] + "?f=json&apiKey=" + MusicHouse.BENS_KEY + "&" + parts[1] + id,
                            "");
            assertEquals(70, MusicHouse.code(reply), call);
        }
        assertEquals(List.of("Mine"), texts(list(house.ok("getPlaylists"), "playlists.playlist"), "name"));
    }

    @Test
    void manyPlayersAddAtOnceAndEveryAdditionIsKept() throws Exception {
        String id = house.ok("createPlaylist", "name", "Mine")
                .getAsJsonObject("playlist")
                .get("id")
                .getAsString();
        List<Callable<Integer>> all = IntStream.range(0, 60)
                .<Callable<Integer>>mapToObj(i -> () -> MusicHouse.code(
                        house.call("updatePlaylist", "playlistId", id, "songIdToAdd", songs.get(i % 4))))
                .toList();
        try (ExecutorService players = Executors.newFixedThreadPool(8)) {
            for (var each : players.invokeAll(all)) {
                assertEquals(-1, each.get());
            }
        }
        assertEquals(60, titles(id).size());
    }
}
