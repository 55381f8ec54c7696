package org.gatefold.player.playlist.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playlist.TrackRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that a line of a list would not hold are written so that they still are the same file. */
final class ListNamesTest {
    @TempDir
    private Path folder;

    private List<String> lines(String name) throws Exception {
        Exported entry = new Exported(
                new TrackRef(new TrackKey("fp:x"), "Ebb", "", "", Duration.ofSeconds(3), Optional.empty()),
                Optional.of(folder.resolve(name)));
        ListTarget target = new ListTarget(folder.resolve("list.m3u8"), ListFormat.M3U8, ListTarget.Naming.RELATIVE);
        byte[] written = new ListText(target, "", "", List.of(entry)).bytes();
        return new String(written, StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aNameThatReadsAsACommentIsNamedFromItsFolder() throws Exception {
        assertEquals(List.of("#EXTM3U", "#EXTINF:3,Ebb", "./#1 Ebb.flac"), lines("#1 Ebb.flac"));
        assertEquals("1 Ebb.flac", lines("1 Ebb.flac").getLast());
    }

    @Test
    void aNameWithBlanksAtItsEndsIsAnAddress() throws Exception {
        String line = lines(" Ebb.flac").getLast();
        assertTrue(line.startsWith("file:") && line.endsWith("/%20Ebb.flac"), line);
    }
}
