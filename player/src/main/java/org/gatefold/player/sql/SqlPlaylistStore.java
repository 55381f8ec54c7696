package org.gatefold.player.sql;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.player.librarysync.PlaylistStore;
import org.gatefold.player.playlist.ItemId;
import org.gatefold.player.playlist.PlaylistContent;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.PlaylistSeen;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;

/** What of playlists the server has, in the user database; what was seen there lies beside as ids of 16 bytes each. */
public final class SqlPlaylistStore implements PlaylistStore {
    private static final int ATTEMPTS_KEPT = 50;

    private final Database user;
    private final SqlPlaylists playlists;
    private final Clock clock;

    /** @param playlists is told of what is taken over here */
    public SqlPlaylistStore(Database user, SqlPlaylists playlists, Clock clock) {
        this.user = user;
        this.playlists = playlists;
        this.clock = clock;
    }

    @Override
    public Optional<Local> find(PlaylistId id) {
        record Head(String name, String description, boolean deleted, long changes, long sent, Optional<String> etag) {}
        return user.read(tx -> {
            Optional<Head> found = tx.one(
                    "select name, description, deleted, changes, sent, etag from playlist where id = ?",
                    row -> new Head(
                            row.text(1), row.text(2), row.flag(3), row.number(4), row.number(5), row.optionalText(6)),
                    text(id));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Head head = found.get();
            Optional<PlaylistSeen> seen = seen(tx, id);
            return Optional.of(new Local(
                    new PlaylistContent(
                            head.name(), head.description(), PlaylistItems.page(tx, id, 0, PlaylistContent.MOST_ITEMS)),
                    head.deleted(),
                    head.changes(),
                    head.sent(),
                    head.etag().map(etag -> new Seen(etag, seen.orElse(PlaylistSeen.NOTHING))),
                    tried(tx, id)));
        });
    }

    @Override
    public Optional<Standing> standing(PlaylistId id) {
        return user.read(tx -> standing(tx, id));
    }

    private static Optional<Standing> standing(Tx tx, PlaylistId id) throws SQLException {
        return tx.one(
                "select account_id, etag, changes <> sent from playlist where id = ?",
                row -> new Standing(row.text(1), row.optionalText(2), row.flag(3)),
                text(id));
    }

    @Override
    public void trying(PlaylistId id, Attempt attempt) {
        user.write(tx -> {
            tx.update(
                    "insert into playlist_attempt(playlist_id, attempt, name, description, items) values(?,?,?,?,?) on conflict do nothing",
                    text(id),
                    attempt.id().toString(),
                    attempt.content().name(),
                    attempt.content().description(),
                    bytes(attempt.content().items()));
            return tx.update(
                    "delete from playlist_attempt where playlist_id = ? and seq not in (select seq from playlist_attempt where playlist_id = ? order by seq desc limit ?)",
                    text(id),
                    text(id),
                    ATTEMPTS_KEPT);
        });
    }

    private static List<Attempt> tried(Tx tx, PlaylistId id) throws SQLException {
        return tx.list(
                "select attempt, name, description, items from playlist_attempt where playlist_id = ? order by seq",
                row -> new Attempt(
                        UUID.fromString(row.text(1)), new PlaylistSeen(row.text(2), row.text(3), items(row.bytes(4)))),
                text(id));
    }

    @Override
    public void sent(PlaylistId id, long changes, Seen seen) {
        user.write(tx -> {
            met(tx, id, seen);
            return tx.update("update playlist set sent = ? where id = ?", changes, text(id));
        });
    }

    @Override
    public boolean merged(PlaylistId id, long changes, PlaylistContent merged, Seen theirs) {
        boolean done = user.write(tx -> {
            if (tx.count(
                            "select count(*) from playlist where id = ? and changes = ? and deleted = 0",
                            text(id),
                            changes)
                    == 0) {
                return false;
            }
            put(tx, id, merged);
            met(tx, id, theirs);
            return true;
        });
        if (done) {
            playlists.changed(id);
        }
        return done;
    }

    @Override
    public void unknownThere(PlaylistId id) {
        user.write(tx -> forget(tx, id));
    }

