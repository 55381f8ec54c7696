package org.gatefold.player.playlist.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What playlist files of other players say, read as it was meant. */
final class ListReadingTest {
    @TempDir
    Path folder;

    private ListFile m3u(String text) throws IOException {
        return m3u(text, StandardCharsets.UTF_8);
    }

    private ListFile m3u(String text, Charset charset) throws IOException {
        Path file = Files.write(folder.resolve("list.m3u"), text.getBytes(charset));
        return M3uReader.read(new BoundedFile(file), folder);
    }

    private ListFile xspf(String text) throws IOException {
        return XspfReader.read(new BoundedFile(Files.writeString(folder.resolve("list.xspf"), text)), folder);
    }

    private ListFile jspf(String text) throws IOException {
        return JspfReader.read(new BoundedFile(Files.writeString(folder.resolve("list.jspf"), text)), folder);
    }

    private static ListEntry.Said said(ListFile list) {
        return list.entries().getFirst().said();
    }

    @Test
    void namesAndLengthsStandBeforeTheFile() throws IOException {
        ListFile list = m3u("""
            #EXTM3U
            #PLAYLIST:Rainy days
            #EXTINF:241,Vinterlys - Slow Harbour
            #EXTALB:Ferry Lights
            Vinterlys/01 Slow Harbour.flac
            # a remark
            other.mp3
            """);
        assertEquals("Rainy days", list.name());
        assertEquals(2, list.entries().size());
        assertEquals(
                new ListEntry.Said(
                        "Slow Harbour", "Vinterlys", "Ferry Lights", Duration.ofSeconds(241), Optional.empty()),
                said(list));
        assertEquals(
                List.of(folder.resolve("Vinterlys/01 Slow Harbour.flac")),
                list.entries().getFirst().at().files());
        assertEquals(5, list.entries().getFirst().line());
        assertEquals("", list.entries().get(1).said().album(), "an album is of one entry");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#EXTINF:12,A - B | A | B | 12000",
                "#EXTINF:12.5,A – B | A | B | 12500",
                "#EXTINF:-1,Just a title | '' | Just a title | 0",
                "#EXTINF:-1 tvg-id=\"x,y\" group=\"z\",A - B | A | B | 0",
                "#EXTINF:,A - B | A | B | 0",
                "#EXTINF:99999999999,A-ha - Take On Me | A-ha | Take On Me | 0",
                "#EXTINF:7,A - B - C | A | B - C | 7000",
                "#extinf:7,A - B | A | B | 7000",
            })
    void anExtinfIsUnderstoodInEveryForm(String line, String artist, String title, long millis) throws IOException {
        ListEntry.Said said = said(m3u(line + "\na.mp3\n"));
        assertEquals(artist, said.artist());
        assertEquals(title, said.title());
        assertEquals(Duration.ofMillis(millis), said.length());
    }

    @Test
    void anArtistOfItsOwnLineIsNotReadTwice() throws IOException {
        ListEntry.Said said = said(m3u("#EXTINF:7,Earth - Wind - Fire\n#EXTART:Earth - Wind\na.mp3\n"));
        assertEquals("Earth - Wind", said.artist());
        assertEquals("Fire", said.title());
    }

    @Test
    void whatHasNoPlaceIsAnEntryToo() throws IOException {
        ListFile list = m3u("#EXTM3U\n#EXTINF:5,A - One\n#EXTINF:6,A - Two\nb.mp3\n#EXTINF:7,A - Three\n");
        assertEquals(
                List.of("One", "Two", "Three"),
                list.entries().stream().map(entry -> entry.said().title()).toList());
        assertTrue(list.entries().getFirst().at().files().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void everyEncodingIsRead(String charset) throws IOException {
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        ListFile list = m3u(mark + "#EXTM3U\r\n#EXTINF:5,Sigur Rós - Ágætis\r\nRós.mp3\r\n", Charset.forName(charset));
        assertEquals("Sigur Rós", said(list).artist());
        assertEquals("Ágætis", said(list).title());
        assertTrue(list.entries().getFirst().at().files().contains(folder.resolve("Rós.mp3")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b.mp3 | {}/a b.mp3",
                "./x/../a.mp3 | {}/a.mp3",
                "sub\\a.mp3 | {}/sub/a.mp3",
                "../a.mp3 | {}/../a.mp3",
                "/music/a.mp3 | /music/a.mp3",
                "file:///music/a%20b%23.mp3 | /music/a b#.mp3",
                "file://localhost/music/a.mp3 | /music/a.mp3",
                "file:/music/a+b.mp3 | /music/a+b.mp3",
                "a%20b.mp3 | {}/a b.mp3",
            })
    void aPlaceLeadsToItsFile(String line, String file) throws IOException {
        Path expected = Path.of(file.replace("{}", folder.toString())).normalize();
        assertTrue(m3u(line).entries().getFirst().at().files().contains(expected), line);
    }

    @Test
    void aWindowsPathKeepsItsFoldersToBeFoundElsewhere() throws IOException {
        assertEquals(
                List.of("D:", "Music", "Vinterlys", "01.flac"),
                m3u("D:\\Music\\Vinterlys\\01.flac").entries().getFirst().at().parts());
        assertEquals(
                List.of("D:", "Music", "01.flac"),
                m3u("file:///D:/Music/01.flac").entries().getFirst().at().parts());
    }

    @Test
    void anAddressIsShownWithoutItsSecrets() throws IOException {
        Location at = m3u("https://ana:secret@music.example/rest/stream?u=ana&p=secret")
                .entries()
                .getFirst()
                .at();
        assertEquals("https://music.example/rest/stream", at.shown());
        assertTrue(at.files().isEmpty() && at.parts().isEmpty());
    }

    @Test
    void xspfSaysEverything() throws IOException {
        ListFile list = xspf("""
            <?xml version="1.0" encoding="UTF-8"?>
            <playlist version="1" xmlns="http://xspf.org/ns/0/">
              <title>Rain &amp; more</title><annotation>For long evenings</annotation>
              <extension application="x"><title>not this</title></extension>
              <trackList>
                <track>
                  <location>https://example.org/a.mp3</location>
                  <location>file:///music/a%20b.mp3</location>
                  <identifier>https://musicbrainz.org/recording/0B4A2B5E-93e5-4b43-9a5c-0c8a1d2f3e40</identifier>
                  <title><![CDATA[Slow <Harbour>]]></title><creator>Vinterlys</creator><album>Ferry Lights</album>
                  <duration>241500</duration>
                  <extension application="y"><title>nor this</title><deep><creator>nor this</creator></deep></extension>
                </track>
                <track><location>sub/c%23.mp3</location></track>
              </trackList>
            </playlist>
            """);
        assertEquals("Rain & more", list.name());
        assertEquals("For long evenings", list.description());
        assertEquals(
                new ListEntry.Said(
                        "Slow <Harbour>",
                        "Vinterlys",
                        "Ferry Lights",
                        Duration.ofMillis(241_500),
                        Optional.of("0b4a2b5e-93e5-4b43-9a5c-0c8a1d2f3e40")),
                said(list));
        assertEquals(
                List.of(Path.of("/music/a b.mp3")),
                list.entries().getFirst().at().files());
        assertTrue(list.entries().get(1).at().files().contains(folder.resolve("sub/c#.mp3")));
    }

    @Test
    void jspfIsReadAsListenBrainzWritesItAndAsTheStandardHasIt() throws IOException {
        ListFile list = jspf("""
            {"playlist": {"title": "Weekly jams", "annotation": "<p>Made for ana</p>", "creator": "listenbrainz",
              "extension": {"https://musicbrainz.org/doc/jspf#playlist": {"public": true}},
              "track": [
                {"title": "Slow Harbour", "creator": "Vinterlys", "album": "Ferry Lights", "duration": 241000,
                 "identifier": ["https://musicbrainz.org/recording/0b4a2b5e-93e5-4b43-9a5c-0c8a1d2f3e40"],
                 "extension": {"https://musicbrainz.org/doc/jspf#track": {"artist_identifiers": ["x"]}}},
                {"title": "Old form", "identifier": "https://musicbrainz.org/recording/0b4a2b5e-93e5-4b43-9a5c-0c8a1d2f3e41",
                 "location": "file:///music/a.mp3", "duration": null},
                17,
                {"title": ["One", "Two"], "creator": {"odd": true}}
              ]}}
            """);
        assertEquals("Weekly jams", list.name());
        assertEquals(3, list.entries().size());
        assertEquals(
                Optional.of("0b4a2b5e-93e5-4b43-9a5c-0c8a1d2f3e40"), said(list).recordingId());
        assertEquals(Duration.ofSeconds(241), said(list).length());
        assertEquals(
                Optional.of("0b4a2b5e-93e5-4b43-9a5c-0c8a1d2f3e41"),
                list.entries().get(1).said().recordingId());
        assertEquals(
                List.of(Path.of("/music/a.mp3")), list.entries().get(1).at().files());
        assertEquals("One", list.entries().get(2).said().title());
    }
}
