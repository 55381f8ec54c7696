package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.SongCursor;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.player.subsonic.OddServer.Said;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A9: ids change, what a song is does not")
final class A09ChangedIdsTest extends SubsonicCase {
    private static final String SONG = "\"title\":\"Undertow\",\"duration\":181,\"path\":\"H/L/1-02.opus\","
            + "\"musicBrainzId\":\"189002e7-3285-4e2e-92a3-7f6c30d407a2\"}";

    @Test
    void anUpgradedServerTellsOfTheSameSongUnderAnotherId() throws Exception {
        ids("082f435a363c32c57d5edb6a678a28d4");
        MusicServer server = server();
        ServerSong before = server.songs(SongCursor.START, 10).songs().getFirst();

        ids("4ZtPuAbm3NvvZRLbTvOK7i");
        ServerSong after = server.songs(SongCursor.START, 10).songs().getFirst();

        assertNotEquals(before.id(), after.id());
        assertEquals(before.lasting(), after.lasting());
        assertInstanceOf(Reason.NotFound.class, reason(() -> server.song(before.id())));
    }

    private void ids(String id) {
        Said one = OddServer.ok("\"searchResult3\":{\"song\":[{\"id\":\"" + id + "\"," + SONG + "]}");
        odd.on("search3", call -> call.param("songOffset").equals("0") ? one : OddServer.ok("\"searchResult3\":{}"));
        odd.on(
                "getSong",
                call -> call.param("id").equals(id)
                        ? OddServer.ok("\"song\":{\"id\":\"" + id + "\"," + SONG)
                        : OddServer.failed(70, "data not found"));
    }
}
