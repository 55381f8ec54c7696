package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.gatefold.player.source.AudioStream;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.player.source.StreamWish;
import org.gatefold.player.subsonic.OddServer.Said;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** However much a server sends, and however long it takes: we say when it is enough. */
final class BoundsTest extends SubsonicCase {
    private static final StreamWish ORIGINAL = new StreamWish.Original(OptionalLong.empty());

    @Test
    void anAnswerIsReadUpToItsLimitAlsoWhenItIsPackedSmall() throws Exception {
        odd.on("getSong", packed("application/json", Wire.ANSWER_LIMIT + 10));

        assertInstanceOf(Reason.Garbage.class, reason(() -> server().song("1")));
    }

    @Test
    void soIsAPicture() throws Exception {
        odd.on("getCoverArt", packed("image/png", (16 << 20) + 10));

        assertInstanceOf(Reason.Garbage.class, reason(() -> server().cover("1", 0)));
    }

    @Test
    void aPackedAnswerThatIsFineIsRead() throws Exception {
        byte[] text = OddServer.ok("\"song\":{\"id\":1}").body();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text);
        }
        odd.on(
                "getSong",
                OddServer.bytes(200, "application/json", packed.toByteArray()).with("Content-Encoding", "gzip"));

        assertEquals("1", server().song("1").id());
    }

    @RepeatedTest(20)
    void closingAStreamEndsAReadThatWaits() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (StallingServer stalling = new StallingServer(end)) {
            MusicServer server = server(org.gatefold.player.source.ServerAddress.of(stalling.uri()), ANNA);
            AudioStream stream = server.open("1", ORIGINAL, 0);
            stream.bytes().readNBytes(4_096);
            CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> {
                try {
                    return stream.bytes().read();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            stream.close();

            ExecutionException failed = assertThrows(ExecutionException.class, () -> waiting.get(60, TimeUnit.SECONDS));
            assertInstanceOf(SourceException.class, ((UncheckedIOException) failed.getCause()).getCause());
        } finally {
            end.countDown();
        }
    }

    @Test
    void closingTheServerEndsWhatIsUnderWay() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        odd.on("getSong", call -> {
            asked.countDown();
            await(end);
            return OddServer.ok("");
        });
        MusicServer server = server();
        CompletableFuture<Reason> waiting = CompletableFuture.supplyAsync(() -> reason(() -> server.song("1")));
        await(asked);
        server.close();

        assertInstanceOf(Reason.Unreachable.class, waiting.get(60, TimeUnit.SECONDS));
        end.countDown();
        assertInstanceOf(Reason.Unreachable.class, reason(() -> server.song("1")));
        assertEquals(1, odd.asked("getSong").size());
    }

    @Test
    void anInterruptEndsACall() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        odd.on("getSong", call -> {
            asked.countDown();
            await(end);
            return OddServer.ok("");
        });
        MusicServer server = server();
        CompletableFuture<Reason> waiting = new CompletableFuture<>();
        Thread caller = Thread.ofVirtual().start(() -> waiting.complete(reason(() -> server.song("1"))));
        await(asked);
        caller.interrupt();

        assertInstanceOf(Reason.Unreachable.class, waiting.get(60, TimeUnit.SECONDS));
        end.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Said packed(String type, int size) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write('{');
            byte[] spaces = " ".repeat(1 << 16).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            for (int left = size; left > 0; left -= spaces.length) {
                out.write(spaces);
            }
        }
        return OddServer.bytes(200, type, packed.toByteArray()).with("Content-Encoding", "gzip");
    }
}
