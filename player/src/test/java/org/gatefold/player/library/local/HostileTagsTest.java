package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.library.ScanProgress.State;
import org.junit.jupiter.api.Test;

/** Files made to take all memory, or all time: each ends as a track or as a problem, and costs nobody else anything. */
final class HostileTagsTest extends LibraryCase {
    private static final int TWO_GIGABYTES = Integer.MAX_VALUE;

    @Test
    void eachEndsAsATrackOrAsAProblemAndNothingElseIsLost() throws Exception {
        Map<String, byte[]> files = hostile();
        write(files);
        song("good.wav", "Good");
        ScanProgress progress = room.scan();
        assertEquals(State.DONE, progress.state());
        assertEquals(files.size() + 1, progress.done());
        assertEquals(progress.done(), progress.added() + progress.problems());
        assertTrue(titles().contains("Good"));
        List<String> refused = List.of("unpacks-to-two-gigabytes.mp3", "list-of-two-gigabytes.wav", "huge-tag.mp3");
        for (String name : refused) {
            assertTrue(
                    room.problems().stream().anyMatch(problem -> problem.startsWith(name)),
                    name + " is not told: " + room.problems());
        }
        assertTrue(room.tracks().stream().allMatch(track -> track.art().isEmpty()), "none has a picture to show");
    }

