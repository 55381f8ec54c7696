package org.gatefold.player.lyrics.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of words beside music. */
final class WordsBesideTest {
    @TempDir
    Path folder;

    @Test
    void theFileOfTheSameNameIsFoundHoweverItIsWritten() throws Exception {
        write("01 - Slow Harbour.LRC", "[00:01.00]One");
        write("01 - slow harbour.txt", "One");
        write("02 - Undertow.lrc", "[00:01.00]Other");

        assertEquals(List.of("01 - Slow Harbour.LRC", "01 - slow harbour.txt"), found("01 - Slow Harbour.flac"));
    }

    @Test
    void aFolderOfLyricsIsLookedIntoToo() throws Exception {
        write("Lyrics/Undertow.lrc", "[00:01.00]One");
        write("Undertow.txt", "One");

        assertEquals(List.of("Undertow.txt", "Undertow.lrc"), found("Undertow.mp3"));
    }

    @Test
    void aFileLargerThanWordsCanBeIsLeftAlone() throws Exception {
        write("Undertow.lrc", "x".repeat(1024 * 1024 + 1));

        assertEquals(List.of(), found("Undertow.mp3"));
        assertEquals(List.of(), found("nowhere/Undertow.mp3"));
    }

    private void write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> found(String music) {
        return WordsBeside.of(folder.resolve(music)).stream()
                .map(words -> words.file().getFileName().toString())
                .toList();
    }
}
