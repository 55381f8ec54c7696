package org.gatefold.remote.subsonic;

import static org.gatefold.remote.support.MusicHouse.list;
import static org.gatefold.remote.support.MusicHouse.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import org.gatefold.remote.support.Flac;
import org.gatefold.remote.support.MusicHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on sleeves is told as the tags say it: discs, labels, dates, moods, and who had which part. */
final class SleeveTest {
    private static final String MBID = "5d305eb3-af92-5618-bda1-6781674d7b9e";

    @TempDir
    private Path home;

    private MusicHouse house;

    @BeforeEach
    void open() throws Exception {
        Path music = home.resolve("music");
        Flac.saying(
                        "TITLE=Slow Light",
                        "ARTIST=Mara Vey",
                        "MUSICBRAINZ_ARTISTID=" + MBID,
                        "ALBUM=Tide Tables",
                        "DISCNUMBER=1",
                        "TRACKNUMBER=1",
                        "DISCSUBTITLE=Day side",
                        "LABEL=Harbour Records; North Press",
                        "RELEASETYPE=Album",
                        "RELEASETYPE=Live",
                        "DATE=2021-05-14",
                        "ORIGINALDATE=1998-11",
                        "MOOD=Calm",
                        "ISRC=NO-ABC-21-00001",
                        "ISRC=not one",
                        "BPM=119.6",
                        "COMPOSER=Ine Dahl",
                        "COMPOSER=Per Holm",
                        "PERFORMER=Ola Vik (cello)")
                .at(music.resolve("a/1.flac"));
        Flac.saying(
                        "TITLE=Low Water",
                        "ARTIST=Mara Vey",
                        "ALBUM=Tide Tables",
                        "DISCNUMBER=2",
                        "TRACKNUMBER=1",
                        "SETSUBTITLE=Night side",
                        "LABEL=North Press",
                        "MOOD=Dark",
                        "DATE=2021")
                .at(music.resolve("a/2.flac"));
        Flac.saying("TITLE=Alone", "ARTIST=Other", "ALBUM=Many", "COMPILATION=1", "DATE=2020-13-40")
                .at(music.resolve("b/1.flac"));
        house = MusicHouse.open(home.resolve("data"), music);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private JsonObject album(String song) {
        return house.ok("getAlbum", "id", house.song(song).get("albumId").getAsString())
                .getAsJsonObject("album");
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    @Test
    void discsAreCalledWhatTheirTagsCallThem() {
        assertEquals(
                List.of(json("{disc:1,title:'Day side'}"), json("{disc:2,title:'Night side'}")),
                list(album("Slow Light"), "discTitles"));
        assertEquals(List.of(), list(album("Alone"), "discTitles"));
    }

    @Test
    void labelsTypesAndMoodsAreThoseOfAllItsSongsEachOnce() {
        JsonObject album = album("Low Water");
        assertEquals(List.of("Harbour Records", "North Press"), texts(list(album, "recordLabels"), "name"));
        assertEquals(json("{x:['Album','Live']}").get("x"), album.get("releaseTypes"));
        assertEquals(json("{x:['Calm','Dark']}").get("x"), album.get("moods"));
        assertEquals(json("{x:[]}").get("x"), album("Alone").get("recordLabels"));
    }

    @Test
    void datesAreAsExactAsTheyAreKnown() {
        JsonObject album = album("Slow Light");
        assertEquals(json("{year:2021,month:5,day:14}"), album.get("releaseDate"));
        assertEquals(json("{year:1998,month:11}"), album.get("originalReleaseDate"));
        assertEquals(json("{year:2020}"), album("Alone").get("releaseDate"), "there is no thirteenth month");
        assertEquals(json("{}"), album("Alone").get("originalReleaseDate"));
    }

    @Test
    void aCompilationIsOneWhenItsTagsSaySo() {
        assertTrue(album("Alone").get("isCompilation").getAsBoolean());
        assertFalse(album("Slow Light").get("isCompilation").getAsBoolean());
    }

    @Test
    void songsTellMoodsBeatsNumbersAndPeopleWithTheirIds() {
        JsonObject song = house.song("Slow Light");
        assertEquals(120, song.get("bpm").getAsInt());
        assertEquals(json("{x:['Calm']}").get("x"), song.get("moods"));
        assertEquals(json("{x:['NOABC2100001']}").get("x"), song.get("isrc"));
        assertEquals("Ine Dahl, Per Holm", song.get("displayComposer").getAsString());
        assertEquals(List.of(MBID), texts(list(song, "artists"), "musicBrainzId"));
        assertEquals(0, house.song("Alone").get("bpm").getAsInt());
        assertEquals("", house.song("Alone").get("displayComposer").getAsString());
    }

    @Test
    void whoHadAPartIsNamedWithItAndLeadsSomewhere() {
        List<JsonObject> parts = list(house.song("Slow Light"), "contributors");
        assertEquals(List.of("composer", "composer", "performer"), texts(parts, "role"));
        assertEquals("cello", parts.getLast().get("subRole").getAsString());
        assertFalse(parts.getFirst().has("subRole"));
        JsonObject cellist = parts.getLast().getAsJsonObject("artist");
        assertEquals("Ola Vik", cellist.get("name").getAsString());
        JsonObject there =
                house.ok("getArtist", "id", cellist.get("id").getAsString()).getAsJsonObject("artist");
        assertEquals("Ola Vik", there.get("name").getAsString());
        assertEquals(json("{x:['performer']}").get("x"), there.get("roles"));
        assertEquals(0, there.get("albumCount").getAsInt());
    }

    @Test
    void whoOnlyHadAPartIsNotInTheListsOfArtists() {
        List<String> found = texts(list(house.ok("search3", "query", ""), "searchResult3.artist"), "name");
        assertEquals(List.of("Mara Vey", "Other"), found);
    }

    @Test
    void anArtistIsWhatItsSongsSayItIs() {
        JsonObject mara = house.ok(
                        "getArtist",
                        "id",
                        house.song("Slow Light").get("artistId").getAsString())
                .getAsJsonObject("artist");
        assertEquals(json("{x:['albumartist','artist']}").get("x"), mara.get("roles"));
        assertEquals(MBID, mara.get("musicBrainzId").getAsString());
    }
}
