package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import org.gatefold.player.source.AudioStream;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.player.source.StreamWish;
import org.gatefold.player.subsonic.OddServer.Said;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A6: a broken stream goes on only in the same file")
final class A06ResumeTest extends SubsonicCase {
    private static final byte[] FILE = new byte[10_000];

    static {
        new Random(6).nextBytes(FILE);
    }

    @Test
    void aServerThatCanGoesOnWhereWeStopped() throws Exception {
        odd.on("download", call -> part(4_000, FILE.length));

        try (AudioStream stream = copy(4_000)) {
            assertEquals(4_000, stream.firstByte());
            assertArrayEquals(
                    Arrays.copyOfRange(FILE, 4_000, FILE.length), stream.bytes().readAllBytes());
        }
        assertEquals("bytes=4000-", odd.asked("download").getFirst().headers().getFirst("Range"));
    }

    @Test
    void aFileThatChangedIsBegunAgain() throws Exception {
        odd.on("download", call -> call.headers().containsKey("Range") ? part(4_000, 9_999) : whole());

        assertWhole(copy(4_000));
        assertEquals(2, odd.asked("download").size());
    }

    @Test
    void aPartFromElsewhereIsNotTaken() throws Exception {
        odd.on("download", call -> call.headers().containsKey("Range") ? part(3_999, FILE.length) : whole());

        assertWhole(copy(4_000));
    }

    @Test
    void aServerThatKnowsNoRangesSendsAllOfIt() throws Exception {
        odd.on("download", whole());

        assertWhole(copy(4_000));
        assertEquals(1, odd.asked("download").size());
    }

    @Test
    void theBodyOfA416IsNeverTaken() throws Exception {
        odd.on(
                "download",
                call -> call.headers().containsKey("Range")
                        ? OddServer.bytes(
                                416,
                                "audio/flac",
                                "poison".repeat(900).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        : whole());

        assertWhole(copy(4_000));
    }

    @Test
    void whatIsThereWholeIsNotAskedForAgain() throws Exception {
        try (AudioStream stream = copy(FILE.length)) {
            assertEquals(0, stream.bytes().readAllBytes().length);
        }
        assertEquals(0, odd.asked("download").size());
    }

    @Test
    void aPartThatEndsBeforeTheFileDoesIsNotTheWholeRest() throws Exception {
        odd.on(
                "download",
                OddServer.bytes(206, "audio/flac", Arrays.copyOfRange(FILE, 4_000, 5_000))
                        .with("Content-Range", "bytes 4000-4999/" + FILE.length));

        try (AudioStream stream = copy(4_000)) {
            assertEquals(1_000, stream.bytes().readNBytes(1_000).length);
            assertThrows(SourceException.class, () -> stream.bytes().read());
        }
    }

    @Test
    void anEndThatComesTooEarlyIsSaid() throws Exception {
        odd.on("download", whole().promising(FILE.length + 10));

        try (AudioStream stream = copy(0)) {
            SourceException failure =
                    assertThrows(SourceException.class, () -> stream.bytes().readAllBytes());
            assertInstanceOf(Reason.Unreachable.class, failure.reason());
        }
    }

    @Test
    void aCopyIsNotStreamedUnlessDownloadingIsForbidden() throws Exception {
        odd.on("download", whole());
        odd.on("stream", whole());
        assertWhole(copy(0));
        assertEquals(0, odd.asked("stream").size());

        odd.on("download", OddServer.failed(50, "no downloads"));
        assertWhole(copy(0));
        assertEquals(1, odd.asked("stream").size());
    }

    private AudioStream copy(long from) throws SourceException {
        return server().open("1", new StreamWish.Copy(OptionalLong.of(FILE.length)), from);
    }

    private static void assertWhole(AudioStream stream) throws Exception {
        try (stream) {
            assertEquals(0, stream.firstByte());
            assertArrayEquals(FILE, stream.bytes().readAllBytes());
        }
    }

    private static Said whole() {
        return OddServer.bytes(200, "audio/flac", FILE);
    }

    private static Said part(int first, int total) {
        return OddServer.bytes(206, "audio/flac", Arrays.copyOfRange(FILE, first, FILE.length))
                .with("Content-Range", "bytes " + first + "-" + (FILE.length - 1) + "/" + total);
    }
}
