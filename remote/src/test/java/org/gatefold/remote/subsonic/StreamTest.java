package org.gatefold.remote.subsonic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gatefold.remote.support.MusicHouse;
import org.gatefold.remote.support.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files over the wire: whole, in parts, and only what a listener may have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StreamTest {
    private MusicHouse house;
    private JsonObject song;
    private byte[] content;

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        house = MusicHouse.open(home);
        song = house.song("Fog Signal");
        content = Files.readAllBytes(MusicHouse.SEEDS.resolve(song.get("path").getAsString()));
    }

    @AfterAll
    void close() {
        house.close();
    }

    private Reply get(String method, String call, String... headers) {
        return house.wire()
                .raw(
                        method,
                        MusicHouse.address(call, "id", song.get("id").getAsString(), "apiKey", MusicHouse.KEY),
                        "",
                        headers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream", "download", "stream.view"})
    void aFileComesAsItIs(String call) {
        Reply reply = get("GET", call);
        assertEquals(200, reply.status());
        assertArrayEquals(content, reply.bytes());
        assertEquals("audio/ogg", reply.header("Content-Type"));
        assertEquals(song.get("size").getAsString(), reply.header("Content-Length"));
        assertEquals("bytes", reply.header("Accept-Ranges"));
    }

    /** The demo's file has 392,820 bytes. */
    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,206,0,1",
        "bytes=0-,206,0,392820",
        "bytes=100-199,206,100,100",
        "bytes=392819-,206,392819,1",
        "bytes=392819-999999999,206,392819,1",
        "bytes=-1,206,392819,1",
        "bytes=-999999999,206,0,392820",
        "bytes=392820-,416,0,0",
        "bytes=-0,416,0,0",
        "bytes=200-100,200,0,392820",
        "'bytes=0-1,5-6',200,0,392820",
        "items=0-5,200,0,392820",
        "bytes=-,200,0,392820",
        "bytes=a-b,200,0,392820",
        "bytes=99999999999999999999-,200,0,392820"
    })
    void partsAreExactlyWhatWasAskedFor(String range, int status, int from, int length) {
        Reply reply = get("GET", "stream", "Range", range);
        assertEquals(status, reply.status());
        assertArrayEquals(Arrays.copyOfRange(content, from, from + length), reply.bytes());
        String told = switch (status) {
            case 206 -> "bytes " + from + "-" + (from + length - 1) + "/392820";
            case 416 -> "bytes */392820";
            default -> "";
        };
        assertEquals(told, reply.header("Content-Range"));
        assertEquals(Integer.toString(length), reply.header("Content-Length"));
    }

    @Test
    void aPartOfAnotherVersionBecomesTheWhole() {
        Reply first = get("GET", "stream");
        for (String same : List.of(first.header("ETag"), first.header("Last-Modified"))) {
            assertEquals(
                    206,
                    get("GET", "stream", "Range", "bytes=5-9", "If-Range", same).status(),
                    same);
        }
        for (String other : List.of("\"another\"", "Mon, 01 Jan 2001 00:00:00 GMT", "W/" + first.header("ETag"))) {
            Reply whole = get("GET", "stream", "Range", "bytes=5-9", "If-Range", other);
            assertEquals(200, whole.status(), other);
            assertArrayEquals(content, whole.bytes());
        }
    }

    @Test
    void aHeadTellsTheLengthAndSendsNothing() {
        Reply whole = get("HEAD", "stream");
        assertEquals(200, whole.status());
        assertEquals("392820", whole.header("Content-Length"));
        assertEquals(0, whole.bytes().length);
        Reply part = get("HEAD", "stream", "Range", "bytes=10-19");
        assertEquals(206, part.status());
        assertEquals("10", part.header("Content-Length"));
        assertEquals(200, get("GET", "stream", "Range", "bytes=-").status(), "the connection still works");
    }

    @Test
    void nothingIsTranscodedWhateverIsAskedFor() {
        Reply reply = house.wire()
                .raw(
                        "GET",
                        MusicHouse.address(
                                "stream",
                                "id",
                                song.get("id").getAsString(),
                                "apiKey",
                                MusicHouse.KEY,
                                "format",
                                "mp3",
                                "maxBitRate",
                                "32",
                                "estimateContentLength",
                                "true"),
                        "");
        assertArrayEquals(content, reply.bytes());
        assertEquals("audio/ogg", reply.header("Content-Type"));
    }

    @Test
    void aDownloadHasAFileName() {
        String name = get("HEAD", "download").header("Content-Disposition");
        assertEquals("attachment; filename*=UTF-8''02%20Fog%20Signal.opus", name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/passwd",
                "so-../../etc/passwd",
                "Harbour Static/Moorings EP/02 Fog Signal.opus",
                "al-0",
                "0",
                "so-",
                "%00",
                "' or 1=1 --"
            })
    void idsThatAreNoneGetNothing(String id) {
        for (String call :
                List.of("stream", "download", "getCoverArt", "getSong", "getAlbum", "getArtist", "getMusicDirectory")) {
            Reply reply = house.call(call, "id", id);
            assertEquals(70, MusicHouse.code(reply), call + " " + reply.text());
            assertTrue(reply.header("Content-Type").startsWith("application/json"));
        }
    }

    @Test
    void manyListenersHearTheSameAtOnce() throws Exception {
        try (ExecutorService listeners = Executors.newFixedThreadPool(8)) {
            List<Callable<byte[]>> all = IntStream.range(0, 40)
                    .<Callable<byte[]>>mapToObj(i -> () ->
                            get("GET", "stream", "Range", "bytes=" + i + "-").bytes())
                    .toList();
            int from = 0;
            for (var heard : listeners.invokeAll(all)) {
                assertArrayEquals(Arrays.copyOfRange(content, from++, content.length), heard.get());
            }
        }
    }
}
