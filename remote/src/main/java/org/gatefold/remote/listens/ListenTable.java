package org.gatefold.remote.listens;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.gatefold.remote.account.Account;
import org.gatefold.remote.json.Json;
import org.gatefold.remote.sql.Row;
import org.gatefold.remote.sql.Tx;

/** Listens as they are kept, with a count for each recording beside them; each method runs in the caller's transaction. */
public final class ListenTable {
    private ListenTable() {}

    /** Keeps a listen unless it was here before, and counts it once. */
    public static void keep(Tx tx, Account account, Listen listen, long inserted) {
        int added = tx.update(
                """
            insert into listen (account_id, dedupe_key, listened_at, inserted_at, track_metadata) values (?, ?, ?, ?, ?)
            on conflict do nothing""", account.id(), listen.dedupeKey(), listen.listenedAt(), inserted, Json.text(listen.track()));
        if (added == 1) {
            count(tx, account.id(), listen.track(), listen.listenedAt());
        }
    }

    private static void count(Tx tx, long account, JsonObject track, long listenedAt) {
        tx.update("""
            insert into play_count (account_id, recording, plays, last_at) values (?, ?, 1, ?)
            on conflict (account_id, recording) do update set plays = play_count.plays + 1,
              last_at = case when excluded.last_at > play_count.last_at then excluded.last_at else play_count.last_at end""", account, Recording.key(track), listenedAt);
    }

    /** True when a play of the recording is known that began in these seconds, both ends included. */
    public static boolean knows(Tx tx, Account account, JsonObject track, long from, long to) {
        String recording = Recording.key(track);
        return tx.list(
                        "select track_metadata from listen where account_id = ? and listened_at >= ? and listened_at <= ?",
                        row -> Recording.key(track(row)),
                        account.id(),
                        from,
                        to)
                .contains(recording);
    }

    /** Says what is being played; it counts nothing. */
    public static void playingNow(Tx tx, Account account, JsonObject track, long now) {
        tx.update(
                "insert or replace into playing_now (account_id, track_metadata, updated_at) values (?, ?, ?)",
                account.id(),
                Json.text(track),
                now);
    }

    /** What is being played, and since when in seconds since 1970. */
    public record Playing(JsonObject track, long since) {}

    public static Optional<Playing> playing(Tx tx, Account account) {
        return tx.first(
                "select track_metadata, updated_at from playing_now where account_id = ?",
                row -> new Playing(track(row), row.number("updated_at")),
                account.id());
    }

    /** Counts the listens of a database that comes from a time without counts. */
    public static boolean countOld(Tx tx) {
        if (tx.number("select count(*) as n from play_count") > 0) {
            return false;
        }
        record Old(long account, JsonObject track, long at) {}
        tx.list(
                        "select account_id, track_metadata, listened_at from listen",
                        row -> new Old(row.number("account_id"), track(row), row.number("listened_at")))
                .forEach(old -> count(tx, old.account, old.track, old.at));
        return true;
    }

    private static JsonObject track(Row row) {
        return Json.stored(row.text("track_metadata"));
    }
}
