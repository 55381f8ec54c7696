package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatefold.remote.support.Basket;
import org.gatefold.remote.support.Child;
import org.gatefold.remote.support.Contract;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.gatefold.remote.support.ShopFolder;
import org.gatefold.remote.support.SignIn;
import org.gatefold.remote.support.Visitor;
import org.gatefold.remote.support.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The remote as a process: one line, then silence; gone when its parent is gone. */
final class RemoteMainTest {
    @TempDir
    private Path home;

    @Test
    void itSaysOneLineWhenItIsReadyAndStopsWhenAsked() throws Exception {
        try (Child child = Child.start("--data", home.resolve("data").toString())) {
            assertTrue(
                    child.readyLine().matches("GATEFOLD REMOTE READY http://127\\.0\\.0\\.1:\\d+"), child.readyLine());
            assertEquals(
                    "ok",
                    new Wire(child.base(), new Contract())
                            .get("/gatefold/health")
                            .at("status"));
            child.stop();
            assertEquals("", child.restOfOutput());
            assertTrue(child.endsWithin(30));
        }
    }

    @Test
    void itEndsWithItsParent() throws Exception {
        try (Child parent = Child.start("--data", home.resolve("a").toString());
                Child child = Child.start(
                        "--data", home.resolve("b").toString(), "--parent-pid", String.valueOf(parent.pid()))) {
            parent.kill();
            assertTrue(child.endsWithin(60));
        }
    }

    @Test
    void aBadImportStopsItWithTheReason() throws Exception {
        ShopFolder folder = ShopFolder.in(home);
        folder.write("products.csv", folder.read("products.csv").replace(",3200,", ",cheap,"));
        Process process = Child.launch("--data", home.resolve("data").toString(), "--import", home.toString());
        assertEquals("", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(2, process.waitFor());
        RemoteFailed failed = assertThrows(
                RemoteFailed.class,
                () -> Remote.open(RemoteConfig.loopback(home.resolve("data")).withImports(home)));
        assertTrue(
                String.valueOf(failed.getMessage()).contains("products.csv line 2, column price: 'cheap'"),
                failed.getMessage());
    }

    @Test
    void whatTestsOfClientsShortenIsTold() throws Exception {
        try (Child child = Child.start(
                "--data",
                home.resolve("data").toString(),
                "--import",
                ShopFolder.in(Files.createDirectories(home.resolve("csv")))
                        .path()
                        .toString(),
                "--access-seconds",
                "7",
                "--session-minutes",
                "5",
                "--key-hours",
                "2",
                "--new-signing-key")) {
            Wire wire = new Wire(child.base(), new Contract());
            Reply profile = wire.get("/.well-known/ucp");
            assertTrue(profile.text().contains("\"idempotency_key_hours\":2"), profile.text());
            assertEquals(
                    "7",
                    new SignIn(wire, new Visitor(wire))
                            .tokens("mara", "listens")
                            .at("expires_in"));
            Instant before = Instant.now();
            Reply checkout = wire.post(
                    "/ucp/checkout-sessions", Basket.ready("tide-oxblood").json(), Shop.guest());
            Duration life = Duration.between(before, Instant.parse(checkout.at("expires_at")));
            assertTrue(life.compareTo(Duration.ofHours(1)) < 0, "not the usual day: " + life);
        }
    }

    @Test
    void wrongArgumentsAreExplained() {
        for (List<String> words : List.of(
                List.<String>of(),
                List.of("--data"),
                List.of("--data", "x", "--port", "99999"),
                List.of("--data", "x", "--user", "ana"),
                List.of("--data", "x", "--access-seconds", "0"),
                List.of("--data", "x", "--session-minutes", "soon"),
                List.of("--data", "x", "--what"))) {
            assertThrows(IllegalArgumentException.class, () -> Arguments.parse(words), words.toString());
        }
        Arguments good = Arguments.parse(List.of(
                "--data", "x", "--import", "a", "--import", "b", "--user", "ana:s:e", "--demo", "--parent-pid", "7"));
        assertEquals(2, good.config().content().imports().size());
        assertEquals("s:e", good.config().users().getFirst().token());
        assertTrue(good.config().rules().demo());
        assertEquals("User[ana]", good.config().users().getFirst().toString(), "a token never ends up in a log");
    }
}
