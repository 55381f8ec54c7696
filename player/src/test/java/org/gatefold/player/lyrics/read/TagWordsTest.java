package org.gatefold.player.lyrics.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that music files carry; files are silence, tagged by ffmpeg or frame by frame. */
final class TagWordsTest {
    private static final String LRC = "[00:01.00]One\n[00:02.50]Two";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "flac, LYRICS, LYRICS",
        "flac, UNSYNCEDLYRICS, UNSYNCEDLYRICS",
        "ogg, SYNCEDLYRICS, SYNCEDLYRICS",
        "opus, LYRICS, LYRICS",
        "m4a, lyrics, ©lyr",
        "mp3, lyrics-eng, LYRICS-ENG"
    })
    void whatOtherProgramsWriteIsRead(String kind, String name, String field) throws Exception {
        Path plain = folder.resolve("plain." + kind);
        Files.write(plain, silence(kind));
        Path tagged = folder.resolve("tagged." + kind);
        ffmpeg(plain, tagged, name + "=" + LRC);

        List<Carried> words = TagWords.of(tagged);

        assertEquals(List.of(field), words.stream().map(Carried::field).toList());
        assertEquals(List.of("1000 One", "2500 Two"), lines(words.getFirst()));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void unsyncedWordsOfEveryId3Version(int version) throws Exception {
        byte[] body = join(new byte[] {1}, "deu".getBytes(StandardCharsets.US_ASCII), utf16("x"), utf16("Grüße\nzwei"));
        Path file = mp3(version, 0, frame(version, version == 2 ? "ULT" : "USLT", 0, body));

        Carried words = TagWords.of(file).getFirst();

        assertEquals("deu", words.sheet().about().language());
        assertEquals(
                List.of("Grüße", "zwei"),
                words.sheet().lines().stream().map(line -> line.text()).toList());
    }

    @Test
    void syllablesBecomeLines() throws Exception {
        byte[] body = join(sylt(2), syllable("\nSlow ", 1_000), syllable("harbour", 1_400), syllable("\nsings", 3_000));
        Carried words = TagWords.of(mp3(3, 0, frame(3, "SYLT", 0, body))).getFirst();

        assertEquals(List.of("1000 Slow harbour", "3000 sings"), lines(words));
        assertEquals(
                1_400, words.sheet().lines().getFirst().words().getLast().at().toMillis());
    }

    @Test
    void piecesWithoutBreaksAreLines() throws Exception {
        byte[] body = join(sylt(2), syllable("One", 1_000), syllable("Two", 2_000));

        assertEquals(
                List.of("1000 One", "2000 Two"),
                lines(TagWords.of(mp3(4, 0, frame(4, "SYLT", 0, body))).getFirst()));
    }

    @Test
    void timesInFramesOfSoundAreMadeMilliseconds() throws Exception {
        byte[] body = join(sylt(1), syllable("One", 0), syllable("Two", 100));
        Carried words = TagWords.of(mp3(3, 0, frame(3, "SYLT", 0, body))).getFirst();

        // silence.mp3 has 44,100 samples a second, and a frame is 1,152 of them
        assertEquals(List.of("0 One", "2612 Two"), lines(words));
    }

    @Test
    void chordsAreNoWords() throws Exception {
        byte[] body = join(sylt(2), syllable("Am", 0));
        body[5] = 5;

        assertEquals(List.of(), TagWords.of(mp3(3, 0, frame(3, "SYLT", 0, body))));
    }

    @Test
    void unsynchronisedAndOddlySizedTagsAreRead() throws Exception {
        byte[] body = join(
                new byte[] {3},
                "eng\0".getBytes(StandardCharsets.US_ASCII),
                "x".repeat(300).getBytes(StandardCharsets.US_ASCII));
        byte[] plainSize = frame(3, "USLT", 0, body);
        byte[] picture = frame(3, "APIC", 0, new byte[400]);
        assertEquals(1, TagWords.of(mp3(4, 0, join(picture, plainSize))).size());

        byte[] withMarks = join(new byte[] {1}, "eng".getBytes(StandardCharsets.US_ASCII), utf16(""), utf16("ja"));
        byte[] tag = unsynchronised(frame(3, "USLT", 0, withMarks));
        assertEquals(
                "ja",
                TagWords.of(mp3(3, 0x80, tag))
                        .getFirst()
                        .sheet()
                        .lines()
                        .getFirst()
                        .text());
    }

    @Test
    void brokenFilesHaveWhatStandsBeforeTheBreakAndNeverFail() throws Exception {
        byte[] body = join(
                new byte[] {3}, "eng\0".getBytes(StandardCharsets.US_ASCII), "One".getBytes(StandardCharsets.US_ASCII));
        Path file = mp3(3, 0, join(frame(3, "USLT", 0, body), frame(3, "USLT", 0, body)));
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] broken = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int j = 0; j < 8; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            assertTrue(
                    TagWords.of(Files.write(folder.resolve("broken"), broken)).size() <= 2);
        }
        for (String kind : List.of("flac", "ogg", "opus", "m4a")) {
            byte[] sound = silence(kind);
            for (int i = 0; i < 100; i++) {
                byte[] broken = sound.clone();
                for (int j = 0; j < 20; j++) {
                    broken[random.nextInt(Math.min(broken.length, 600))] = (byte) random.nextInt();
                }
                TagWords.of(Files.write(folder.resolve("broken"), broken));
            }
        }
        assertEquals(List.of(), TagWords.of(folder.resolve("gone.mp3")));
        assertEquals(List.of(), TagWords.of(Files.write(folder.resolve("empty.mp3"), new byte[0])));
    }

    @Test
    void aSongWithoutWordsCarriesNone() throws Exception {
        for (String kind : List.of("mp3", "flac", "ogg", "opus", "m4a")) {
            assertEquals(List.of(), TagWords.of(Files.write(folder.resolve("a." + kind), silence(kind))), kind);
        }
    }

    private Path mp3(int version, int flags, byte[] frames) throws Exception {
        byte[] safe = {
            (byte) (frames.length >>> 21),
            (byte) (frames.length >>> 14 & 0x7F),
            (byte) (frames.length >>> 7 & 0x7F),
            (byte) (frames.length & 0x7F)
        };
        byte[] head =
                join("ID3".getBytes(StandardCharsets.US_ASCII), new byte[] {(byte) version, 0, (byte) flags}, safe);
        return Files.write(folder.resolve("made.mp3"), join(head, frames, silence("mp3")));
    }

    private static byte[] frame(int version, String name, int flags, byte[] body) {
        byte[] size = ByteBuffer.allocate(4).putInt(body.length).array();
        if (version == 2) {
            return join(name.getBytes(StandardCharsets.US_ASCII), Arrays.copyOfRange(size, 1, 4), body);
        }
        byte[] safe = {
            0, (byte) (body.length >>> 14 & 0x7F), (byte) (body.length >>> 7 & 0x7F), (byte) (body.length & 0x7F)
        };
        return join(
                name.getBytes(StandardCharsets.US_ASCII),
                version == 4 ? safe : size,
                new byte[] {0, (byte) flags},
                body);
    }

    /** The head of SYLT: Latin letters, English, that unit of time, lyrics, no description. */
    private static byte[] sylt(int unit) {
        return join(new byte[] {0}, "eng".getBytes(StandardCharsets.US_ASCII), new byte[] {(byte) unit, 1, 0});
    }

    private static byte[] syllable(String text, int time) {
        return join(
                (text + "\0").getBytes(StandardCharsets.ISO_8859_1),
                ByteBuffer.allocate(4).putInt(time).array());
    }

    private static byte[] utf16(String text) {
        return join(new byte[] {(byte) 0xFF, (byte) 0xFE}, text.getBytes(StandardCharsets.UTF_16LE), new byte[] {0, 0});
    }

    private static byte[] unsynchronised(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            out.write(bytes[i]);
            if (bytes[i] == (byte) 0xFF) {
                out.write(0);
            }
        }
        return out.toByteArray();
    }

    private static List<String> lines(Carried words) {
        return words.sheet().lines().stream()
                .map(line -> line.at().orElseThrow().toMillis() + " " + line.text())
                .toList();
    }

    private static byte[] silence(String kind) throws Exception {
        try (InputStream in = TagWordsTest.class.getResourceAsStream("/audio/silence." + kind)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static void ffmpeg(Path from, Path to, String tag) throws Exception {
        Process process = new ProcessBuilder(
                        "ffmpeg",
                        "-v",
                        "error",
                        "-i",
                        from.toString(),
                        "-c",
                        "copy",
                        "-metadata",
                        tag,
                        "-metadata:s:a:0",
                        tag,
                        to.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), said);
        assertEquals(0, process.exitValue(), said);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stream.of(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
