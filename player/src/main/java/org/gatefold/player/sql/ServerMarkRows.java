package org.gatefold.player.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.librarysync.MarkKind;
import org.gatefold.player.servermarks.ServerNews;
import org.gatefold.player.servermarks.Told.Target;
import org.gatefold.player.source.ServerId;
import org.gatefold.sync.sql.Row;
import org.gatefold.sync.sql.Tx;

/** What each server was told of a listener's marks and had of its own, so that both sides' changes can be told apart. */
final class ServerMarkRows {
    private ServerMarkRows() {}

    /** What each side had, and the row that took ours there. */
    record Seen(OptionalInt ours, OptionalInt theirs, Optional<UUID> told) {}

    /** Tells a server of a mark and remembers that it was told. */
    static void tell(Tx tx, ServerNews news, String account, Mark mark, Target to) throws SQLException {
        UUID row = switch (mark.kind()) {
            case FAVOURITE -> news.favourite(tx, to, mark.key(), mark.about(), mark.value() > 0);
            case RATING -> news.rating(tx, to, mark.key(), mark.about(), mark.value());
            case FOLLOW -> throw new IllegalArgumentException("servers do not hear of artists");
        };
        tx.update("""
            insert into server_mark(account_id, server, kind, track_key, ours, op_id) values(?,?,?,?,?,?)
            on conflict(account_id, server, kind, track_key) do update set ours = excluded.ours, op_id = excluded.op_id""", account, to.server().value(), mark.kind(), mark.key().value(), mark.value(), row.toString());
    }

    /** A mark as it is told. */
    record Mark(MarkKind kind, TrackKey key, int value, String about) {}

    /** Both sides were compared. */
    static void compared(Tx tx, String account, ServerId server, Mark ours, int theirs) throws SQLException {
        tx.update("""
            insert into server_mark(account_id, server, kind, track_key, ours, theirs) values(?,?,?,?,?,?)
            on conflict(account_id, server, kind, track_key) do update set ours = excluded.ours, theirs = excluded.theirs""", account, server.value(), ours.kind(), ours.key().value(), ours.value(), theirs);
    }

    static Optional<Seen> find(Tx tx, String account, ServerId server, MarkKind kind, TrackKey key)
            throws SQLException {
        return tx.one(
                "select ours, theirs, op_id from server_mark where account_id = ? and server = ? and kind = ? and track_key = ?",
                row -> new Seen(
                        number(row, 1), number(row, 2), row.optionalText(3).map(UUID::fromString)),
                account,
                server.value(),
                kind,
                key.value());
    }

    static Map<TrackKey, Seen> seen(Tx tx, String account, ServerId server, MarkKind kind) throws SQLException {
        Map<TrackKey, Seen> seen = new HashMap<>();
        tx.list(
                "select track_key, ours, theirs, op_id from server_mark where account_id = ? and server = ? and kind = ?",
                row -> seen.put(
                        new TrackKey(row.text(1)),
                        new Seen(
                                number(row, 2),
                                number(row, 3),
                                row.optionalText(4).map(UUID::fromString))),
                account,
                server.value(),
                kind);
        return seen;
    }

    /** What was nobody's is this account's from now on. */
    static void handOver(Tx tx, String from, String to) throws SQLException {
        tx.update("update or replace server_mark set account_id = ? where account_id = ?", to, from);
    }

    static int forget(Tx tx, ServerId server) throws SQLException {
        return tx.update("delete from server_mark where server = ?", server.value());
    }

    /** Tells several servers. */
    static void tell(Tx tx, ServerNews news, String account, Mark mark, List<Target> to) throws SQLException {
        for (Target each : to) {
            tell(tx, news, account, mark, each);
        }
    }

    private static OptionalInt number(Row row, int column) throws SQLException {
        var number = row.optionalNumber(column);
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }
}
