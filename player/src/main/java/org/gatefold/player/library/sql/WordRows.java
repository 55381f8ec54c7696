package org.gatefold.player.library.sql;

import java.time.Instant;
import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.source.ServerId;
import org.gatefold.sync.sql.Database;

/** Keeps what servers told of the words of songs in the cache, some thousands of the newest. Blocks. */
public final class WordRows {
    private static final int MOST = 5_000;
    private static final int LARGEST = 512 * 1024;

    private final Database cache;

    public WordRows(Database cache) {
        this.cache = cache;
    }

    /** What a server told, and when. */
    public record Kept(Instant told, String body) {}

    public Optional<Kept> find(TrackKey key, ServerId server) {
        return cache.read(tx -> tx.one(
                "select told, body from words where key=? and server=?",
                row -> new Kept(Instant.ofEpochMilli(row.number(1)), row.text(2)),
                key.value(),
                server.value()));
    }

    /** More than half a million letters are not kept. */
    public void keep(TrackKey key, ServerId server, Kept kept) {
        if (kept.body().length() > LARGEST) {
            return;
        }
        cache.write(tx -> {
            tx.update(
                    "insert or replace into words(key, server, told, body) values(?,?,?,?)",
                    key.value(),
                    server.value(),
                    kept.told(),
                    kept.body());
            return tx.update(
                    "delete from words where told < (select told from words order by told desc limit 1 offset ?)",
                    MOST);
        });
    }
}
