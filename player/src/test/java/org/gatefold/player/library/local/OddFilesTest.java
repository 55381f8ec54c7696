package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.library.Track;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.Test;

/** Files as they are: in wrong encodings, misnamed, broken, hostile. Nothing stops a scan, everything odd is listed. */
final class OddFilesTest extends LibraryCase {
    @Test
    void shiftJisPretendingToBeLatinIsRepaired() throws Exception {
        assumeTrue(Charset.isSupported("windows-31j"));
        Path file = AudioFiles.untagged(in("x.mp3"));
        byte[] title = "さくら".getBytes("windows-31j");
        byte[] artist = "東京事変".getBytes("windows-31j");
        Files.write(file, id3v1(title, artist), java.nio.file.StandardOpenOption.APPEND);
        room.scan();
        assertEquals("東京事変", room.track("さくら").artistName());
    }

    @Test
    void utf8PretendingToBeLatinIsRepairedAndTrueLatinIsLeftAlone() throws Exception {
        Path wrong = AudioFiles.untagged(in("x.mp3"));
        Files.write(
                wrong,
                id3v1("Über".getBytes(StandardCharsets.UTF_8), "Björk".getBytes(StandardCharsets.ISO_8859_1)),
                java.nio.file.StandardOpenOption.APPEND);
        room.scan();
        assertEquals("Björk", room.track("Über").artistName());
    }

    @Test
    void latinBytesInAnOggCommentAreRead() throws Exception {
        Path file = AudioFiles.ogg(in("x.ogg"), Map.of("TITLE", List.of("Cafxx")));
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Cafxx");
        bytes[at + 3] = (byte) 0xE9;
        bytes[at + 4] = (byte) '!';
        Files.write(file, bytes);
        room.scan();
        assertEquals("Café!", room.tracks().getFirst().title());
    }

    @Test
    void controlCharactersAndEndlessTextAreCut() throws Exception {
        AudioFiles.opus(
                in("x.opus"), Map.of("TITLE", List.of("\u202Eevil\u0007\n name"), "ARTIST", List.of("a".repeat(5000))));
        room.scan();
        Track track = room.tracks().getFirst();
        assertEquals("evil name", track.title());
        assertEquals(500, track.artistName().length());
    }

    @Test
    void aWrongEndingOfTheNameDoesNotMatter() throws Exception {
        AudioFiles.tagged(in("x.flac"), Map.of(FieldKey.TITLE, "T"));
        Files.move(in("x.flac"), in("x.mp3"));
        Files.write(in("y.m4a"), AudioFiles.silence("opus"));
        room.scan();
        assertEquals(List.of(), room.problems());
        assertEquals("flac", room.track("T").format());
        assertEquals("opus", room.track("y").format());
    }

    @Test
    void whatCannotBeUsedIsListedWithTheReason() throws Exception {
        Files.write(in("empty.mp3"), new byte[0]);
        Files.writeString(in("text.flac"), "this is not music at all, whatever you may say");
        Files.write(in("cut.flac"), Arrays.copyOf(AudioFiles.silence("flac"), 20));
        Files.writeString(in("old.wma"), "x");
        Files.createDirectory(in("folder.mp3"));
        Files.writeString(in("notes.txt"), "x");
        Files.write(in("._good.mp3"), new byte[] {1});
        AudioFiles.untagged(in("good.mp3"));
        ScanProgress progress = room.scan();
        assertEquals(ScanProgress.State.DONE, progress.state());
        assertEquals(1, progress.added());
        assertEquals(4, progress.problems());
        assertEquals(
                List.of(
                        "cut.flac: The file is damaged: it ends too early.",
                        "empty.mp3: The file is empty.",
                        "old.wma: Gatefold does not read .wma files.",
                        "text.flac: It is not a flac file, whatever its name says."),
                room.problems().stream().sorted().toList());
        room.scan();
        assertEquals(4, room.problems().size(), "the newest scan lists them again");
    }

    @Test
    void aPipeIsNoMusic() throws Exception {
        Process mkfifo;
        try {
            mkfifo = new ProcessBuilder("mkfifo", in("pipe.mp3").toString()).start();
        } catch (IOException e) {
            assumeTrue(false, "no mkfifo here");
            return;
        }
        assertTrue(mkfifo.waitFor(30, TimeUnit.SECONDS));
        room.scan();
        assertEquals(List.of("pipe.mp3: It is not an ordinary file."), room.problems());
    }

    @Test
    void aNameOfOddBytesIsListed() throws Exception {
        Process shell;
        try {
            shell = new ProcessBuilder("sh", "-c", "printf x > \"$(printf 'od\\377d.mp3')\"")
                    .directory(room.music.toFile())
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no shell here");
            return;
        }
        assumeTrue(shell.waitFor(30, TimeUnit.SECONDS) && shell.exitValue() == 0);
        room.scan();
        assertEquals(List.of("od?d.mp3: The file's name has bytes that are no text here. Rename it."), room.problems());
    }

