package org.gatefold.remote.edit;

import com.google.gson.JsonArray;
import java.util.List;
import java.util.Optional;
import org.gatefold.remote.account.Account;
import org.gatefold.remote.json.Json;
import org.gatefold.remote.sql.Row;
import org.gatefold.remote.sql.Tx;

/** Playlists as they are kept, whoever changes them; each method runs in the caller's transaction. */
public final class PlaylistTable {
    private PlaylistTable() {}

    /**
     * A playlist of an account.
     *
     * @param version counts up over all playlists of the account
     * @param changedAt milliseconds since 1970
     * @param attempts the names of the last writes, as their writers call them
     */
    public record Kept(String id, Playlist playlist, long version, boolean deleted, long changedAt, String attempts) {

        /** The same playlist with something else in it. */
        public Kept with(Playlist other, long now) {
            return new Kept(id, other, version, false, now, attempts);
        }

        /** What is left when it is deleted. */
        public Kept gone(long now) {
            return new Kept(id, new Playlist(playlist.name(), "", new JsonArray()), version, true, now, attempts);
        }
    }

    /** Puts the playlist in the place of the one before and returns its new version. */
    public static long write(Tx tx, Account account, Kept next) {
        long version =
                tx.number("select coalesce(max(version), 0) + 1 as n from playlist where account_id = ?", account.id());
        tx.update(
                "insert or replace into playlist (account_id, id, name, description, items, version, deleted, changed_at, attempts) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                account.id(),
                next.id,
                next.playlist.name(),
                next.playlist.description(),
                Json.text(next.playlist.items()),
                version,
                next.deleted ? 1 : 0,
                next.changedAt,
                next.attempts);
        return version;
    }

    /** The playlist, also where it is deleted. */
    public static Optional<Kept> find(Tx tx, Account account, String id) {
        return tx.first(
                "select * from playlist where account_id = ? and id = ?", PlaylistTable::kept, account.id(), id);
    }

    /** All that are not deleted, by name. */
    public static List<Kept> all(Tx tx, Account account) {
        return tx.list(
                "select * from playlist where account_id = ? and deleted = 0 order by name, id",
                PlaylistTable::kept,
                account.id());
    }

    private static Kept kept(Row row) {
        return new Kept(
                row.text("id"),
                new Playlist(
                        row.text("name"),
                        row.text("description"),
                        Json.parse(row.text("items")).getAsJsonArray()),
                row.number("version"),
                row.number("deleted") == 1,
                row.number("changed_at"),
                row.text("attempts"));
    }
}
