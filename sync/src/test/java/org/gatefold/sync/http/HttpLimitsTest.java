package org.gatefold.sync.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a server may do to us: nothing without end, in room or in time. */
final class HttpLimitsTest {
    private static final byte[] BODY = "{\"buy\":1}".getBytes(StandardCharsets.UTF_8);
    private static final String OK = "HTTP/1.1 200 OK";

    private final Http http = new Http();

    @AfterEach
    void close() {
        http.close();
    }

    private Answer post(Wire wire) throws IOException {
        return http.send("POST", wire.url(), Map.of(), BODY);
    }

    @Test
    void aGibibyteInAMebibyteIsRefusedInLittleMemory() throws Exception {
        byte[] bomb = bomb(1024);
        try (Wire wire = new Wire((socket, out) -> {
            out.write((OK + "\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(bomb);
            return true;
        })) {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            IOException refused = assertThrows(IOException.class, () -> http.get(wire.url(), Map.of()));
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertEquals("The server's answer is larger than 8 MiB.", refused.getMessage());
            assertTrue(allocated < 32 << 20, () -> allocated + " bytes");
        }
    }

    /** One mebibyte of zeros, deflated once and repeated; its check sum is never reached. */
    private static byte[] bomb(int mebibytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        deflater.setInput(new byte[1 << 20]);
        byte[] block = new byte[64 * 1024];
        int length = deflater.deflate(block, 0, block.length, Deflater.SYNC_FLUSH);
        deflater.end();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3});
        for (int i = 0; i < mebibytes; i++) {
            bytes.write(block, 0, length);
        }
        return bytes.toByteArray();
    }

    @Test
    void anAnswerWithoutEndIsRefused() throws Exception {
        try (Wire wire = new Wire((socket, out) -> {
            out.write((OK + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[64 * 1024];
            while (true) {
                out.write(block);
            }
        })) {
            assertThrows(IOException.class, () -> http.get(wire.url(), Map.of()));
        }
    }

    @Test
    void eightMebibytesAreStillRead() throws Exception {
        byte[] body = new byte[(int) Http.ANSWER_LIMIT];
        try (Wire wire = new Wire((socket, out) -> {
            out.write((OK + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            return true;
        })) {
            assertEquals(body.length, http.get(wire.url(), Map.of()).body().length);
        }
    }

    @Test
    void anAnswerCutShortIsNoAnswer() throws Exception {
        try (Wire wire = new Wire((socket, out) -> {
            out.write((OK + "\r\nContent-Length: 100\r\n\r\n{\"half\":").getBytes(StandardCharsets.US_ASCII));
            return false;
        })) {
            assertThrows(IOException.class, () -> post(wire));
            assertEquals(1, wire.requests().size());
        }
    }

    @Test
    void aServerThatHangsIsLeftAfterTheTimeOfACall() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (Wire wire = new Wire((socket, out) -> held(end));
                Http impatient = new Http(Duration.ofSeconds(2))) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThrows(IOException.class, () -> impatient.send("POST", wire.url(), Map.of(), BODY)));
            assertEquals(1, wire.requests().size());
            end.countDown();
        }
    }

    @Test
    void aServerThatDripsIsLeftAfterTheTimeOfACall() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (Wire wire = new Wire((socket, out) -> {
                    out.write((OK + "\r\nContent-Length: 1000000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                    while (!heldFor(end, 10)) {
                        out.write('x');
                        out.flush();
                    }
                    return false;
                });
                Http impatient = new Http(Duration.ofSeconds(2))) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThrows(IOException.class, () -> impatient.get(wire.url(), Map.of())));
            end.countDown();
        }
    }

    @Test
    void closingEndsACallThatIsUnderWay() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (Wire wire = new Wire((socket, out) -> {
            asked.countDown();
            return held(end);
        })) {
            Thread closer = Thread.ofVirtual().start(() -> {
                held(asked);
                http.close();
            });
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThrows(IOException.class, () -> post(wire)));
            closer.join(20_000);
            end.countDown();
        }
    }

    private static boolean held(CountDownLatch latch) {
        return !heldFor(latch, 20_000);
    }

    private static boolean heldFor(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
