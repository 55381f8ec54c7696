package org.gatefold.app.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.app.ui.Texts;
import org.gatefold.sync.outbox.WaitingRow;
import org.gatefold.sync.said.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows for music servers say what they are and for which server, in the listener's words. */
final class RowWordsTest {
    private final RowWords words = new RowWords(
            new Texts(Locale.ENGLISH, ZoneOffset.UTC), account -> account.equals("music-server:1") ? "Attic" : account);

    @ParameterizedTest
    @CsvSource({
        "server.star, Favourite for Attic: Ebb",
        "server.rating, Rating for Attic: Ebb",
        "server.scrobble, Play for Attic: Ebb",
        "server.playlist, Playlist for Attic: Ebb",
        "server.queue, Queue for Attic: Ebb"
    })
    void aRowForAServerNamesIt(String kind, String name) {
        assertEquals(name, words.name(row(kind, WaitingRow.State.PENDING)));
    }

    @Test
    void aHeldOneSaysWhereToSeeToIt() {
        assertEquals(
                "Waits until you have seen to Attic on the page of music servers. The password is not right.",
                words.state(row("server.star", WaitingRow.State.HELD)));
    }

    private static WaitingRow row(String kind, WaitingRow.State state) {
        return new WaitingRow(
                1,
                new UUID(0, 1),
                kind,
                "Ebb",
                "music-server:1",
                state,
                Instant.EPOCH,
                new WaitingRow.Tries(
                        1,
                        Optional.empty(),
                        Optional.of(Said.quoted("The password is not right.")),
                        401,
                        Optional.empty()));
    }
}
