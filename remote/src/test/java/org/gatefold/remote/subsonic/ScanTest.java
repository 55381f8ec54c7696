package org.gatefold.remote.subsonic;

import static org.gatefold.remote.support.MusicHouse.list;
import static org.gatefold.remote.support.MusicHouse.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.gatefold.remote.support.Flac;
import org.gatefold.remote.support.MusicHouse;
import org.gatefold.remote.support.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The music folder as it changes, with files and pictures in any state, and what of it is given out. */
final class ScanTest {
    @TempDir
    private Path home;

    private Path music;
    private MusicHouse house;

    @BeforeEach
    void open() throws Exception {
        music = home.resolve("music");
        Flac.saying("TITLE=One", "ARTIST=The Band", "ALBUM=First", "TRACKNUMBER=1/2")
                .at(music.resolve("a/1.flac"));
        Flac.saying("TITLE=Two", "ARTIST=Band", "ALBUM=First", "TRACKNUMBER=2/2")
                .at(music.resolve("a/2.flac"));
        house = MusicHouse.open(home.resolve("data"), music);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<String> titles() {
        return texts(house.songs(), "title");
    }

    @Test
    void newFilesComeAndGoneOnesGoWithTheirAlbumsAndArtists() throws Exception {
        Flac.saying("TITLE=Three", "ARTIST=Other", "ALBUM=Second").at(music.resolve("b/1.flac"));
        Files.delete(music.resolve("a/2.flac"));
        house.rescan();
        assertEquals(List.of("One", "Three"), titles());
        Files.delete(music.resolve("b/1.flac"));
        house.rescan();
        assertEquals(List.of("One"), titles());
        JsonObject all = house.ok("search3", "query", "");
        assertEquals(List.of("First"), texts(list(all, "searchResult3.album"), "name"));
        assertEquals(List.of("The Band"), texts(list(all, "searchResult3.artist"), "name"));
        assertEquals(
                1, list(all, "searchResult3.album").getFirst().get("songCount").getAsInt());
    }

    @Test
    void idsStayWhenTheDatabaseIsMadeAnewAndAFileIsTaggedAnew() throws Exception {
        List<String> before = texts(house.songs(), "id");
        String album = house.song("One").get("albumId").getAsString();
        String artist = house.song("One").get("artistId").getAsString();
        Flac.saying("TITLE=Zwei", "ARTIST=Band", "ALBUM=First", "COMMENT=longer than before")
                .at(music.resolve("a/2.flac"));
        house.close();
        house = MusicHouse.open(home.resolve("another"), music);
        assertEquals(List.of("One", "Zwei"), titles());
        assertEquals(before, texts(house.songs(), "id"));
        assertEquals(album, house.song("One").get("albumId").getAsString());
        assertEquals(artist, house.song("Zwei").get("artistId").getAsString(), "the article does not matter");
    }

    @Test
    void brokenFilesArePassedOverAndTheRestIsThere() throws Exception {
        byte[] good = Files.readAllBytes(music.resolve("a/1.flac"));
        for (int length : List.of(0, 3, 4, 8, 20, 41, 45, 60)) {
            Files.write(
                    music.resolve("a/cut" + length + ".flac"), Arrays.copyOf(good, Math.min(length, good.length - 5)));
        }
        byte[] greedy = good.clone();
        greedy[4 + 4 + 34 + 4 + 4] = (byte) 0xFF;
        greedy[4 + 4 + 34 + 4 + 5] = (byte) 0xFF;
        greedy[4 + 4 + 34 + 4 + 6] = (byte) 0xFF;
        Files.write(music.resolve("a/greedy.flac"), greedy);
        for (String kind : List.of("mp3", "m4a", "ogg", "opus", "flac")) {
            Files.writeString(music.resolve("a/text." + kind), "This is not music. ".repeat(200));
            Files.write(music.resolve("a/ogg." + kind), "OggS\0\2".getBytes(StandardCharsets.ISO_8859_1));
            Files.createDirectory(music.resolve("a/folder." + kind));
        }
        house.rescan();
        assertEquals(
                List.of("One", "Two"),
                titles().stream()
                        .filter(title -> !title.startsWith("text") && !title.startsWith("ogg"))
                        .toList());
        Flac.saying("TITLE=Mended", "ALBUM=First", "ARTIST=Band").at(music.resolve("a/greedy.flac"));
        house.rescan();
        assertTrue(titles().contains("Mended"));
    }

    @Test
    void linksOutOfTheFolderLeadNowhere() throws Exception {
        Path outside = Flac.saying("TITLE=Outside").at(home.resolve("outside/x.flac"));
        Files.createSymbolicLink(music.resolve("a/link.flac"), outside);
        Files.createSymbolicLink(music.resolve("linked"), outside.getParent());
        house.rescan();
        assertEquals(List.of("One", "Two"), titles());
        String id = house.id("One");
        Files.delete(music.resolve("a/1.flac"));
        Files.createSymbolicLink(music.resolve("a/1.flac"), outside);
        assertEquals(70, house.error("stream", "id", id), "also when a link takes a file's place");
        Path moved = home.resolve("moved");
        String two = house.id("Two");
        Files.move(music.resolve("a"), moved);
        Files.createSymbolicLink(music.resolve("a"), moved);
        assertEquals(70, house.error("stream", "id", two), "or a folder's");
    }

    @Test
    void aMusicFolderThatHasGoneLosesNothing() throws Exception {
        Files.move(music, home.resolve("away"));
        house.rescan();
        assertEquals(List.of("One", "Two"), titles(), "a disk that is not there is no order to forget");
        Files.move(home.resolve("away"), music);
        house.rescan();
        assertEquals(200, house.call("stream", "id", house.id("One")).status());
    }

    @Test
    void filesWithoutTagsAreCalledAsTheyLie() throws Exception {
        Flac.saying().at(music.resolve("Some One/Some Album/2-07 - Some Song.flac"));
        house.rescan();
        JsonObject song = house.song("Some Song");
        assertEquals("Some One", song.get("artist").getAsString());
        assertEquals("Some Album", song.get("album").getAsString());
        assertEquals(7, song.get("track").getAsInt());
        assertEquals(2, song.get("discNumber").getAsInt());
    }

    @Test
    void lettersThatXmlCannotCarryAreLeftOutOfIt() throws Exception {
        Flac.saying("TITLE=a\u0001b\uFFFE<&\"'\uD83C\uDFB5\tc", "ALBUM=x", "ARTIST=y")
                .at(music.resolve("b/1.flac"));
        house.rescan();
        String id = texts(list(house.ok("search3", "query", "", "songOffset", "0"), "searchResult3.song"), "id")
                .getFirst();
        assertEquals(
                "ab<&\"'\uD83C\uDFB5\tc",
                ((org.w3c.dom.Element) house.xml("getSong", "id", id).getFirstChild()).getAttribute("title"));
    }

    private static byte[] picture(String kind, int wide, int high) throws Exception {
        BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < wide; x++) {
            for (int y = 0; y < high; y++) {
                image.setRGB(x, y, 0xC03020);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, kind, out);
        return out.toByteArray();
    }

    @Test
    void coversComeFromTheFolderOrTheFileInTheSizeAskedFor() throws Exception {
        assertFalse(house.song("One").has("coverArt"));
        byte[] front = picture("png", 400, 200);
        Files.write(music.resolve("a/Cover.PNG"), front);
        byte[] carried = picture("jpeg", 90, 90);
        Flac.saying("TITLE=Three", "ARTIST=Other", "ALBUM=Second")
                .withPicture(carried)
                .at(music.resolve("b/1.flac"));
        house.rescan();
        Reply whole = house.call(
                "getCoverArt", "id", house.song("One").get("coverArt").getAsString());
        assertEquals("image/png", whole.header("Content-Type"));
        assertEquals(front.length, whole.bytes().length);
        Reply small = house.call("getCoverArt", "id", house.id("Two"), "size", "100");
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(small.bytes()));
        assertEquals(100, seen.getWidth());
        assertEquals(50, seen.getHeight());
        assertEquals(0xC0, seen.getRGB(50, 25) >> 16 & 0xFF, 6);
        assertEquals(
                200,
                house.call(
                                "getCoverArt",
                                "id",
                                house.song("Two").get("artistId").getAsString())
                        .status());
        Reply own = house.call(
                "getCoverArt", "id", house.song("Three").get("coverArt").getAsString(), "size", "300");
        assertEquals(carried.length, own.bytes().length, "nothing is made larger");
        Reply again = house.wire()
                .raw(
                        "GET",
                        MusicHouse.address(
                                "getCoverArt", "id", house.id("Two"), "size", "100", "apiKey", MusicHouse.KEY),
                        "",
                        "If-None-Match",
                        small.header("ETag"));
        assertEquals(304, again.status());
    }

