package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.library.ScanProgress.State;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three hundred broken files: bytes flipped, cut and overwritten by a seeded random. */
final class HostileBytesTest {
    private static final int FILES = 300;
    private static final Map<FieldKey, String> FIELDS = Map.of(
            FieldKey.TITLE,
            "Title",
            FieldKey.ARTIST,
            "Artist",
            FieldKey.ALBUM,
            "Album",
            FieldKey.TRACK,
            "3",
            FieldKey.MUSICBRAINZ_TRACK_ID,
            "4e0d8649-1f89-44f1-a0cc-9e4d5b1e7c11");

    @TempDir
    private Path folder;

    @Test
    void brokenFilesEndNoScan() throws Exception {
        try (MusicRoom room = new MusicRoom(folder)) {
            List<Path> whole = List.of(
                    AudioFiles.tagged(folder.resolve("whole/a.mp3"), FIELDS),
                    AudioFiles.tagged(folder.resolve("whole/b.flac"), FIELDS),
                    AudioFiles.tagged(folder.resolve("whole/c.m4a"), FIELDS),
                    AudioFiles.wav(folder.resolve("whole/d.wav"), 2, Map.of("INAM", "T")),
                    AudioFiles.ogg(folder.resolve("whole/e.ogg"), Map.of("TITLE", List.of("T"))),
                    AudioFiles.opus(
                            folder.resolve("whole/f.opus"),
                            Map.of(
                                    "TITLE",
                                    List.of("T"),
                                    "METADATA_BLOCK_PICTURE",
                                    List.of(Pictures.flacBlock(3, Pictures.png(2, 2, 3))))));
            Random random = new Random(20260408);
            for (int i = 0; i < FILES; i++) {
                Path source = whole.get(i % whole.size());
                String name = source.getFileName().toString();
                Files.write(
                        room.music.resolve("%03d%s".formatted(i, name)), broken(Files.readAllBytes(source), random));
            }
            ScanProgress progress = room.scan();
            assertEquals(State.DONE, progress.state());
            assertEquals(FILES, progress.done());
            assertEquals(FILES, progress.added() + progress.problems());
            assertTrue(progress.problems() > 10, "some must be past reading");
            assertEquals(progress.problems(), room.problems().size());
            assertTrue(room.library().search("title", 9).tracks().size() > 0);
        }
    }

    private static byte[] broken(byte[] bytes, Random random) {
        int head = Math.min(bytes.length, 600);
        switch (random.nextInt(4)) {
            case 0 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            case 1 -> {
                for (int i = 0; i < 1 + random.nextInt(8); i++) {
                    bytes[random.nextInt(head)] = (byte) random.nextInt(256);
                }
            }
            case 2 -> {
                int at = random.nextInt(head);
                Arrays.fill(bytes, at, Math.min(bytes.length, at + 4 + random.nextInt(60)), (byte)
                        (random.nextBoolean() ? 0xFF : 0x7F));
            }
            default -> {
                for (int i = 0; i < bytes.length / 50; i++) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
        }
        return bytes;
    }
}
