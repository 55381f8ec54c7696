package org.gatefold.sync.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the listener is told of exchanges that really fail. */
final class TroubleTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Http http = new Http(Duration.ofMillis(400));
    private final Http patient = new Http(Duration.ofSeconds(60));

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        http.close();
        patient.close();
    }

    private NoAnswerException trouble(Http with, HttpUrl url) {
        NoAnswerException failed = assertThrows(NoAnswerException.class, () -> with.get(url, Map.of()));
        for (String word : List.of("127.0.0.1", "/", "stream", "timeout", "PKIX", "Exception", "SSL")) {
            assertFalse(failed.getMessage().contains(word), failed::getMessage);
        }
        return failed;
    }

    @Test
    void aClosedPortCannotBeReached() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        NoAnswerException failed = trouble(patient, HttpUrl.get("http://127.0.0.1:" + port + "/"));
        assertEquals(Trouble.NOT_REACHED, failed.trouble());
        assertEquals("The server could not be reached.", failed.getMessage());
        assertTrue(failed.details().contains("127.0.0.1:" + port), failed::details);
    }

    @Test
    void aServerThatHangsDoesNotAnswerInTime() throws Exception {
        try (ServerSocket silent = new ServerSocket()) {
            silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            NoAnswerException failed = trouble(http, HttpUrl.get("http://127.0.0.1:" + silent.getLocalPort() + "/"));
            assertEquals(Trouble.NO_ANSWER, failed.trouble());
            assertEquals("The server did not answer in time.", failed.getMessage());
        }
    }

    @Test
    void aServerThatHangsInTheMiddleOfItsAnswerDoesNotAnswerInTime() throws Exception {
        try (Wire wire = new Wire((socket, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\nabc".getBytes(StandardCharsets.US_ASCII));
            return true;
        })) {
            assertEquals(Trouble.NO_ANSWER, trouble(http, wire.url()).trouble());
        }
    }

    @Test
    void aNameNobodyHasIsSaid() {
        NoAnswerException failed = trouble(patient, HttpUrl.get("https://nobody-has-this-name.invalid/"));
        assertEquals(Trouble.NO_ADDRESS, failed.trouble());
        assertTrue(failed.details().contains("nobody-has-this-name.invalid"), failed::details);
    }

    @Test
    void aConnectionThatEndsBeforeTheAnswerBrokeOff() throws Exception {
        try (Wire wire = new Wire((socket, out) -> false)) {
            assertEquals(Trouble.BROKEN_OFF, trouble(patient, wire.url()).trouble());
        }
    }

    @Test
    void aConnectionThatEndsInTheMiddleOfTheAnswerBrokeOff() throws Exception {
        try (Wire wire = new Wire((socket, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\nabc".getBytes(StandardCharsets.US_ASCII));
            return false;
        })) {
            assertEquals(Trouble.BROKEN_OFF, trouble(patient, wire.url()).trouble());
        }
    }

    @Test
    void aCertificateNobodyVouchesForIsNotTrusted() throws Exception {
        try (SSLServerSocket server = selfSigned()) {
            Thread.ofVirtual().start(() -> {
                try (var socket = server.accept()) {
                    socket.getInputStream().read();
                } catch (IOException refused) {
                    // as it should be
                }
            });
            NoAnswerException failed =
                    trouble(patient, HttpUrl.get("https://127.0.0.1:" + server.getLocalPort() + "/"));
            assertEquals(Trouble.NOT_TRUSTED, failed.trouble());
            assertEquals("The server's certificate is not trusted.", failed.getMessage());
        }
    }

    @Test
    void aServerThatDoesNotEncryptIsSaid() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var socket = plain.accept()) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().readAllBytes();
                } catch (IOException gone) {
                    // as it should be
                }
            });
            HttpUrl url = HttpUrl.get("https://127.0.0.1:" + plain.getLocalPort() + "/");
            assertEquals(Trouble.NOT_ENCRYPTED, trouble(patient, url).trouble());
        }
    }

    private SSLServerSocket selfSigned() throws Exception {
        Path store = folder.resolve("keys");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        assertEquals(0, made.waitFor());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
