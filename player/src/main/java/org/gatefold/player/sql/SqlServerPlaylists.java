package org.gatefold.player.sql;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.served.SongKeys;
import org.gatefold.player.librarysync.PlaylistStore;
import org.gatefold.player.playlist.ItemId;
import org.gatefold.player.playlist.PlaylistContent;
import org.gatefold.player.playlist.PlaylistHome;
import org.gatefold.player.playlist.PlaylistHomes;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.PlaylistItem;
import org.gatefold.player.servermarks.ServerOutbox;
import org.gatefold.player.serversync.ServerPlaylistLinks;
import org.gatefold.player.source.ServerId;
import org.gatefold.sync.outbox.Outbox;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;
import org.gatefold.sync.time.Uuid7;

/** Which playlists of the user database lie on servers: they belong to the server's account and are like all others in the rest. */
public final class SqlServerPlaylists implements ServerPlaylistLinks, PlaylistHomes {
    private static final int SOME = 500;

    private final Database user;
    private final Outbox outbox;
    private final SqlPlaylists playlists;
    private final SongKeys keys;
    private final Clock clock;
    private final Uuid7 ids;
    private final PlaylistRows rows;

    public SqlServerPlaylists(Database user, Outbox outbox, SqlPlaylists playlists, SongKeys keys, Clock clock) {
        this.user = user;
        this.outbox = outbox;
        this.playlists = playlists;
        this.keys = keys;
        this.clock = clock;
        ids = new Uuid7(clock);
        rows = new PlaylistRows(outbox, ids, clock);
        ServerTables.bringUp(user, clock);
    }

    @Override
    public Optional<Link> find(PlaylistId playlist) {
        record Row(ServerId server, Optional<String> remote, boolean writing) {}
        return user.read(tx -> {
            Optional<Row> link = tx.one(
                    "select server, remote, writing from server_playlist where playlist_id = ?",
                    row -> new Row(new ServerId(row.text(1)), row.optionalText(2), row.flag(3)),
                    text(playlist));
            if (link.isEmpty()) {
                return Optional.empty();
            }
            Map<ItemId, Entry> entries = new HashMap<>();
            tx.list(
                    "select item_id, song, track_key from server_playlist_entry where playlist_id = ?",
                    row -> entries.put(
                            new ItemId(UUID.fromString(row.text(1))),
                            new Entry(row.text(2), new TrackKey(row.text(3)))),
                    text(playlist));
            return Optional.of(new Link(
                    link.get().server(), link.get().remote(), link.get().writing(), entries));
        });
    }

    @Override
    public List<Known> all(ServerId server) {
        return user.read(tx -> tx.list(
                """
                select s.playlist_id, s.remote, p.etag, p.name, s.writing from server_playlist s
                  join playlist p on p.id = s.playlist_id where s.server = ?""",
                row -> new Known(
                        new PlaylistId(UUID.fromString(row.text(1))),
                        row.optionalText(2),
                        row.optionalText(3),
                        row.text(4),
                        row.flag(5)),
                server.value()));
    }

    @Override
    public void writing(PlaylistId playlist) {
        user.write(tx -> tx.update("update server_playlist set writing = 1 where playlist_id = ?", text(playlist)));
    }

    @Override
    public void linked(PlaylistId playlist, String remote) {
        user.write(
                tx -> tx.update("update server_playlist set remote = ? where playlist_id = ?", remote, text(playlist)));
    }

    @Override
    public void unlinked(PlaylistId playlist) {
        user.write(tx -> {
            tx.update("delete from server_playlist_entry where playlist_id = ?", text(playlist));
            return tx.update(
                    "update server_playlist set remote = null, writing = 0 where playlist_id = ?", text(playlist));
        });
    }

    @Override
    public void met(PlaylistId playlist, There there) {
        user.write(tx -> {
            tx.update(
                    "update server_playlist set writable = ?, writing = 0 where playlist_id = ?",
                    there.writable(),
                    text(playlist));
            return entries(tx, playlist, there.entries());
        });
    }

