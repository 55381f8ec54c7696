package org.gatefold.sync.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The port that waits for the browser, and what else may call there. */
final class LoopbackDoorTest {
    private final List<Optional<LoopbackDoor.Asked>> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch left = new CountDownLatch(1);
    private LoopbackDoor door;

    @BeforeEach
    void open() throws IOException {
        door = LoopbackDoor.open(what -> {
            asked.add(what);
            return new LoopbackDoor.Reply(what.isPresent() ? 200 : 404, "<p>Hé</p>", left::countDown);
        });
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aPageIsSentWholeAndThenItIsToldThatItLeft() throws Exception {
        String answer = answerTo("GET /call%C3%A9?a=1&b=%20 HTTP/1.1\r\nHost: x\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer);
        assertTrue(answer.endsWith("Content-Length: 10\r\n\r\n<p>Hé</p>"), answer);
        assertTrue(answer.contains("Content-Security-Policy: default-src 'none'"), answer);
        assertEquals(List.of(Optional.of(new LoopbackDoor.Asked("/callé", Optional.of("a=1&b=%20")))), asked);
        assertTrue(left.await(30, TimeUnit.SECONDS));
    }

    @Test
    void whatIsNoGetIsNotUnderstood() throws Exception {
        for (String line : List.of("POST / HTTP/1.1", "GET", "GET x y z", "GET /%zz HTTP/1.1", "\u0016\u0003\u0001")) {
            String answer = answerTo(line + "\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 404"), line + ": " + answer);
        }
        assertTrue(asked.stream().allMatch(Optional::isEmpty));
    }

    @Test
    void aHeadWithoutEndAndAConnectionWithoutWordsAreNotAnswered() throws Exception {
        assertEquals("", answerTo("GET / HTTP/1.1\r\nX: " + "x".repeat(17_000)));
        assertEquals("", answerTo(""));
        assertEquals(List.of(), asked);
    }

    @Test
    void onceClosedNobodyIsLetIn() throws Exception {
        int port = door.port();
        door.close();
        assertThrows(IOException.class, () -> new Socket(InetAddress.getByName("127.0.0.1"), port).close());
    }

    /** What comes back until the connection ends. */
    private String answerTo(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), door.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException reset) {
            return "";
        }
    }
}
