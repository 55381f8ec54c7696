package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.OptionalLong;
import org.gatefold.player.source.StreamWish;
import org.gatefold.player.subsonic.OddServer.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A5: no estimated lengths, ranges on originals only")
final class A05LengthsTest extends SubsonicCase {
    @BeforeEach
    void sound() {
        odd.on("stream", OddServer.bytes(200, "audio/ogg", new byte[500]));
        odd.on("download", OddServer.bytes(200, "audio/ogg", new byte[500]));
    }

    @Test
    void noRequestEverAsksForAnEstimatedLength() throws Exception {
        server().open("1", new StreamWish.Original(OptionalLong.empty()), 0).close();
        server().open("1", new StreamWish.Copy(OptionalLong.empty()), 0).close();
        server().open("1", opus(Duration.ZERO), 0).close();

        assertTrue(odd.asked().stream().noneMatch(call -> call.has("estimateContentLength")));
    }

    @Test
    void anOriginalIsAskedForAsItIs() throws Exception {
        try (var stream = server().open("1", new StreamWish.Original(OptionalLong.empty()), 0)) {
            assertTrue(stream.original());
            assertEquals(OptionalLong.of(500), stream.total());
        }
        assertEquals("raw", odd.asked("stream").getFirst().param("format"));
    }

    @Test
    void whatIsTranscodedHasNoLengthAndIsNeverAskedForInRanges() throws Exception {
        try (var stream = server().open("1", opus(Duration.ZERO), 100)) {
            assertFalse(stream.original());
            assertEquals(OptionalLong.empty(), stream.total());
            assertEquals(0, stream.firstByte());
        }
        Asked call = odd.asked("stream").getFirst();
        assertFalse(call.headers().containsKey("Range"));
        assertEquals("opus", call.param("format"));
        assertEquals("96", call.param("maxBitRate"));
    }

    @Test
    void aServerThatCannotTranscodeSendsTheOriginalAndThatIsSaid() throws Exception {
        odd.on("stream", OddServer.bytes(200, "audio/flac", new byte[500]));

        try (var stream = server().open("1", opus(Duration.ZERO), 0)) {
            assertTrue(stream.original());
            assertEquals(OptionalLong.of(500), stream.total());
            assertEquals("audio/flac", stream.contentType());
        }
    }

    @Test
    void anOriginalWithoutALengthMayBeTranscoded() throws Exception {
        odd.on("stream", OddServer.bytes(200, "audio/ogg", new byte[500]).promising(-1));

        try (var stream = server().open("1", new StreamWish.Original(OptionalLong.of(500)), 0)) {
            assertFalse(stream.original());
        }
    }

    @Test
    void seekingInWhatIsTranscodedNeedsItsExtension() throws Exception {
        try (var stream = server().open("1", opus(Duration.ofSeconds(42)), 0)) {
            assertEquals(Duration.ZERO, stream.start());
        }
        assertFalse(odd.asked("stream").getLast().has("timeOffset"));

        odd.extensions("transcodeOffset");
        try (var stream = server().open("1", opus(Duration.ofSeconds(42)), 0)) {
            assertEquals(Duration.ofSeconds(42), stream.start());
        }
        assertEquals("42", odd.asked("stream").getLast().param("timeOffset"));
    }

    private static StreamWish opus(Duration start) {
        return new StreamWish.Transcoded("opus", 96, start);
    }
}