    @Override
    public void take(ServerId server, There there, PlaylistStore.Seen seen) {
        PlaylistId id = new PlaylistId(ids.next());
        user.write(tx -> {
            rows.insert(tx, id, ServerOutbox.account(server), there.content().name());
            rows.description(tx, id, there.content().description());
            PlaylistItems.replace(tx, id, there.content().items());
            SqlPlaylistStore.met(tx, id, seen);
            link(tx, id, server, Optional.of(there.remote()), there.writable());
            return entries(tx, id, there.entries());
        });
        playlists.changed(id);
    }

    @Override
    public void report(PlaylistId playlist) {
        boolean waits = user.write(tx -> {
            boolean changed =
                    tx.count("select count(*) from playlist where id = ? and changes <> sent", text(playlist)) > 0;
            if (changed) {
                rows.report(tx, playlist);
            }
            return changed;
        });
        if (waits) {
            outbox.wake();
        }
    }

    @Override
    public void forget(PlaylistId playlist) {
        int gone = user.write(tx -> tx.update("delete from playlist where id = ? and changes = sent", text(playlist)));
        if (gone > 0) {
            playlists.changed(playlist);
        }
    }

    @Override
    public Map<PlaylistId, PlaylistHome> all() {
        Map<PlaylistId, PlaylistHome> homes = new LinkedHashMap<>();
        user.read(tx -> tx.list(
                "select playlist_id, server, writable from server_playlist",
                row -> homes.put(
                        new PlaylistId(UUID.fromString(row.text(1))),
                        new PlaylistHome(new ServerId(row.text(2)), row.flag(3)))));
        return homes;
    }

    @Override
    public Copied copy(PlaylistId from, ServerId to) {
        List<PlaylistItem> all = user.read(tx -> PlaylistItems.page(tx, from, 0, PlaylistContent.MOST_ITEMS));
        Map<TrackKey, List<String>> songs = new HashMap<>();
        for (int i = 0; i < all.size(); i += SOME) {
            songs.putAll(keys.songs(
                    to,
                    all.subList(i, Math.min(all.size(), i + SOME)).stream()
                            .map(item -> item.track().key())
                            .toList()));
        }
        List<PlaylistItem> there = new ArrayList<>();
        all.stream()
                .filter(item -> songs.containsKey(item.track().key()))
                .forEach(item -> there.add(new PlaylistItem(new ItemId(ids.next()), item.track())));
        PlaylistId copy = new PlaylistId(ids.next());
        user.write(tx -> {
            rows.insert(tx, copy, ServerOutbox.account(to), rows.name(tx, from));
            rows.description(tx, copy, rows.description(tx, from));
            PlaylistItems.replace(tx, copy, there);
            link(tx, copy, to, Optional.empty(), true);
            rows.touched(tx, copy);
            return true;
        });
        outbox.wake();
        playlists.changed(copy);
        return new Copied(copy, all.size() - there.size());
    }

    /** All of a server's, inside the caller's transaction. @return which */
    static List<PlaylistId> forgetAll(Tx tx, ServerId server) throws SQLException {
        List<PlaylistId> all = tx.list(
                "select id from playlist where account_id = ?",
                row -> new PlaylistId(UUID.fromString(row.text(1))),
                ServerOutbox.account(server));
        tx.update("delete from playlist where account_id = ?", ServerOutbox.account(server));
        return all;
    }

    private static void link(Tx tx, PlaylistId id, ServerId server, Optional<String> remote, boolean writable)
            throws SQLException {
        tx.update(
                "insert into server_playlist(playlist_id, server, remote, writable) values(?,?,?,?)",
                text(id),
                server.value(),
                remote,
                writable);
    }

    private static int entries(Tx tx, PlaylistId id, Map<ItemId, Entry> entries) throws SQLException {
        tx.update("delete from server_playlist_entry where playlist_id = ?", text(id));
        for (Map.Entry<ItemId, Entry> entry : entries.entrySet()) {
            tx.update(
                    "insert into server_playlist_entry(playlist_id, item_id, song, track_key) values(?,?,?,?)",
                    text(id),
                    entry.getKey().value().toString(),
                    entry.getValue().song(),
                    entry.getValue().key().value());
        }
        return entries.size();
    }

    private static String text(PlaylistId id) {
        return id.value().toString();
    }
}
