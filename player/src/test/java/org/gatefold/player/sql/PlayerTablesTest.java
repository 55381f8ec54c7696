package org.gatefold.player.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.testing.MemoryLibrary;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier version kept is there in this one. */
final class PlayerTablesTest {
    @TempDir
    Path folder;

    @Test
    void favouritesAndFollowsOfTheFirstVersionAreMarks() {
        Clock clock = Clock.systemUTC();
        try (Database user = new Database(folder.resolve("user.db"), Durability.KEEP)) {
            user.migrate("player", PlayerTables.STEPS.subList(0, 1), clock);
            user.write(tx -> {
                tx.update("insert into favourite(track_key, since) values('mb:old', 1000), ('mb:new', 2000)");
                return tx.update("insert into follow(artist_folded, artist, since) values('bjork', 'Björk', 1000)");
            });
            PlayerTables.bringUp(user, clock);
            try (SqlOutbox outbox = SqlOutbox.open(user, clock)) {
                MemoryLibrary library = new MemoryLibrary();
                SqlListening listening = new SqlListening(user, library, new SqlMarks(user, library, outbox, clock));
                assertEquals(List.of(new TrackKey("mb:new"), new TrackKey("mb:old")), listening.favourites(0, 10));
                assertTrue(listening.isFollowed("BJÖRK"));
            }
        }
    }
}
