package org.gatefold.faults.proxy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import okhttp3.HttpUrl;
import org.gatefold.sync.http.Answer;
import org.gatefold.sync.http.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault lands where its name says: what the server saw of it, and what the client. */
final class FaultProxyTest {
    private final List<String> served = new CopyOnWriteArrayList<>();
    private final Http http = new Http(Duration.ofSeconds(20));
    private HttpServer server;
    private FaultProxy proxy;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
        server.createContext("/", exchange -> {
            served.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = ("{\"answer\":" + served.size() + "}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                    200, exchange.getRequestURI().getPath().equals("/chunked") ? 0 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        proxy = FaultProxy.before(server.getAddress().getPort(), FaultPlan.NOTHING);
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        server.stop(0);
        http.close();
    }

    @Test
    void withoutAFaultBothSidesSeeEverything() throws IOException {
        assertEquals("{\"answer\":1}", send(Fault.PASS).text());
        assertEquals("{\"answer\":2}", sendTo("/chunked").text());
        assertEquals(List.of("{\"a\":\"b\"}", "{\"a\":\"b\"}"), served);
        assertEquals(1, proxy.seen("POST", "/chunked").size());
    }

    @Test
    void aRequestDroppedBeforeItIsSentNeverReachesTheServer() {
        assertThrows(IOException.class, () -> send(new Fault.DropBefore()));
        assertThrows(IOException.class, () -> send(new Fault.DropInRequest()));
        assertEquals(List.of(), served);
    }

    @Test
    void aDroppedAnswerWasGivenAllTheSame() {
        assertThrows(IOException.class, () -> send(new Fault.DropAnswer()));
        assertThrows(IOException.class, () -> send(new Fault.DropInAnswer()));
        assertEquals(2, served.size());
    }

    @Test
    void aConnectionMayEndBehindAnAnswer() throws IOException {
        assertEquals("{\"answer\":1}", send(new Fault.DropAfterAnswer()).text());
        assertEquals(1, served.size());
    }

    @Test
    void aDoubledRequestArrivesTwice() throws IOException {
        assertEquals("{\"answer\":2}", send(new Fault.Duplicate()).text());
        assertTrue(send(new Fault.DuplicateAtOnce()).isSuccess());
        assertEquals(4, served.size());
    }

    @Test
    void whatTheProxyAnswersItselfMayHideWhatTheServerDid() throws IOException {
        Answer busy = send(new Fault.Instead(false, 503, "Retry-After: 7\r\n", "{}"));
        assertEquals(503, busy.status());
        assertEquals("7", busy.headers().get("Retry-After"));
        assertEquals(0, served.size());
        assertEquals(409, send(new Fault.Instead(true, 409, "", "{}")).status());
        assertEquals(1, served.size());
    }

    @Test
    void theServerHasActedBeforeTheHookRuns() {
        AtomicBoolean acted = new AtomicBoolean();
        assertThrows(IOException.class, () -> send(new Fault.ActThenDrop(() -> acted.set(served.size() == 1))));
        assertTrue(acted.get());
    }

    @ParameterizedTest
    @MethodSource("answersNobodyCanUse")
    void anAnswerNobodyCanUseIsAnError(Fault fault) {
        assertThrows(IOException.class, () -> send(fault));
    }

    static List<Fault> answersNobodyCanUse() {
        return List.of(new Fault.Garbage(true), new Fault.Bomb(false), new Fault.Flood(Duration.ZERO, 50L << 20));
    }

    @Test
    void theBombUnpacksToAGibibyte() throws IOException {
        byte[] bomb = new GzipBomb().bytes();
        assertTrue(bomb.length < 2 << 20, bomb.length + " bytes");
        long unpacked = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bomb))) {
            byte[] buffer = new byte[1 << 20];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
            }
        }
        assertEquals(1L << 30, unpacked);
    }

    @Test
    void theSameSeedChoosesTheSameFaults() {
        List<Fault> one = choices(new RandomFaults(5, 0.3));
        assertArrayEquals(one.toArray(), choices(new RandomFaults(5, 0.3)).toArray());
        long failing = one.stream().filter(fault -> !fault.equals(Fault.PASS)).count();
        assertTrue(failing > 200 && failing < 400, failing + " of 1000");
    }

    private static List<Fault> choices(RandomFaults faults) {
        return java.util.stream.LongStream.rangeClosed(1, 1000)
                .mapToObj(i -> faults.of(new Exchange(i, "GET", "/", "")))
                .toList();
    }

    private Answer send(Fault fault) throws IOException {
        proxy.plan(exchange -> fault);
        return sendTo("/");
    }

    private Answer sendTo(String path) throws IOException {
        HttpUrl url = Http.trusted(proxy.address() + path);
        return http.send("POST", url, java.util.Map.of(), "{\"a\":\"b\"}".getBytes(StandardCharsets.UTF_8));
    }
}
