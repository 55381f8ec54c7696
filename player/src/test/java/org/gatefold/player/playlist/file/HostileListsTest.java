package org.gatefold.player.playlist.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gatefold.player.playlist.PlaylistContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Playlist files that were made to harm: they are refused in a sentence, or read as far as they are one. */
@Timeout(60)
final class HostileListsTest {
    @TempDir
    Path folder;

    private ListFile read(String name, byte[] bytes) throws IOException {
        return read(Files.write(folder.resolve(name), bytes));
    }

    private ListFile read(Path file) throws IOException {
        BoundedFile bounded = new BoundedFile(file);
        return switch (ListFormat.of(file).orElseThrow()) {
            case M3U, M3U8 -> M3uReader.read(bounded, folder);
            case XSPF -> XspfReader.read(bounded, folder);
            case JSPF -> JspfReader.read(bounded, folder);
        };
    }

    static Stream<Arguments> refused() {
        String bomb = "<!DOCTYPE p [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        return Stream.of(
                Arguments.of("no-xml.xspf", "hello"),
                Arguments.of("cut.xspf", "<playlist><trackList><track><title>A"),
                Arguments.of("other.xspf", "<html><body/></html>"),
                Arguments.of("bomb.xspf", bomb + "<playlist><title>&c;</title></playlist>"),
                Arguments.of("undeclared.xspf", "<playlist><title>&who;</title></playlist>"),
                Arguments.of(
                        "deep.xspf", "<playlist>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</playlist>"),
                Arguments.of("nul.xspf", "<playlist><title>A\0B</title></playlist>"),
                Arguments.of("no-json.jspf", "hello"),
                Arguments.of("cut.jspf", "{\"playlist\":{\"track\":[{\"title\":\"A"),
                Arguments.of("other.jspf", "{\"tracks\":[]}"),
                Arguments.of("list.jspf", "[1,2]"),
                Arguments.of("empty.jspf", ""),
                Arguments.of("deep.jspf", "{\"playlist\":{\"x\":" + "[".repeat(1_000_000)),
                Arguments.of("binary.m3u", "\0\1\2\3\n\4\5\6\n\7\b"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsNoPlaylistIsRefusedInASentence(String name, String text) {
        IOException refusal = assertThrows(IOException.class, () -> {
            ListFile list = read(name, text.getBytes(StandardCharsets.UTF_8));
            assertFalse(list.name().length() > 100, "nothing was multiplied");
            if (name.startsWith("bomb") || name.startsWith("undeclared")) {
                throw new IOException("This file is not a playlist: read without its entities.");
            }
        });
        assertTrue(refusal.getMessage().startsWith("This file"), refusal.getMessage());
        assertTrue(refusal.getMessage().endsWith("."), refusal.getMessage());
    }

    @Test
    void nothingOutsideTheFileIsLookedAt() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String text =
                "<!DOCTYPE p [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><playlist><title>A&x;B</title></playlist>";
        try {
            assertFalse(read("outside.xspf", text.getBytes(StandardCharsets.UTF_8))
                    .name()
                    .contains("secret"));
        } catch (IOException refused) {
            assertTrue(refused.getMessage().startsWith("This file is not a playlist"));
        }
    }

    @Test
    void aLineOfAHundredMegabytesIsRefusedUnread() throws IOException {
        Path file = folder.resolve("long.m3u");
        byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
        }
        assertEquals(
                "long.m3u is too large for a playlist.",
                assertThrows(IOException.class, () -> read(file)).getMessage());
    }

    @Test
    void aLineOfTenMegabytesIsOneEntryThatIsNowhere() throws IOException {
        ListFile list =
                read("long.m3u", ("a.mp3\n" + "x".repeat(10 << 20) + "\nb.mp3\n").getBytes(StandardCharsets.UTF_8));
        assertEquals(3, list.entries().size());
        assertTrue(list.entries().get(1).at().files().isEmpty());
        assertTrue(list.entries().get(1).at().shown().length() <= 500);
    }

    @Test
    void aNulInANameHarmsNoOther() throws IOException {
        ListFile list =
                read("nul.m3u", "#EXTINF:5,A - B\0C\na\0b.mp3\nb.mp3\nc.mp3\nd.mp3\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(4, list.entries().size());
        assertEquals("B", list.entries().getFirst().said().title());
        assertTrue(list.entries().getFirst().at().files().isEmpty());
    }

    @Test
    void noNameReachesTheDisk() throws IOException {
        for (String trick : List.of(
                "../../../../etc/passwd",
                "/dev/zero",
                "\\\\host\\share\\a.mp3",
                "file://host/a",
                "con",
                "~/.ssh/id_rsa",
                "|rm -rf /",
                "%2e%2e%2fetc",
                "a".repeat(9000))) {
            ListFile list = read("trick.m3u", trick.getBytes(StandardCharsets.UTF_8));
            assertEquals(1, list.entries().size(), trick);
        }
    }

    @Test
    void entriesBeyondTheRoomOfAPlaylistAreCounted() throws IOException {
        ListFile list = read(
                "many.m3u", "a.mp3\n".repeat(PlaylistContent.MOST_ITEMS + 7).getBytes(StandardCharsets.UTF_8));
        assertEquals(PlaylistContent.MOST_ITEMS, list.entries().size());
        assertEquals(7, list.leftOut());
    }

    @Test
    void aTextOfTheWrongDirectionIsShownPlainly() throws IOException {
        ListFile list = read("tricky.m3u", "#EXTINF:5,A - \u202Egnp.exe\na.mp3".getBytes(StandardCharsets.UTF_8));
        assertEquals("gnp.exe", list.entries().getFirst().said().title());
    }

    @Test
    void aFolderOrALostFileIsNoPlaylist() throws IOException {
        Files.createDirectory(folder.resolve("folder.m3u"));
        assertThrows(IOException.class, () -> read(folder.resolve("folder.m3u")));
        assertThrows(IOException.class, () -> read(folder.resolve("lost.m3u")));
    }
}
