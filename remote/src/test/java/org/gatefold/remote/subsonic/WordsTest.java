package org.gatefold.remote.subsonic;

import static org.gatefold.remote.support.MusicHouse.list;
import static org.gatefold.remote.support.MusicHouse.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gatefold.remote.support.Flac;
import org.gatefold.remote.support.MusicHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The words of songs as they are given out, in JSON and in XML. */
final class WordsTest {
    @TempDir
    private Path home;

    private Path music;
    private MusicHouse house;

    @BeforeEach
    void open() throws Exception {
        music = home.resolve("music");
        Flac.saying(
                        "TITLE=One",
                        "ARTIST=Band",
                        "ALBUM=First",
                        "UNSYNCEDLYRICS=Plain",
                        "SYNCEDLYRICS=[00:01.00]From the tag")
                .at(music.resolve("a/1.flac"));
        house = MusicHouse.open(home.resolve("data"), music);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void syncedWordsInTheTagComeBeforePlainOnes() {
        assertEquals(List.of("true", "false"), texts(versions(), "synced"));
        assertEquals(List.of("From the tag"), texts(list(versions().getFirst(), "line"), "value"));
    }

    @Test
    void theXmlSaysTheSameAsTheJson() throws Exception {
        beside("[00:01.50]<b> & \"more\"\n[00:03.00]\n".getBytes(StandardCharsets.UTF_8));
        Element xml = house.xml("getLyricsBySongId", "id", house.id("One"));
        Element first = (Element) xml.getElementsByTagName("structuredLyrics").item(0);
        assertEquals("true", first.getAttribute("synced"));
        assertEquals("Band", first.getAttribute("displayArtist"));
        NodeList lines = first.getElementsByTagName("line");
        List<String> said = new ArrayList<>();
        for (int i = 0; i < lines.getLength(); i++) {
            Element line = (Element) lines.item(i);
            said.add(line.getAttribute("start") + " " + line.getTextContent());
        }
        assertEquals(List.of("1500 <b> & \"more\"", "3000 "), said);
        assertEquals(List.of("<b> & \"more\"", ""), texts(list(versions().getFirst(), "line"), "value"));
    }

    @Test
    void filesInOlderEncodingsAreRead() throws Exception {
        String text = "[00:01.00]Gr\u00F6\u00DFe";
        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(Charset.forName("windows-1252")))) {
            beside(bytes);
            assertEquals(List.of("Gr\u00F6\u00DFe"), texts(list(versions().getFirst(), "line"), "value"));
        }
    }

    private void beside(byte[] lrc) throws Exception {
        Files.write(music.resolve("a/1.lrc"), lrc);
    }

    private List<JsonObject> versions() {
        return list(house.ok("getLyricsBySongId", "id", house.id("One")), "lyricsList.structuredLyrics");
    }
}
