package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import okhttp3.HttpUrl;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.ServerAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A10: no secret is logged, thrown or shown")
final class A10RedactionTest extends SubsonicCase {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://h/rest/ping.view?c=x&u=anna&t=26719a&s=c19b2d&v=1|https://h/rest/ping.view?c=x&u=…&t=…&s=…&v=1",
                "https://h/rest/ping.view?apiKey=k-1&c=x|https://h/rest/ping.view?apiKey=…&c=x",
                "p=enc:736573616d65|p=…",
                "no route for /rest/star?APIKEY=k&id=3|no route for /rest/star?APIKEY=…&id=3",
                "got enc:736573616d65 from you|got enc:… from you",
                "{\"u\":\"anna\", \"t\": \"26719a\"}|{\"u\":\"…\", \"t\": \"…\"}",
                "songs=3&artist=Su&post=it|songs=3&artist=Su&post=it"
            })
    void theValuesAreTakenOut(String said, String shown) {
        assertEquals(shown, Redaction.of(said));
    }

    @Test
    void whatIsLoggedHoldsNone() throws Exception {
        odd.on("ping", call -> call.has("t") ? OddServer.failed(41, "no tokens") : OddServer.ok(""));
        odd.on("getPlaylists", OddServer.ok("\"playlists\":{}"));
        String log = logged(() -> server().playlists());

        assertTrue(log.contains("getPlaylists"), log);
        assertHoldsNoSecret(log);
    }

    @Test
    void whatIsThrownHoldsNoneEvenIfTheServerQuotesIt() {
        odd.on(
                "getSong",
                call -> OddServer.failed(0, "bad request " + call.address().replace("\"", "")));
        String thrown = printed(failure(() -> server().song("1")));

        assertTrue(thrown.contains("bad request"), thrown);
        assertHoldsNoSecret(thrown);
    }

    @Test
    void aCauseThatQuotesOneIsLeftOut() {
        IOException clean = new IOException("connection reset");
        IOException dirty = new IOException("unexpected url: http://h/rest/ping.view?u=anna&p=sésame", clean);

        assertEquals(clean, Redaction.cause(clean));
        assertNull(Redaction.cause(dirty));
        assertNull(Redaction.cause(new IOException("outer", dirty)));
    }

    @Test
    void loginsAndAddressesShowNone() {
        ServerAddress address = new ServerAddress(
                URI.create("https://music.example"),
                Optional.empty(),
                Map.of("CF-Access-Client-Secret", "sésame".replace("é", "e")),
                Optional.empty(),
                Set.of());
        String shown = address + " " + ANNA + " " + new Login.ApiKey("sesame") + new Credentials(ANNA)
                + new Credentials(ANNA).by(Credentials.Way.PASSWORD)
                + new Ask("ping", new Credentials(ANNA).by(Credentials.Way.TOKEN), Map.of(), false, Ask.Repeat.NEVER);

        assertFalse(shown.contains("sesame"), shown);
        assertHoldsNoSecret(shown);
    }

    @Test
    void whereFormsAreTakenNoAddressHoldsOne() throws Exception {
        odd.extensions("formPost").on("getPlaylists", OddServer.ok("\"playlists\":{}"));
        server().playlists();

        assertTrue(odd.asked("getPlaylists").getFirst().has("t"));
        for (OddServer.Asked call : odd.asked()) {
            assertFalse(
                    HttpUrl.get(odd.uri() + call.address())
                            .queryParameterNames()
                            .contains("t"),
                    call.address());
        }
    }

    private void assertHoldsNoSecret(String text) {
        assertFalse(text.contains("sésame"), text);
        assertFalse(text.contains(HexFormat.of().formatHex("sésame".getBytes(StandardCharsets.UTF_8))), text);
        assertFalse(text.contains("u=anna"), text);
        for (OddServer.Asked call : odd.asked()) {
            for (String name : List.of("t", "s")) {
                assertFalse(call.has(name) && text.contains(call.param(name)), text);
            }
        }
    }

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** Whatever is logged meanwhile, at every level. */
    private static String logged(Work work) throws Exception {
        Logger logger = Logger.getLogger(Wire.class.getName());
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(new SimpleFormatter().formatMessage(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
        try {
            work.run();
        } finally {
            logger.removeHandler(handler);
            logger.setLevel(null);
        }
        return String.join("\n", lines);
    }

    /** Something to watch. */
    private interface Work {
        void run() throws Exception;
    }
}
