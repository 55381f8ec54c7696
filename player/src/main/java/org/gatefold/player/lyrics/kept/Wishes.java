package org.gatefold.player.lyrics.kept;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.sync.sql.Database;

/** Which words the listener chose for a song, and how far they are moved, in the user database. Blocks. */
final class Wishes {
    private static final List<String> STEPS = List.of("""
        create table lyrics_wish(
          key text primary key, version text not null default '', shift integer not null default 0) without rowid;
        """);

    private final Database user;

    /** {@code version} is the name of the words chosen, if any; {@code shift} is how much later they come. */
    record Wish(Optional<String> version, Duration shift) {
        static final Wish NONE = new Wish(Optional.empty(), Duration.ZERO);
    }

    Wishes(Database user, Clock clock) {
        this.user = user;
        user.migrate("lyrics", STEPS, clock);
    }

    Wish of(TrackKey song) {
        return user.read(tx -> tx.one(
                        "select nullif(version,''), shift from lyrics_wish where key=?",
                        row -> new Wish(row.optionalText(1), Duration.ofMillis(row.number(2))),
                        song.value()))
                .orElse(Wish.NONE);
    }

    void choose(TrackKey song, String version) {
        user.write(tx -> tx.update("""
                insert into lyrics_wish(key, version) values(?1,?2)
                on conflict(key) do update set version=excluded.version""", song.value(), version));
    }

    void shift(TrackKey song, Duration later) {
        user.write(tx -> tx.update("""
                insert into lyrics_wish(key, shift) values(?1,?2)
                on conflict(key) do update set shift=excluded.shift""", song.value(), later.toMillis()));
    }
}
