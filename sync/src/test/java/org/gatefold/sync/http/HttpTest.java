package org.gatefold.sync.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, seen from the other end of a real socket. */
final class HttpTest {
    private static final byte[] BODY = "{\"buy\":1}".getBytes(StandardCharsets.UTF_8);
    private static final String OK = "HTTP/1.1 200 OK";

    private final Http http = new Http();

    @AfterEach
    void close() {
        http.close();
    }

    private Answer post(Wire wire) throws IOException {
        return http.send("POST", wire.url(), Map.of("Idempotency-Key", "k"), BODY);
    }

    @Test
    void theBytesArriveAsTheyAre() throws Exception {
        try (Wire wire = new Wire(Wire.answering(OK))) {
            assertTrue(post(wire).isSuccess());
            String request = wire.requests().getFirst();
            assertTrue(request.startsWith("POST /things HTTP/1.1\r\n"));
            assertTrue(request.contains("Idempotency-Key: k\r\n"));
            assertTrue(request.endsWith("\r\n\r\n{\"buy\":1}"));
        }
    }

    @Test
    void aPostArrivesOnceWhenTheConnectionIsResetBeforeTheAnswer() throws Exception {
        try (Wire wire = new Wire(Wire.answering(OK))) {
            post(wire);
            wire.reacts((socket, out) -> {
                socket.setSoLinger(true, 0);
                return false;
            });
            assertThrows(IOException.class, () -> post(wire));
            assertEquals(2, wire.requests().size());
        }
    }

    @Test
    void aPostArrivesOnceWhenTheConnectionIsClosedBeforeTheAnswer() throws Exception {
        try (Wire wire = new Wire((socket, out) -> false)) {
            assertThrows(IOException.class, () -> post(wire));
            assertEquals(1, wire.requests().size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 503 Busy\r\nRetry-After: 0", "HTTP/1.1 408 Timeout", "HTTP/1.1 307 There\r\nLocation: /there",
                "HTTP/1.1 308 There\r\nLocation: /there", "HTTP/1.1 302 There\r\nLocation: /there",
                        "HTTP/1.1 401 Who\r\nWWW-Authenticate: Basic",
                "HTTP/1.1 421 Elsewhere", "HTTP/1.1 500 Oh"
            })
    void aPostArrivesOnceWhateverTheAnswer(String head) throws Exception {
        try (Wire wire = new Wire(Wire.answering(head))) {
            assertEquals(Integer.parseInt(head.substring(9, 12)), post(wire).status());
            assertEquals(1, wire.requests().size());
        }
    }

    @Test
    void aPlainClientWouldHaveSentItTwice() throws Exception {
        OkHttpClient plain = new OkHttpClient();
        try (Wire wire = new Wire(Wire.answering("HTTP/1.1 503 Busy\r\nRetry-After: 0"))) {
            Request request = new Request.Builder()
                    .url(wire.url())
                    .post(RequestBody.create(BODY))
                    .build();
            try (Response response = plain.newCall(request).execute()) {
                assertEquals(503, response.code());
            }
            assertEquals(2, wire.requests().size());
        }
    }

    @Test
    void noRedirectIsFollowedOnReading() throws Exception {
        try (Wire wire = new Wire(Wire.answering("HTTP/1.1 302 There\r\nLocation: /there"))) {
            assertEquals(302, http.get(wire.url(), Map.of()).status());
            assertEquals(1, wire.requests().size());
        }
    }

    @Test
    void aReadSurvivesAConnectionTheServerGaveUp() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (Wire wire = new Wire((socket, out) -> {
            out.write((OK + "\r\nContent-Length: 2\r\n\r\n{}").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.close();
            closed.countDown();
            return false;
        })) {
            for (int i = 0; i < 5; i++) {
                assertEquals("{}", http.get(wire.url(), Map.of()).text());
                assertTrue(closed.await(20, TimeUnit.SECONDS));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "http://192.168.1.4:4533",
                "http://10.0.0.1",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://[2001:db8::1]/",
                "http://0.0.0.0/"
            })
    void withoutTlsItTalksToThisMachineOnly(String address) {
        IOException refused = assertThrows(IOException.class, () -> Http.trusted(address));
        assertTrue(String.valueOf(refused.getMessage()).contains("https"));
        HttpUrl url = HttpUrl.get(address);
        assertThrows(IOException.class, () -> http.get(url, Map.of()));
        assertThrows(IOException.class, () -> http.send("POST", url, Map.of(), BODY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                " https://shop.example/path ",
                "http://127.0.0.1:8080",
                "http://localhost:1/",
                "http://[::1]:5/"
            })
    void httpsAndThisMachineAreTrusted(String address) throws Exception {
        assertFalse(Http.trusted(address).host().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shop", "ftp://shop.example", "file:///etc/passwd", "https://", "javascript:alert(1)"})
    void whatIsNoWebAddressIsRefused(String address) {
        assertThrows(IOException.class, () -> Http.trusted(address));
    }

    @Test
    void aTokenThatCannotBeSentIsNotToldToAnybody() {
        IOException refused = assertThrows(
                IOException.class,
                () -> http.get(HttpUrl.get("http://127.0.0.1:1/"), Map.of("X-Token", "geheim\nX: y")));
        assertFalse(String.valueOf(refused.getMessage()).contains("geheim"));
    }
}
