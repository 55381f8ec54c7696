package org.gatefold.remote.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatefold.remote.support.MusicHouse;
import org.gatefold.remote.support.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every call that answers with a document says the same in JSON and in XML, by GET and by form, with .view and without. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryCallTest {
    private static final Set<String> OF_ELEMENTS = Set.of("artistInfo", "artistInfo2", "albumInfo");

    private MusicHouse house;
    private Map<String, String> ids = Map.of();

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        house = MusicHouse.open(home);
        JsonObject song = house.song("Low Water");
        String id = song.get("id").getAsString();
        JsonObject list = house.ok("createPlaylist", "name", "A <list> & \"more\"", "songId", id)
                .getAsJsonObject("playlist");
        ids = Map.of(
                "SONG", id,
                "ALBUM", song.get("albumId").getAsString(),
                "ARTIST", song.get("artistId").getAsString(),
                "LIST", list.get("id").getAsString());
        house.ok("star", "id", id, "albumId", ids.get("ALBUM"), "artistId", ids.get("ARTIST"));
        house.ok("setRating", "id", id, "rating", "4");
        house.ok("setRating", "id", ids.get("ALBUM"), "rating", "5");
        house.ok("scrobble", "id", id, "time", "1700000000000");
        house.ok("scrobble", "id", id, "submission", "false");
        house.ok("savePlayQueue", "id", id, "current", id, "position", "12000");
    }

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ping",
                "getLicense",
                "getOpenSubsonicExtensions",
                "tokenInfo",
                "getUser?username=ana",
                "getScanStatus",
                "getMusicFolders",
                "getIndexes?musicFolderId=1",
                "getArtists",
                "getArtist?id=ARTIST",
                "getAlbum?id=ALBUM",
                "getSong?id=SONG",
                "getMusicDirectory?id=1",
                "getMusicDirectory?id=ARTIST",
                "getMusicDirectory?id=ALBUM",
                "getGenres",
                "getAlbumList?type=newest",
                "getAlbumList?type=frequent",
                "getAlbumList2?type=recent",
                "getAlbumList2?type=highest",
                "getAlbumList2?type=starred",
                "getAlbumList2?type=byGenre&genre=Folk",
                "getSongsByGenre?genre=Folk",
                "getStarred",
                "getStarred2",
                "search2?query=harbour",
                "search3?query=",
                "getPlaylists",
                "getPlaylist?id=LIST",
                "getPlayQueue",
                "getBookmarks",
                "getNowPlaying",
                "getTopSongs?artist=Harbour Static",
                "getArtistInfo?id=ARTIST",
                "getArtistInfo2?id=ARTIST",
                "getAlbumInfo2?id=ALBUM",
                "getLyrics?artist=Harbour Static&title=Low Water",
                "getLyricsBySongId?id=SONG"
            })
    void jsonAndXmlSayTheSame(String call) {
        String[] parts = call.split("[?&=]", -1);
        List<String> parameters = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            parameters.add(ids.getOrDefault(parts[i], parts[i]));
        }
        String[] asked = parameters.toArray(String[]::new);
        JsonObject json = house.ok(parts[0] + ".view", asked);
        assertEquals("1.16.1", json.get("version").getAsString());
        assertEquals("gatefold", json.get("type").getAsString());
        assertTrue(json.get("openSubsonic").getAsBoolean());
        assertTrue(json.has("serverVersion"));
        Element xml = house.xml(parts[0], asked);
        assertEquals("http://subsonic.org/restapi", xml.getNamespaceURI());
        same(json, xml, call);
    }

    /** Values are attributes, objects and lists are elements, and neither has what the other lacks. */
    private static void same(JsonObject json, Element xml, String where) {
        int attributes = xml.hasAttribute("xmlns") ? 1 : 0;
        int elements = 0;
        for (Map.Entry<String, JsonElement> each : json.entrySet()) {
            String name = each.getKey();
            String at = where + "." + name;
            switch (each.getValue()) {
                case JsonObject object -> {
                    same(object, children(xml, name).getFirst(), at);
                    elements++;
                }
                case JsonArray array -> {
                    List<Element> there = children(xml, name);
                    assertEquals(array.size(), there.size(), at);
                    for (int i = 0; i < array.size(); i++) {
                        if (array.get(i) instanceof JsonObject object) {
                            same(object, there.get(i), at);
                        } else {
                            assertEquals(
                                    array.get(i).getAsString(), there.get(i).getTextContent(), at);
                        }
                    }
                    elements += array.size();
                }
                default -> {
                    String value = each.getValue().getAsString();
                    if (name.equals("value")) {
                        assertEquals(value, xml.getTextContent(), at);
                    } else if (OF_ELEMENTS.contains(xml.getTagName())) {
                        assertEquals(value, children(xml, name).getFirst().getTextContent(), at);
                        elements++;
                    } else {
                        assertEquals(value, xml.getAttribute(name), at);
                        attributes++;
                    }
                }
            }
        }
        assertEquals(attributes, xml.getAttributes().getLength(), where);
        assertEquals(elements, children(xml, "").size(), where);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element element
                    && (name.isEmpty() || element.getTagName().equals(name))) {
                found.add(element);
            }
        }
        return found;
    }

    @Test
    void aPostedFormIsACallToo() {
        Reply reply = house.wire()
                .raw(
                        "POST",
                        "/rest/search3",
                        "f=json&query=low%20water&apiKey=" + MusicHouse.KEY,
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertEquals(
                List.of("Low Water"),
                MusicHouse.texts(MusicHouse.list(MusicHouse.envelope(reply), "searchResult3.song"), "title"));
    }

    @Test
    void aLongAddressIsTaken() {
        String many = "&songId=" + ids.get("SONG");
        Reply reply = house.wire()
                .raw(
                        "GET",
                        MusicHouse.address("createPlaylist", "name", "long") + "&f=json&apiKey=" + MusicHouse.KEY
                                + many.repeat(800),
                        "");
        assertEquals(
                "800",
                MusicHouse.envelope(reply)
                        .getAsJsonObject("playlist")
                        .get("songCount")
                        .getAsString());
    }

    @ParameterizedTest
    @CsvSource({
        "getSong,,10",
        "getSong,id=so-nothing,70",
        "getAlbum,id=SONG,70",
        "getArtist,id=ALBUM,70",
        "getAlbumList2,,10",
        "getAlbumList2,type=best,0",
        "getAlbumList2,type=byGenre,10",
        "getAlbumList2,type=byYear&fromYear=2000,10",
        "getAlbumList2,type=newest&size=many,0",
        "search3,,10",
        "setRating,id=SONG&rating=6,0",
        "setRating,id=SONG,10",
        "star,,10",
        "star,id=so-nothing,70",
        "scrobble,id=so-nothing,70",
        "scrobble,id=SONG&time=yesterday,0",
        "scrobble,id=SONG&time=99999999999999,0",
        "getPlaylist,id=nothing,70",
        "createPlaylist,,10",
        "createPlaylist,name=x&songId=nothing,70",
        "updatePlaylist,playlistId=LIST&songIndexToRemove=-1,0",
        "getUser,username=ben,50",
        "getCoverArt,id=nothing,70",
        "savePlayQueue,id=SONG&current=other,0"
    })
    void whatIsWrongHasItsCode(String call, String query, int code) {
        List<String> parameters = new ArrayList<>();
        for (String part : query == null ? new String[0] : query.split("[&=]")) {
            parameters.add(ids.getOrDefault(part, part));
        }
        assertEquals(code, house.error(call, parameters.toArray(String[]::new)));
    }

    @Test
    void unknownMethodsAndFormatsAreRefusedInTheEnvelope() {
        Reply unknown = house.call("getPodcasts");
        assertEquals(404, unknown.status());
        assertEquals(0, MusicHouse.code(unknown));
        Reply jsonp = house.wire().raw("GET", "/rest/ping?f=jsonp&callback=x&apiKey=" + MusicHouse.KEY, "");
        assertEquals(0, MusicHouse.code(jsonp));
        assertTrue(!jsonp.text().startsWith("x("), "no script of the caller's making");
        assertEquals(30, versioned("2.0.0"));
        assertEquals(20, versioned("0.9"));
        assertEquals(-1, versioned("1.17.0"));
        assertEquals(-1, versioned("1.8"));
    }

    private int versioned(String version) {
        return MusicHouse.code(
                house.wire().raw("GET", "/rest/ping?f=json&v=" + version + "&apiKey=" + MusicHouse.KEY, ""));
    }

    @Test
    void whatIsOfferedIsSaidToEverybody() {
        Reply reply = house.wire().raw("GET", "/rest/getOpenSubsonicExtensions?f=json", "");
        assertEquals(
                List.of("formPost", "apiKeyAuthentication", "songLyrics"),
                MusicHouse.texts(MusicHouse.list(MusicHouse.envelope(reply), "openSubsonicExtensions"), "name"));
    }
}