    @Test
    void tagsThatClaimMoreThanThereIsTakeNoMemory() throws Exception {
        byte[] flac = AudioFiles.silence("flac");
        flac[42] = 4;
        flac[43] = (byte) 0xFF;
        flac[44] = (byte) 0xFF;
        Files.write(in("claims.flac"), flac);
        byte[] id3 = new byte[2000];
        System.arraycopy(new byte[] {'I', 'D', '3', 4, 0, 0, 0x7F, 0x7F, 0x7F, 0x7F}, 0, id3, 0, 10);
        Files.write(in("claims.mp3"), id3);
        try (RandomAccessFile sparse = new RandomAccessFile(in("huge.ogg").toFile(), "rw")) {
            sparse.write(AudioFiles.silence("ogg"), 0, 60);
            sparse.setLength(3L << 30);
        }
        ScanProgress progress = room.scan();
        assertEquals(3, progress.problems(), room.problems().toString());
        assertEquals(0, progress.added());
    }

    @Test
    void aCoverInTheFolderServesTracksWithoutOne() throws Exception {
        AudioFiles.tagged(in("a/x.flac"), Map.of(FieldKey.TITLE, "T"));
        Files.write(in("a/FRONT.PNG"), Pictures.png(2, 2, 1));
        Files.write(in("a/Cover.jpg"), Pictures.image("jpg", 2, 2, 2));
        room.scan();
        Path art = room.library().artwork(room.track("T").art().orElseThrow()).orElseThrow();
        assertEquals(-1, Files.mismatch(in("a/Cover.jpg"), art));
        assertTrue(art.startsWith(room.cache));
        Files.write(in("a/Cover.jpg"), Pictures.image("jpg", 9, 9, 3));
        room.scan();
        assertEquals(
                -1,
                Files.mismatch(
                        in("a/Cover.jpg"),
                        room.library()
                                .artwork(room.track("T").art().orElseThrow())
                                .orElseThrow()));
        assertFalse(Files.exists(art), "the old picture is nobody's any more");
        Files.delete(in("a/Cover.jpg"));
        Files.delete(in("a/FRONT.PNG"));
        room.scan();
        assertTrue(room.track("T").art().isEmpty());
        assertTrue(room.albums().getFirst().art().isEmpty());
    }

    @Test
    void theFrontInAFileGoesBeforeTheFoldersAndThatBeforeABackInAFile() throws Exception {
        byte[] folder = Pictures.image("jpg", 2, 2, 1);
        byte[] front = Pictures.png(2, 2, 2);
        byte[] back = Pictures.png(2, 2, 3);
        pictured("a/both.opus", "Both", Pictures.flacBlock(4, back), Pictures.flacBlock(3, front));
        pictured("a/back.opus", "Back", Pictures.flacBlock(4, back));
        Files.write(in("a/front.jpg"), folder);
        pictured("b/alone.opus", "Alone", Pictures.flacBlock(4, back));
        room.scan();
        assertArrayEquals(front, shown("Both"));
        assertArrayEquals(folder, shown("Back"));
        assertArrayEquals(back, shown("Alone"), "any is better than none");
        Files.delete(in("a/front.jpg"));
        room.scan();
        assertArrayEquals(back, shown("Back"));
        Files.write(in("b/folder.jpg"), folder);
        room.scan();
        assertArrayEquals(folder, shown("Alone"));
    }

    private void pictured(String path, String title, String... blocks) throws Exception {
        AudioFiles.opus(
                in(path),
                Map.of("TITLE", List.of(title), "ALBUM", List.of(title), "METADATA_BLOCK_PICTURE", List.of(blocks)));
    }

    private byte[] shown(String title) throws Exception {
        return Files.readAllBytes(
                room.library().artwork(room.track(title).art().orElseThrow()).orElseThrow());
    }

    @Test
    void aCoverThatIsNoPictureIsIgnored() throws Exception {
        AudioFiles.tagged(in("x.flac"), Map.of(FieldKey.TITLE, "T"));
        Files.writeString(in("cover.jpg"), "<svg onload='boo()'/>");
        room.scan();
        assertTrue(room.track("T").art().isEmpty());
    }

    private static byte[] id3v1(byte[] title, byte[] artist) {
        byte[] tag = new byte[128];
        System.arraycopy(new byte[] {'T', 'A', 'G'}, 0, tag, 0, 3);
        System.arraycopy(title, 0, tag, 3, title.length);
        System.arraycopy(artist, 0, tag, 33, artist.length);
        return tag;
    }
}
