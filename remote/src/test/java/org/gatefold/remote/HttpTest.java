package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.gatefold.remote.support.Basket;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hostile and careless callers get. */
final class HttpTest {
    private static final String JSON = "application/json";

    @TempDir
    private Path home;

    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.open(home);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void malformedJsonIsAnsweredWithASentence() {
        for (String body : List.of(
                "{",
                "[]",
                "null",
                "{\"a\":1}x",
                "{'a':1}",
                "{a:1}",
                "{\"a\":NaN}",
                "[".repeat(100_000),
                "{\"a\":".repeat(200) + "1" + "}".repeat(200),
                "{\"line_items\":7}",
                "{\"line_items\":[{\"item\":\"x\",\"quantity\":1}]}",
                "{\"line_items\":[{\"item\":{\"id\":\"x\"},\"quantity\":1e99999999}]}",
                "{\"line_items\":[{\"item\":{\"id\":\"x\"},\"quantity\":0}]}",
                "{\"line_items\":[{\"item\":{\"id\":\"x\"},\"quantity\":-1}]}",
                "{\"line_items\":[{\"item\":{\"id\":\"x\"},\"quantity\":1.5}]}",
                "{\"line_items\":[]}")) {
            Reply reply = shop.wire().raw("POST", "/ucp/checkout-sessions", body, "Content-Type", JSON);
            assertEquals(400, reply.status(), body.length() > 100 ? body.substring(0, 100) : body);
            assertEquals("invalid_request", reply.at("code"));
            assertFalse(reply.text().contains("Exception"), reply.text());
        }
        Reply named = shop.wire()
                .raw(
                        "POST",
                        "/ucp/checkout-sessions",
                        "{\"line_items\":[{\"item\":{\"id\":\"x\"},\"quantity\":0}]}",
                        "Content-Type",
                        JSON);
        assertTrue(named.at("content").startsWith("$.line_items[0].quantity: "), named.text());
    }

    @Test
    void theWrongKindOfBodyOrMethodIsRefused() {
        assertEquals(
                415,
                shop.wire()
                        .raw("POST", "/ucp/catalog/search", "<a/>", "Content-Type", "text/xml")
                        .status());
        assertEquals(
                200,
                shop.wire()
                        .raw("POST", "/ucp/catalog/search", "{}", "Content-Type", "application/json; charset=utf-8")
                        .status());
        Reply method = shop.wire().raw("DELETE", "/ucp/checkout-sessions/x", "");
        assertEquals(405, method.status());
        assertEquals("GET, PUT", method.header("Allow"));
        Reply listens = shop.wire().raw("GET", "/1/submit-listens", "");
        assertEquals(405, listens.status());
        assertEquals("405", listens.at("code"));
        assertEquals(404, shop.wire().raw("GET", "/nothing", "").status());
    }

    @Test
    void anOversizedBodyIsRefusedAndTheServerGoesOn() {
        String big = "{\"query\":\"" + "a".repeat(1024 * 1024) + "\"}";
        Reply refused = shop.wire().raw("POST", "/ucp/catalog/search", big, "Content-Type", JSON);
        assertEquals(413, refused.status());
        assertEquals("too_large", refused.at("code"));
        assertEquals(
                413,
                shop.wire()
                        .raw(
                                "POST",
                                "/1/submit-listens",
                                "a".repeat(12 * 1024 * 1024 + 1),
                                "Authorization",
                                "Token " + Shop.ANA)
                        .status());
        assertEquals("ok", shop.wire().get("/gatefold/health").at("status"));
    }

    @Test
    void anEndlessBodyWithoutALengthIsCutOff() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", shop.remote().port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    "POST /ucp/catalog/search HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 17; i++) {
                out.write(chunk);
            }
            out.flush();
            InputStream in = socket.getInputStream();
            String start = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 413", start);
        }
        assertEquals("ok", shop.wire().get("/gatefold/health").at("status"));
    }

    @Test
    void platformsMustNameThemselvesInTheRightForm() {
        for (String agent : List.of(
                "nonsense",
                "profile=http://127.0.0.1/x",
                "profile=\"ftp://127.0.0.1/x\"",
                "profile=\"http://shop.example/x\"",
                "profile=\"http://127.0.0.1@shop.example/x\"",
                "profile=\"\"")) {
            Reply reply =
                    shop.wire().raw("POST", "/ucp/catalog/search", "{}", "Content-Type", JSON, "UCP-Agent", agent);
            assertEquals(400, reply.status(), agent);
            assertEquals("invalid_agent", reply.at("code"));
        }
        for (String agent : List.of(
                "profile=\"https://app.example/.well-known/ucp\"",
                "profile=\"http://localhost:8080/x\"",
                "name=\"x\", profile=\"http://[::1]/x\"")) {
            assertEquals(
                    200,
                    shop.wire()
                            .post("/ucp/catalog/search", "{}", "UCP-Agent", agent)
                            .status(),
                    agent);
        }
        Reply old = shop.wire()
                .raw(
                        "POST",
                        "/ucp/catalog/search",
                        "{}",
                        "Content-Type",
                        JSON,
                        "UCP-Agent",
                        "profile=\"https://a.example/p\"; version=\"2026-01-11\"");
        assertEquals(422, old.status());
        assertEquals("version_unsupported", old.at("code"));
    }

    @Test
    void aWrongTokenIsNeverTakenForAGuest() {
        Reply reply = shop.wire()
                .raw(
                        "POST",
                        "/ucp/checkout-sessions",
                        Basket.ready("tide-oxblood").json(),
                        "Content-Type",
                        JSON,
                        "Authorization",
                        "Bearer wrong");
        assertEquals(401, reply.status());
    }

    @Test
    void linksFollowTheLoopbackNameThatWasUsedAndNoOther() throws Exception {
        assertTrue(shop.wire()
                .raw("GET", "http://localhost:" + shop.remote().port() + "/.well-known/ucp", "")
                .text()
                .contains("\"endpoint\":\"http://localhost:" + shop.remote().port() + "/ucp\""));
        try (Socket socket = new Socket("127.0.0.1", shop.remote().port())) {
            socket.getOutputStream()
                    .write("GET /.well-known/ucp HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.contains("\"endpoint\":\"" + shop.remote().base() + "/ucp\""), answer);
        }
    }

    @Test
    void ourOwnEndpointsAreDescribed() {
        Reply reply = shop.wire().raw("GET", "/gatefold/openapi.yaml", "");
        assertTrue(reply.text().startsWith("openapi: 3.1.0"));
        for (String path : List.of(
                "/gatefold/health", "/gatefold/artists", "/gatefold/concerts", "/gatefold/orders", "/images/{name}")) {
            assertTrue(reply.text().contains("\n  " + path + ":\n"), path);
        }
    }
}