    /** A process with little memory, which ends at the first error of memory, reads them all. */
    @Test
    void noneTakesTheMemoryOfAProgramWithLittle() throws Exception {
        Map<String, byte[]> files = hostile();
        write(files);
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-Xmx160m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.gatefold.player.bench.ScanProbe",
                        room.music.toString(),
                        folder.resolve("small").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader()) {
            String first = out.readLine();
            assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it does not end");
            assertEquals(0, process.exitValue(), "it ran out of memory after " + first);
            assertTrue(first.startsWith("first "), first);
        } finally {
            process.destroyForcibly();
        }
    }

    private void write(Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            Files.write(in(file.getKey()), file.getValue());
        }
    }

    private static Map<String, byte[]> hostile() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("picture-of-two-gigabytes.mp3", mp3(frame("APIC", TWO_GIGABYTES, 0, new byte[100])));
        files.put("picture-of-two-gigabytes.flac", flac(6, picture(TWO_GIGABYTES)));
        files.put("picture-of-two-gigabytes.opus", opus(picture(TWO_GIGABYTES)));
        files.put("picture-bomb.flac", flac(6, whole(bomb())));
        files.put("unpacks-to-two-gigabytes.mp3", mp3(frame("APIC", 0, 0x80, packed(TWO_GIGABYTES))));
        files.put("unpacks-to-a-comment.mp3", mp3(frame("COMM", 0, 0x80, packed(100 * 1024 * 1024))));
        files.put("comment-claims-100-megabytes.flac", flac(4, comment(100 * 1024 * 1024)));
        files.put("two-billion-comments.flac", flac(4, comments(TWO_GIGABYTES)));
        files.put("half-a-million-frames.mp3", mp3(frame("TXXX", 0, 0, new byte[1]), 500_000));
        files.put("huge-tag.mp3", hugeTag());
        files.put("list-of-two-gigabytes.wav", list(TWO_GIGABYTES));
        files.put("tags-of-two-gigabytes.m4a", atom("ftyp", TWO_GIGABYTES, atom("moov", TWO_GIGABYTES, new byte[64])));
        files.put("deep-atoms.m4a", deepAtoms(20_000));
        files.put("deep-tags.m4a", join(atom("ftyp", 0, "M4A ".getBytes(StandardCharsets.US_ASCII)), deepAtoms(5_000)));
        return files;
    }

    private static byte[] mp3(byte[] frame) throws IOException {
        return mp3(frame, 1);
    }

    private static byte[] mp3(byte[] frame, int times) throws IOException {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            frames.write(frame);
        }
        int size = frames.size() + 64;
        byte[] head = {
            'I',
            'D',
            '3',
            3,
            0,
            0,
            (byte) (size >> 21 & 0x7F),
            (byte) (size >> 14 & 0x7F),
            (byte) (size >> 7 & 0x7F),
            (byte) (size & 0x7F)
        };
        return join(head, frames.toByteArray(), new byte[64], AudioFiles.silence("mp3"));
    }

    private static byte[] hugeTag() throws IOException {
        return join(new byte[] {'I', 'D', '3', 3, 0, 0, 0x7F, 0x7F, 0x7F, 0x7F}, AudioFiles.silence("mp3"));
    }

    /** {@code claimed} of 0 is what it is. */
    private static byte[] frame(String name, int claimed, int flags, byte[] body) {
        return ByteBuffer.allocate(10 + body.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(claimed == 0 ? body.length : claimed)
                .put((byte) 0)
                .put((byte) flags)
                .put(body)
                .array();
    }

    /** As many zeros as fit into some kilobytes, which say that they are so many. */
    private static byte[] packed(int claimed) {
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[1 << 20]);
        deflater.finish();
        byte[] out = new byte[8192];
        int length = deflater.deflate(out);
        deflater.end();
        return ByteBuffer.allocate(4 + length)
                .putInt(claimed)
                .put(out, 0, length)
                .array();
    }

    private static byte[] picture(int claimed) {
        return ByteBuffer.allocate(200)
                .putInt(3)
                .putInt(9)
                .put("image/png".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .putLong(0)
                .putLong(0)
                .putInt(claimed)
                .array();
    }

    private static byte[] whole(byte[] image) {
        return ByteBuffer.allocate(60 + image.length)
                .putInt(3)
                .putInt(9)
                .put("image/png".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .putLong(0)
                .putLong(0)
                .putInt(image.length)
                .put(image)
                .array();
    }

    /** A PNG that says it is 65,535 pixels wide and high. */
    private static byte[] bomb() {
        return ByteBuffer.allocate(100)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'})
                .putInt(65_535)
                .putInt(65_535)
                .array();
    }

    private static byte[] comment(int claimed) {
        return ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0)
                .putInt(1)
                .putInt(claimed)
                .put("COMMENT=x".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static byte[] comments(int claimed) {
        return ByteBuffer.allocate(4096)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0)
                .putInt(claimed)
                .array();
    }

    /** A block of that type after the stream's own, before the music. */
    private static byte[] flac(int type, byte[] body) throws IOException {
        byte[] silence = AudioFiles.silence("flac");
        byte[] head = java.util.Arrays.copyOf(silence, 4 + 4 + 34);
        head[4] &= 0x7F;
        byte[] block = ByteBuffer.allocate(4 + body.length)
                .putInt(type << 24 | 0x8000_0000 | body.length)
                .put(body)
                .array();
        return join(head, block, new byte[500]);
    }

    private static byte[] opus(byte[] picture) throws IOException {
        try {
            Path file = Files.createTempFile("hostile", ".opus");
            AudioFiles.opus(
                    file,
                    Map.of(
                            "TITLE",
                            List.of("Opus"),
                            "METADATA_BLOCK_PICTURE",
                            List.of(Base64.getEncoder().encodeToString(picture))));
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static byte[] list(int claimed) {
        byte[] wav = AudioFiles.wavBytes(2, Map.of("INAM", "x"));
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(36 + 4, claimed);
        return wav;
    }

    private static byte[] atom(String name, int claimed, byte[] body) {
        return ByteBuffer.allocate(8 + body.length)
                .putInt(claimed == 0 ? 8 + body.length : claimed)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .array();
    }

    private static byte[] deepAtoms(int depth) {
        ByteBuffer atoms = ByteBuffer.allocate(8 * depth);
        String[] names = {"moov", "udta", "meta", "ilst"};
        for (int i = 0; i < depth; i++) {
            atoms.putInt(8 * (depth - i)).put(names[Math.min(i, 3)].getBytes(StandardCharsets.US_ASCII));
        }
        return atoms.array();
    }

    private static byte[] join(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.write(part);
        }
        return out.toByteArray();
    }
}
