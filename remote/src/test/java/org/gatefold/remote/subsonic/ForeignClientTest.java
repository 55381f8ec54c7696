package org.gatefold.remote.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gatefold.remote.support.MusicHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client library that others wrote (subsonic-api of npm, which {@code ./gatefold test} fetches) browses, searches,
 * streams, marks and makes a playlist here.
 */
final class ForeignClientTest {
    private static final Path CLIENT =
            Path.of("..", ".gatefold", "peers", "node_modules", "subsonic-api", "lib", "index.js");

    @TempDir
    private Path home;

    private MusicHouse house;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(Files.exists(CLIENT), "subsonic-api of npm is not here; ./gatefold test fetches it");
        house = MusicHouse.open(home);
    }

    @AfterEach
    void close() {
        if (house != null) {
            house.close();
        }
    }

    @Test
    void itGetsOnWithATokenAndQueries() throws Exception {
        walk("GET", "ana:" + MusicHouse.APP_PASSWORD);
    }

    @Test
    void itGetsOnWithAnApiKeyAndForms() throws Exception {
        walk("POST", "key:" + MusicHouse.KEY);
    }

    private void walk(String method, String login) throws Exception {
        JsonObject seen = run(method, login);
        assertTrue(texts(seen, "extensions").containsAll(List.of("formPost", "apiKeyAuthentication")), seen.toString());
        assertTrue(texts(seen, "artists").contains("Vinterlys"), seen.toString());
        assertTrue(seen.get("foundByTitle").getAsBoolean());
        assertTrue(seen.get("songsOfAlbum").getAsInt() > 1);
        int size = seen.get("songSize").getAsInt();
        assertEquals(200, part(seen, "whole", "status").getAsInt());
        assertEquals(size, part(seen, "whole", "size").getAsInt());
        assertEquals(206, part(seen, "part", "status").getAsInt());
        assertEquals(size - 1_000, part(seen, "part", "size").getAsInt());
        assertEquals(
                "bytes 1000-" + (size - 1) + "/" + size,
                part(seen, "part", "range").getAsString());
        assertTrue(part(seen, "cover", "type").getAsString().startsWith("image/"));
        assertTrue(seen.get("starredAt").getAsBoolean());
        assertEquals(4, seen.get("rating").getAsInt());
        assertEquals(1, seen.get("played").getAsInt());
        assertEquals(List.of("true"), texts(seen, "starred"));
        assertEquals(0, seen.get("leftStarred").getAsInt());
        assertEquals("F\u00f6rr & nu", part(seen, "playlist", "name").getAsString());
        assertEquals("made elsewhere", part(seen, "playlist", "comment").getAsString());
        assertEquals(
                seen.get("songsOfAlbum").getAsInt() - 1,
                part(seen, "playlist", "songs").getAsInt());
        assertEquals(0, seen.get("playlistsLeft").getAsInt());
        assertEquals(40, seen.get("wrongPassword").getAsInt());
    }

    private JsonObject run(String method, String login) throws Exception {
        Path script = Path.of("src", "test", "resources", "foreign-client.mjs");
        Path out = home.resolve("out");
        Path errors = home.resolve("errors");
        Process node = new ProcessBuilder(
                        "node",
                        script.toString(),
                        CLIENT.toRealPath().toUri().toString(),
                        house.remote().base().toString(),
                        method,
                        login)
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        boolean ended = node.waitFor(60, TimeUnit.SECONDS);
        node.destroyForcibly();
        assertTrue(ended && node.exitValue() == 0, () -> read(errors));
        return JsonParser.parseString(read(out)).getAsJsonObject();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonElement part(JsonObject seen, String name, String field) {
        return seen.getAsJsonObject(name).get(field);
    }

    private static List<String> texts(JsonObject seen, String name) {
        return seen.getAsJsonArray(name).asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
