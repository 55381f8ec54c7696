package org.gatefold.player.sql;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.player.librarysync.PlaylistDelivery;
import org.gatefold.player.librarysync.PlaylistJson;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.servermarks.ServerOutbox;
import org.gatefold.player.serversync.ServerPlaylistDelivery;
import org.gatefold.sync.outbox.Outbox;
import org.gatefold.sync.outbox.WaitingRow;
import org.gatefold.sync.sql.Row;
import org.gatefold.sync.sql.Tx;
import org.gatefold.sync.time.Uuid7;

/** Playlists without their entries in SQL, and the row that says that one has to be brought to the server. */
final class PlaylistRows {
    /** Of whom playlists are shown: the owner of the library, and the listener's servers. */
    static final String SHOWN = "(p.account_id = ? or p.account_id glob 'music-server:*')";

    private static final String SUMMARY =
            "select p.id, p.name, p.description, (select count(*) from playlist_item i where i.playlist_id = p.id),"
                    + " (select coalesce(sum(length_ms), 0) from playlist_item i where i.playlist_id = p.id), p.changed_at, p.kept"
                    + " from playlist p where p.deleted = 0 and " + SHOWN;

    private final Outbox outbox;
    private final Uuid7 ids;
    private final Clock clock;

    PlaylistRows(Outbox outbox, Uuid7 ids, Clock clock) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those of whom playlists are shown, by name. */
    static List<Playlist> all(Tx tx) throws SQLException {
        return tx.list(
                SUMMARY + " order by p.name collate nocase, p.id", PlaylistRows::summary, SqlLibraryOwner.of(tx));
    }

    static Optional<Playlist> find(Tx tx, PlaylistId id) throws SQLException {
        return tx.one(SUMMARY + " and p.id = ?", PlaylistRows::summary, SqlLibraryOwner.of(tx), text(id));
    }

    private static Playlist summary(Row row) throws SQLException {
        return new Playlist(
                new PlaylistId(UUID.fromString(row.text(1))),
                row.text(2),
                row.text(3),
                row.integer(4),
                row.millis(5),
                row.instant(6),
                row.flag(7));
    }

    /** Gives what was nobody's to this account, without what was deleted, and says what that is. */
    static List<PlaylistId> handOver(Tx tx, String account) throws SQLException {
        tx.update("delete from playlist where account_id = ? and deleted = 1", SqlLibraryOwner.NOBODY);
        return tx.list(
                "update playlist set account_id = ? where account_id = ? returning id",
                row -> new PlaylistId(UUID.fromString(row.text(1))),
                account,
                SqlLibraryOwner.NOBODY);
    }

    boolean insert(Tx tx, PlaylistId id, String account, String name) throws SQLException {
        return tx.update(
                        "insert into playlist(id, account_id, name, description, changed_at) values(?,?,?,'',?)",
                        text(id),
                        account,
                        name,
                        clock.instant())
                == 1;
    }

    /** Whether it is there, belongs to whom playlists are shown or lies on a server, and can be changed. */
    boolean isShown(Tx tx, PlaylistId id) throws SQLException {
        return tx.count(
                        "select count(*) from playlist p where id = ? and deleted = 0 and " + SHOWN
                                + " and not exists(select 1 from server_playlist s where s.playlist_id = p.id and s.writable = 0)",
                        text(id),
                        SqlLibraryOwner.of(tx))
                == 1;
    }

    String name(Tx tx, PlaylistId id) throws SQLException {
        return tx.one("select name from playlist where id = ?", row -> row.text(1), text(id))
                .orElse("");
    }

    void name(Tx tx, PlaylistId id, String name) throws SQLException {
        tx.update("update playlist set name = ? where id = ?", name, text(id));
    }

    String description(Tx tx, PlaylistId id) throws SQLException {
        return tx.one("select description from playlist where id = ?", row -> row.text(1), text(id))
                .orElse("");
    }

    void description(Tx tx, PlaylistId id, String description) throws SQLException {
        tx.update("update playlist set description = ? where id = ?", description, text(id));
    }

    void deleted(Tx tx, PlaylistId id, boolean deleted) throws SQLException {
        tx.update("update playlist set deleted = ?, kept = 0 where id = ?", deleted, text(id));
    }

    /** Something was changed here: notes that, and that the server is to hear of it. */
    void touched(Tx tx, PlaylistId id) throws SQLException {
        tx.update("update playlist set changes = changes + 1, changed_at = ? where id = ?", clock.instant(), text(id));
        report(tx, id);
    }

    /** One row that waits stands for all changes made until it is sent. */
    void report(Tx tx, PlaylistId id) throws SQLException {
        record Reported(String account, String name, Optional<UUID> opId) {}
        Optional<Reported> reported = tx.one(
                "select account_id, name, op_id from playlist where id = ?",
                row -> new Reported(
                        row.text(1), row.text(2), row.optionalText(3).map(UUID::fromString)),
                text(id));
        if (reported.isEmpty() || reported.get().account().equals(SqlLibraryOwner.NOBODY)) {
            return;
        }
        Optional<WaitingRow.State> state = Optional.empty();
        if (reported.get().opId().isPresent()) {
            state = outbox.stateOf(tx, reported.get().opId().get());
        }
        if (state.filter(s -> s == WaitingRow.State.PENDING || s == WaitingRow.State.HELD)
                .isEmpty()) {
            UUID opId = ids.next();
            tx.update("update playlist set op_id = ? where id = ?", opId.toString(), text(id));
            boolean onServer = ServerOutbox.isServer(reported.get().account());
            outbox.enqueue(
                    tx,
                    onServer ? ServerPlaylistDelivery.KIND : PlaylistDelivery.KIND,
                    opId,
                    reported.get().account(),
                    PlaylistDelivery.lane(id),
                    reported.get().name(),
                    PlaylistJson.row(id));
        }
    }

    private static String text(PlaylistId id) {
        return id.value().toString();
    }
}
