package org.gatefold.remote.subsonic;

import static org.gatefold.remote.support.MusicHouse.list;
import static org.gatefold.remote.support.MusicHouse.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gatefold.remote.support.MusicHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding music by artist, album, genre, folder, list and word, over the demo's forty songs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrowsingTest {
    private MusicHouse house;

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        house = MusicHouse.open(home);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void artistsLeadToAlbumsAndAlbumsToSongsInTheirOrder() {
        JsonObject harbour = list(house.ok("getArtists"), "artists.index").stream()
                .flatMap(letter -> list(letter, "artist").stream())
                .filter(artist -> artist.get("name").getAsString().equals("Harbour Static"))
                .findFirst()
                .orElseThrow();
        assertEquals(3, harbour.get("albumCount").getAsInt());
        List<JsonObject> albums =
                list(house.ok("getArtist", "id", harbour.get("id").getAsString()), "artist.album");
        JsonObject tide = albums.stream()
                .filter(album -> album.get("name").getAsString().equals("The Long Tide"))
                .findFirst()
                .orElseThrow();
        List<JsonObject> songs = list(house.ok("getAlbum", "id", tide.get("id").getAsString()), "album.song");
        assertEquals(
                List.of("Slow Harbour", "Undertow", "Low Water", "Maré Alta", "Breakwater Hymn", "Tidemark"),
                texts(songs, "title"));
        assertEquals(List.of("1", "1", "1", "2", "2", "2"), texts(songs, "discNumber"));
        assertEquals(List.of("1", "2", "3", "1", "2", "3"), texts(songs, "track"));
    }

    @ParameterizedTest
    @CsvSource({
        "Avreise,flac,audio/flac,45,dbcca429-b800-5917-b917-d8b57ee217a1,6.99,4.31",
        "Fog Signal,opus,audio/ogg,56,5d305eb3-af92-5618-bda1-6781674d7b9e,-2.00,-2.00",
        "Rope and Rust,mp3,audio/mpeg,49,,-2.00,-2.00",
        "Seven Gates,m4a,audio/mp4,53,5d30429f-7292-5219-ab89-fd1b68c146af,-0.50,-2.16",
        "Marble Run,ogg,audio/ogg,47,,-2.99,-2.97"
    })
    void whatTheTagsSayIsTold(
            String title, String suffix, String type, int seconds, String mbid, double track, double album) {
        JsonObject song = house.song(title);
        assertEquals(suffix, song.get("suffix").getAsString());
        assertEquals(type, song.get("contentType").getAsString());
        assertEquals(seconds, song.get("duration").getAsInt());
        String recording = song.get("musicBrainzId").getAsString();
        assertTrue(mbid == null ? recording.length() == 36 : recording.equals(mbid), recording);
        JsonObject gain = song.getAsJsonObject("replayGain");
        assertEquals(track, gain.get("trackGain").getAsDouble());
        assertEquals(album, gain.get("albumGain").getAsDouble());
        assertTrue(song.get("bitRate").getAsInt() > 30, song.toString());
        assertEquals(2, song.get("channelCount").getAsInt());
        assertEquals(suffix.equals("flac") ? 16 : 0, song.get("bitDepth").getAsInt());
    }

    @Test
    void everySongHasAnIdOfItsOwnAndLeadsBackToItsAlbumAndArtist() {
        Set<String> ids = new HashSet<>();
        List<JsonObject> songs = house.songs();
        assertEquals(40, songs.size());
        for (JsonObject song : songs) {
            assertTrue(ids.add(song.get("id").getAsString()));
            assertEquals(
                    song,
                    house.ok("getSong", "id", song.get("id").getAsString()).getAsJsonObject("song"));
            assertTrue(list(house.ok("getAlbum", "id", song.get("albumId").getAsString()), "album.song")
                    .contains(song));
            assertEquals(
                    list(song, "artists").getFirst().get("name"),
                    house.ok("getArtist", "id", song.get("artistId").getAsString())
                            .getAsJsonObject("artist")
                            .get("name"));
        }
    }

    @Test
    void olderPlayersWalkTheSameAsFolders() {
        String root = list(house.ok("getMusicFolders"), "musicFolders.musicFolder")
                .getFirst()
                .get("id")
                .getAsString();
        int songs = 0;
        for (JsonObject artist : list(house.ok("getMusicDirectory", "id", root), "directory.child")) {
            assertTrue(artist.get("isDir").getAsBoolean());
            for (JsonObject album : children(artist)) {
                assertTrue(album.get("isDir").getAsBoolean());
                assertEquals(artist.get("id"), album.get("parent"));
                for (JsonObject song : children(album)) {
                    assertFalse(song.get("isDir").getAsBoolean());
                    assertEquals(album.get("id"), song.get("parent"));
                    songs++;
                }
            }
        }
        assertEquals(40, songs);
        assertEquals(
                texts(list(house.ok("getMusicDirectory", "id", root), "directory.child"), "id"),
                list(house.ok("getIndexes"), "indexes.index").stream()
                        .flatMap(letter -> texts(list(letter, "artist"), "id").stream())
                        .toList());
    }

    private List<JsonObject> children(JsonObject folder) {
        return list(house.ok("getMusicDirectory", "id", folder.get("id").getAsString()), "directory.child");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alphabeticalByName",
                "alphabeticalByArtist",
                "newest",
                "byYear&fromYear=2000&toYear=2030",
                "byYear&fromYear=2030&toYear=2000"
            })
    void aListReadByPagesHoldsEveryAlbumOnce(String type) {
        List<String> parts = new ArrayList<>(List.of(type.replace("=", "&").split("&")));
        parts.addFirst("type");
        List<String> ids = new ArrayList<>();
        for (int offset = 0; ; offset += 3) {
            List<String> asked = new ArrayList<>(parts);
            asked.addAll(List.of("size", "3", "offset", Integer.toString(offset)));
            List<String> page =
                    texts(list(house.ok("getAlbumList2", asked.toArray(String[]::new)), "albumList2.album"), "id");
            if (page.isEmpty()) {
                break;
            }
            ids.addAll(page);
        }
        assertEquals(10, ids.size());
        assertEquals(10, new HashSet<>(ids).size());
    }

    @Test
    void yearsGoForwardsAndBackwards() {
        List<String> up = texts(
                list(
                        house.ok("getAlbumList2", "type", "byYear", "fromYear", "2022", "toYear", "2025"),
                        "albumList2.album"),
                "year");
        List<String> down = texts(
                list(
                        house.ok("getAlbumList2", "type", "byYear", "fromYear", "2025", "toYear", "2022"),
                        "albumList2.album"),
                "year");
        assertEquals(up.stream().sorted().toList(), up);
        assertEquals(up.reversed(), down);
        assertTrue(up.contains("2022") && up.contains("2025") && !up.contains("2021"), up.toString());
    }

    @Test
    void genresAreCountedAndListTheirSongsAndAlbums() {
        JsonObject folk = list(house.ok("getGenres"), "genres.genre").stream()
                .filter(genre -> genre.get("value").getAsString().equals("Folk"))
                .findFirst()
                .orElseThrow();
        assertEquals(13, folk.get("songCount").getAsInt());
        assertEquals(3, folk.get("albumCount").getAsInt());
        assertEquals(
                13,
                list(house.ok("getSongsByGenre", "genre", "folk", "count", "100"), "songsByGenre.song")
                        .size());
        assertEquals(
                3,
                list(house.ok("getAlbumList2", "type", "byGenre", "genre", "Folk"), "albumList2.album")
                        .size());
        assertTrue(list(house.ok("getRandomSongs", "genre", "Folk", "size", "50"), "randomSongs.song").stream()
                .allMatch(song -> song.get("genre").getAsString().equals("Folk")));
    }

    @ParameterizedTest
    @CsvSource({
        "forste frost,Første frost",
        "MARE ALTA,Maré Alta",
        "café,Café Zénith",
        "drizzle disco,'Drizzle, Then Disco'",
        "salt & static,Salt & Static",
        "insua,Ínsua"
    })
    void searchFoldsCaseAccentsAndMarks(String query, String title) {
        assertEquals(
                List.of(title),
                texts(list(house.ok("search3", "query", query, "artistCount", "0"), "searchResult3.song"), "title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "*"})
    void anEmptyQueryFindsEverythingByPages(String query) {
        List<String> ids = new ArrayList<>();
        for (int offset = 0; offset < 60; offset += 7) {
            ids.addAll(texts(
                    list(
                            house.ok(
                                    "search3",
                                    "query",
                                    query,
                                    "songCount",
                                    "7",
                                    "songOffset",
                                    Integer.toString(offset)),
                            "searchResult3.song"),
                    "id"));
        }
        assertEquals(40, ids.size());
        assertEquals(40, new HashSet<>(ids).size());
    }
}
