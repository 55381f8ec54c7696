package org.gatefold.player.subsonic;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.gatefold.player.source.CertificatePin;

/** An odd server behind TLS, with a certificate it made for itself. */
final class SelfSigned implements AutoCloseable {
    private static final String PASSWORD = "changeit";

    private final OddServer odd;
    private final CertificatePin pin;

    /** For 127.0.0.1. */
    SelfSigned() throws Exception {
        this("ip:127.0.0.1");
    }

    /** For another name, such as {@code dns:music.example}. */
    SelfSigned(String name) throws Exception {
        KeyStore keys = keys(name);
        pin = new CertificatePin(HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(keys.getCertificate("server").getEncoded())));
        HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        odd = new OddServer(server);
    }

    OddServer odd() {
        return odd;
    }

    URI uri() {
        return URI.create(odd.uri().toString().replace("http:", "https:"));
    }

    CertificatePin pin() {
        return pin;
    }

    @Override
    public void close() {
        odd.close();
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** The JDK makes certificates by its keytool only. */
    private static KeyStore keys(String name) throws Exception {
        Path file = Files.createTempDirectory("gatefold-tls").resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=Anna's music",
                        "-ext",
                        "san=" + name,
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException(said);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        } finally {
            Files.delete(file);
            Files.delete(file.getParent());
        }
        return keys;
    }
}