    @Override
    public void gone(PlaylistId id, long changes) {
        user.write(tx -> {
            forget(tx, id);
            return tx.update(
                    "update playlist set sent = changes where id = ? and deleted = 1 and changes = ?",
                    text(id),
                    changes);
        });
    }

    @Override
    public void kept(PlaylistId id, PlaylistContent theirs, Seen seen) {
        user.write(tx -> {
            put(tx, id, theirs);
            met(tx, id, seen);
            return tx.update("update playlist set deleted = 0, kept = 1, sent = changes where id = ?", text(id));
        });
        playlists.changed(id);
    }

    @Override
    public void take(String account, PlaylistId id, PlaylistContent theirs, Seen seen) {
        boolean taken = user.write(tx -> {
            Optional<Standing> here = standing(tx, id);
            if (here.filter(standing -> standing.waits() || !standing.account().equals(account))
                    .isPresent()) {
                return false;
            }
            if (here.isEmpty()) {
                tx.update(
                        "insert into playlist(id, account_id, name, description, changed_at) values(?,?,?,?,?)",
                        text(id),
                        account,
                        theirs.name(),
                        theirs.description(),
                        clock.instant());
            }
            put(tx, id, theirs);
            met(tx, id, seen);
            tx.update("update playlist set deleted = 0 where id = ?", text(id));
            return true;
        });
        if (taken) {
            playlists.changed(id);
        }
    }

    @Override
    public void deletedThere(PlaylistId id) {
        int deleted = user.write(
                tx -> tx.update("delete from playlist where id = ? and changes = sent and deleted = 0", text(id)));
        if (deleted > 0) {
            playlists.changed(id);
        }
    }

    @Override
    public String playlistsFetchedTo(String account) {
        return user.read(tx -> SqlLibraryOwner.fetchedTo(tx, "playlists", account));
    }

    @Override
    public void playlistsFetched(String account, String to) {
        user.write(tx -> {
            SqlLibraryOwner.fetched(tx, "playlists", account, to);
            return true;
        });
    }

    private void put(Tx tx, PlaylistId id, PlaylistContent content) throws SQLException {
        tx.update(
                "update playlist set name = ?, description = ?, changed_at = ? where id = ?",
                content.name(),
                content.description(),
                clock.instant(),
                text(id));
        PlaylistItems.replace(tx, id, content.items());
    }

    static void met(Tx tx, PlaylistId id, Seen seen) throws SQLException {
        forget(tx, id);
        tx.update("update playlist set etag = ? where id = ?", seen.etag(), text(id));
        remember(tx, id, seen.content());
    }

    private static int forget(Tx tx, PlaylistId id) throws SQLException {
        tx.update("update playlist set etag = null where id = ?", text(id));
        tx.update("delete from playlist_attempt where playlist_id = ?", text(id));
        return tx.update("delete from playlist_seen where playlist_id = ?", text(id));
    }

    private static int remember(Tx tx, PlaylistId id, PlaylistSeen content) throws SQLException {
        return tx.update(
                "insert or replace into playlist_seen(playlist_id, moment, name, description, items) values(?,'SEEN',?,?,?)",
                text(id),
                content.name(),
                content.description(),
                bytes(content.items()));
    }

    private static Optional<PlaylistSeen> seen(Tx tx, PlaylistId id) throws SQLException {
        return tx.one(
                "select name, description, items from playlist_seen where playlist_id = ? and moment = 'SEEN'",
                row -> new PlaylistSeen(row.text(1), row.text(2), items(row.bytes(3))),
                text(id));
    }

    private static byte[] bytes(List<ItemId> items) {
        ByteBuffer bytes = ByteBuffer.allocate(items.size() * 16);
        for (ItemId item : items) {
            bytes.putLong(item.value().getMostSignificantBits())
                    .putLong(item.value().getLeastSignificantBits());
        }
        return bytes.array();
    }

    private static List<ItemId> items(byte[] kept) {
        ByteBuffer bytes = ByteBuffer.wrap(kept);
        List<ItemId> items = new ArrayList<>();
        while (bytes.remaining() >= 16) {
            items.add(new ItemId(new UUID(bytes.getLong(), bytes.getLong())));
        }
        return items;
    }

    private static String text(PlaylistId id) {
        return id.value().toString();
    }
}
