package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatefold.player.source.ServerPlaylistContent;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.subsonic.OddServer.Asked;
import org.gatefold.player.subsonic.OddServer.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A8: playlists on a server")
final class A08PlaylistsTest extends SubsonicCase {
    private final Map<String, List<String>> kept = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private boolean replaces = true;

    @BeforeEach
    void playlists() {
        kept.put("0", new ArrayList<>(List.of("a")));
        names.put("0", "Mix");
        odd.on(
                "getPlaylists",
                call -> OddServer.ok("\"playlists\":{\"playlist\":["
                        + kept.keySet().stream()
                                .map(this::head)
                                .map(json -> json + "}")
                                .collect(Collectors.joining(","))
                        + "]}"));
        odd.on(
                "getPlaylist",
                call -> kept.containsKey(call.param("id"))
                        ? OddServer.ok("\"playlist\":" + head(call.param("id")) + ",\"entry\":["
                                + kept.get(call.param("id")).stream()
                                        .map(id -> "{\"id\":\"" + id + "\",\"title\":\"t\"}")
                                        .collect(Collectors.joining(","))
                                + "]}")
                        : OddServer.failed(70, "Playlist not found"));
        odd.on("createPlaylist", this::create);
        odd.on("updatePlaylist", this::update);
    }

    @Test
    void whatAnswersNothingIsReadAgain() throws Exception {
        ServerPlaylistContent made = server().createPlaylist("Mix", List.of("b", "c", "b"));

        assertEquals("1", made.playlist().id());
        assertEquals(List.of("b", "c", "b"), ids(made));
        assertEquals(List.of("a"), kept.get("0"));
    }

    @Test
    void replacingGivesTheNewNameAndOrder() throws Exception {
        ServerPlaylistContent now = server().replacePlaylist("0", "Night", List.of("z", "y"));

        assertEquals("Night", now.playlist().name());
        assertEquals(List.of("z", "y"), kept.get("0"));
    }

    @Test
    void aServerThatAddsInsteadOfReplacingIsPutRight() throws Exception {
        replaces = false;

        assertEquals(List.of("z", "y"), ids(server().replacePlaylist("0", "Mix", List.of("z", "y"))));
        assertEquals(List.of("z", "y"), kept.get("0"));
    }

    @Test
    void anEmptyPlaylistCanBeMade() throws Exception {
        assertEquals(List.of(), ids(server().replacePlaylist("0", "Mix", List.of())));
    }

    @Test
    void aLongOneGoesInPiecesThatFitIntoAnAddress() throws Exception {
        List<String> many =
                IntStream.range(0, 1_000).mapToObj(i -> "song-number-" + i).toList();

        assertEquals(many, ids(server().createPlaylist("Long", many)));
        assertTrue(odd.asked().stream().allMatch(call -> call.address().length() < 4_000));
    }

    @Test
    void whereFormsAreTakenItGoesInOne() throws Exception {
        odd.extensions("formPost");
        List<String> many =
                IntStream.range(0, 1_000).mapToObj(i -> "song-number-" + i).toList();

        assertEquals(many, ids(server().createPlaylist("Long", many)));
        assertEquals(1, odd.asked("createPlaylist").size());
        assertEquals(0, odd.asked("updatePlaylist").size());
    }

    @Test
    void deletingWhatIsGoneIsNoError() throws Exception {
        odd.on("deletePlaylist", OddServer.failed(70, "Playlist not found"));

        server().deletePlaylist("9");
    }

    @Test
    void somebodyElsesIsNotForWriting() throws Exception {
        odd.on(
                "getPlaylists",
                OddServer.ok("\"playlists\":{\"playlist\":{\"id\":3,\"name\":\"x\",\"owner\":\"bob\"}}"));

        assertFalse(server().playlists().getFirst().writable());
    }

    private Said create(Asked call) {
        List<String> songs = call.params().getOrDefault("songId", List.of());
        if (call.has("playlistId")) {
            if (replaces) {
                kept.get(call.param("playlistId")).clear();
            }
            kept.get(call.param("playlistId")).addAll(songs);
        } else {
            String id = Integer.toString(kept.size());
            kept.put(id, new ArrayList<>(songs));
            names.put(id, call.param("name"));
        }
        return OddServer.ok("");
    }

    private Said update(Asked call) {
        List<String> songs = kept.get(call.param("playlistId"));
        call.params().getOrDefault("songIndexToRemove", List.of()).stream()
                .map(Integer::valueOf)
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(place -> songs.remove(place.intValue()));
        songs.addAll(call.params().getOrDefault("songIdToAdd", List.of()));
        if (call.has("name")) {
            names.put(call.param("playlistId"), call.param("name"));
        }
        return OddServer.ok("");
    }

    private String head(String id) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + names.get(id) + "\",\"owner\":\"anna\"";
    }

    private static List<String> ids(ServerPlaylistContent content) {
        return content.songs().stream().map(ServerSong::id).toList();
    }
}
