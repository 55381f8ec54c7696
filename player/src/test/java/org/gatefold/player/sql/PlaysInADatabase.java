package org.gatefold.player.sql;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gatefold.player.library.sql.SqlFolders;
import org.gatefold.player.library.text.Fold;
import org.gatefold.player.statistics.Statistics;
import org.gatefold.player.testing.MemoryLibrary;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;

/** Plays in a real user database, put in as they come. */
final class PlaysInADatabase implements AutoCloseable {
    final MemoryLibrary library = new MemoryLibrary();
    final Database user;
    final Statistics statistics;
    private int plays;

    PlaysInADatabase(Path folder) {
        Clock clock = Clock.systemUTC();
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        PlayerTables.bringUp(user, clock);
        new SqlFolders(user, clock);
        statistics = new SqlStatistics(user, library);
    }

    /** A play of three minutes; the first artist of the credit is who it counts for. */
    PlaysInADatabase play(String when, String artist, String album, String title) {
        return play(Instant.parse(when), artist, album, title);
    }

    PlaysInADatabase play(Instant when, String artist, String album, String title) {
        user.write(tx -> tx.update(
                """
            insert into play(op_id, track_key, listened_at, title, artist, artist_folded, album, length_ms, heard_ms)
            values(?,?,?,?,?,?,?,?,?)""",
                "op-" + plays++,
                "fp:" + artist.split(" feat. ", 2)[0] + "/" + title,
                when,
                title,
                artist,
                Fold.name(artist.split(" feat. ", 2)[0]),
                album,
                Duration.ofSeconds(200),
                Duration.ofMinutes(3)));
        return this;
    }

    @Override
    public void close() {
        user.close();
    }
}