    @Test
    void picturesThatAreNoneOrTooMuchAreNotGivenOut() throws Exception {
        byte[] bomb = picture("png", 10, 10);
        System.arraycopy(new byte[] {0, 1, (byte) 0x86, (byte) 0xA0, 0, 1, (byte) 0x86, (byte) 0xA0}, 0, bomb, 16, 8);
        Flac.saying("TITLE=Bomb", "ALBUM=Bomb").withPicture(bomb).at(music.resolve("b/1.flac"));
        Flac.saying("TITLE=Page", "ALBUM=Page")
                .withPicture("<html>x</html>".getBytes(StandardCharsets.US_ASCII))
                .at(music.resolve("c/1.flac"));
        Flac.saying("TITLE=Cut", "ALBUM=Cut")
                .withPicture(Arrays.copyOf(picture("jpeg", 300, 300), 200))
                .at(music.resolve("d/1.flac"));
        house.rescan();
        for (String title : List.of("Bomb", "Page", "Cut")) {
            assertEquals(70, house.error("getCoverArt", "id", house.id(title), "size", "50"), title);
        }
    }

    @Test
    void wordsComeFromTheFileBesideAndFromTheTag() throws Exception {
        Files.writeString(music.resolve("a/1.lrc"), """
            [ar:Band]
            [offset:+500]
            [00:12.50][01:02.5]Chorus
            [00:01.00]<00:01.00>Once <00:02.00>more

            [00:05]
            """);
        Flac.saying("TITLE=Three", "ARTIST=Band", "ALBUM=First", "LYRICS=Plain words\nin two lines")
                .at(music.resolve("a/3.flac"));
        house.rescan();
        JsonObject synced = list(house.ok("getLyricsBySongId", "id", house.id("One")), "lyricsList.structuredLyrics")
                .getFirst();
        assertTrue(synced.get("synced").getAsBoolean());
        assertEquals(List.of("500", "4500", "12000", "62000"), texts(list(synced, "line"), "start"));
        assertEquals(List.of("Once more", "", "Chorus", "Chorus"), texts(list(synced, "line"), "value"));
        JsonObject plain = list(house.ok("getLyricsBySongId", "id", house.id("Three")), "lyricsList.structuredLyrics")
                .getFirst();
        assertFalse(plain.get("synced").getAsBoolean());
        assertEquals(List.of("Plain words", "in two lines"), texts(list(plain, "line"), "value"));
        assertEquals(
                "Plain words\nin two lines",
                house.ok("getLyrics", "artist", "BAND", "title", "three")
                        .getAsJsonObject("lyrics")
                        .get("value")
                        .getAsString());
        assertEquals(
                List.of(), list(house.ok("getLyricsBySongId", "id", house.id("Two")), "lyricsList.structuredLyrics"));
        assertEquals(
                "{}",
                house.ok("getLyrics", "artist", "Nobody", "title", "Nothing")
                        .getAsJsonObject("lyrics")
                        .toString());
    }
}
