package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gatefold.player.source.SavedQueue;
import org.gatefold.player.subsonic.OddServer.Asked;
import org.junit.jupiter.api.Test;

/** The queue that another device goes on with. */
final class QueueTest extends SubsonicCase {
    private static final String ENTRIES = "\"entry\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"a\"}]";

    @Test
    void whatPlaysIsToldByItsIdWhereTheServerKnowsNoPlaces() throws Exception {
        odd.on(
                "getPlayQueue",
                OddServer.ok("\"playQueue\":{\"current\":\"b\",\"position\":61500,\"changedBy\":\"phone\"," + ENTRIES
                        + "}"));
        SavedQueue queue = server().savedQueue().orElseThrow();

        assertEquals(3, queue.songs().size());
        assertEquals(1, queue.current());
        assertEquals(Duration.ofMillis(61_500), queue.position());
        assertEquals("phone", queue.by());
    }

    @Test
    void andByItsPlaceWhereItDoes() throws Exception {
        odd.extensions("indexBasedQueue")
                .on("getPlayQueueByIndex", OddServer.ok("\"playQueueByIndex\":{\"currentIndex\":2," + ENTRIES + "}"))
                .on("savePlayQueueByIndex", OddServer.ok(""));

        assertEquals(2, server().savedQueue().orElseThrow().current());
        server().saveQueue(List.of("a", "b", "a"), 2, Duration.ofSeconds(3));
        Asked call = odd.asked("savePlayQueueByIndex").getFirst();
        assertEquals("2", call.param("currentIndex"));
        assertEquals(List.of("a", "b", "a"), call.params().get("id"));
        assertEquals("3000", call.param("position"));
    }

    @Test
    void noQueueIsNoError() throws Exception {
        odd.on("getPlayQueue", OddServer.ok(""));

        assertEquals(Optional.empty(), server().savedQueue());
    }

    @Test
    void anEmptyQueueClearsTheOneThere() throws Exception {
        odd.on("savePlayQueue", OddServer.ok(""));
        server().saveQueue(List.of(), 0, Duration.ZERO);

        assertFalse(odd.asked("savePlayQueue").getFirst().has("id"));
    }

    @Test
    void ofAQueueTooLongForAnAddressThePartAroundWhatPlaysIsKept() throws Exception {
        odd.on("savePlayQueue", OddServer.ok(""));
        List<String> songs =
                IntStream.range(0, 20_000).mapToObj(i -> "song-" + i).toList();
        server().saveQueue(songs, 10_000, Duration.ZERO);

        Asked call = odd.asked("savePlayQueue").getFirst();
        List<String> sent = call.params().get("id");
        assertTrue(call.address().length() < 4_000, call.address().length() + " characters");
        assertTrue(sent.size() > 50, sent.size() + " songs");
        assertTrue(sent.contains("song-9999") && sent.contains("song-10001"));
        assertEquals("song-10000", call.param("current"));
    }
}
