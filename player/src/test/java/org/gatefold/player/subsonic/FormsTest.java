package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.gatefold.player.source.AudioStream;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.StreamWish;
import org.gatefold.player.subsonic.OddServer.Asked;
import org.gatefold.player.subsonic.OddServer.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a server takes forms, what is asked stands in the body and no secret in an address. */
final class FormsTest extends SubsonicCase {
    private static final StreamWish COPY = new StreamWish.Copy(OptionalLong.of(10));

    @BeforeEach
    void forms() {
        odd.extensions("formPost").on("getSong", OddServer.ok("\"song\":{\"id\":1}"));
    }

    @Test
    void callsGoAsForms() throws Exception {
        server().song("ä&1");

        Asked call = odd.asked("getSong").getFirst();
        assertEquals("POST", call.http());
        assertEquals("/rest/getSong.view", call.address());
        assertEquals("ä&1", call.param("id"));
    }

    @Test
    void soDoSoundAndPictures() throws Exception {
        odd.on("download", part());
        odd.on("getCoverArt", OddServer.bytes(200, "image/png", new byte[4]));
        MusicServer server = server();
        try (AudioStream rest = server.open("1", COPY, 4)) {
            assertEquals(4, rest.firstByte());
        }
        server.cover("1", 10);

        assertEquals(List.of("POST"), how("download"));
        assertEquals(List.of("POST"), how("getCoverArt"));
    }

    @Test
    void aServerThatKnowsRangesInAddressesOnlyIsAskedByThem() throws Exception {
        odd.on("download", call -> call.http().equals("GET") ? part() : whole());
        MusicServer server = server();
        for (int i = 0; i < 2; i++) {
            try (AudioStream rest = server.open("1", COPY, 4)) {
                assertEquals(4, rest.firstByte());
            }
        }
        assertEquals(List.of("POST", "GET", "GET"), how("download"));
    }

    @Test
    void aServerThatKnowsNoRangesAtAllIsAskedByFormsAllTheSame() throws Exception {
        odd.on("download", whole());
        MusicServer server = server();
        for (int i = 0; i < 2; i++) {
            try (AudioStream all = server.open("1", COPY, 4)) {
                assertEquals(0, all.firstByte());
            }
        }
        assertEquals(List.of("POST", "GET", "POST", "GET"), how("download"));
    }

    @Test
    void aServerThatTakesNoFormsForSoundIsAskedByAddresses() throws Exception {
        odd.on("download", call -> call.http().equals("GET") ? whole() : OddServer.said(405, "text/plain", "no"));
        try (AudioStream all = server().open("1", COPY, 0)) {
            assertTrue(all.original());
        }
        assertEquals(List.of("POST", "GET"), how("download"));
    }

    private List<String> how(String method) {
        return odd.asked(method).stream().map(Asked::http).toList();
    }

    private static Said whole() {
        return OddServer.bytes(200, "audio/flac", new byte[10]);
    }

    private static Said part() {
        return OddServer.bytes(206, "audio/flac", new byte[6]).with("Content-Range", "bytes 4-9/10");
    }
}
