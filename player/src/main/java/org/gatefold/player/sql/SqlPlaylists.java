package org.gatefold.player.sql;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playlist.ItemId;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistChange;
import org.gatefold.player.playlist.PlaylistContent;
import org.gatefold.player.playlist.PlaylistFullException;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.PlaylistItem;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.player.playlist.TrackRef;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.outbox.Outbox;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Row;
import org.gatefold.sync.sql.Tx;
import org.gatefold.sync.sql.Work;
import org.gatefold.sync.time.Uuid7;

/** Playlists in the user database, each change together with the row that takes it to the listener's server. */
public final class SqlPlaylists implements Playlists {
    private static final Duration KEPT_FOR_UNDO = Duration.ofDays(30);
    private static final String SUMMARY =
            "select p.id, p.name, p.description, (select count(*) from playlist_item i where i.playlist_id = p.id),"
                    + " (select coalesce(sum(length_ms), 0) from playlist_item i where i.playlist_id = p.id), p.changed_at, p.kept"
                    + " from playlist p where p.deleted = 0 and " + PlaylistRows.SHOWN;

    private final Database user;
    private final Library library;
    private final Outbox outbox;
    private final Clock clock;
    private final Uuid7 ids;
    private final PlaylistRows rows;
    private final Listeners<PlaylistId> listeners = new Listeners<>();

    public SqlPlaylists(Database user, Library library, Outbox outbox, Clock clock) {
        this.user = user;
        this.library = library;
        this.outbox = outbox;
        this.clock = clock;
        ids = new Uuid7(clock);
        rows = new PlaylistRows(outbox, ids, clock);
        ServerTables.bringUp(user, clock);
    }

    /** Forgets playlists that were deleted long ago, here and at the server. Blocks. */
    public void tidy() {
        Instant before = clock.instant().minus(KEPT_FOR_UNDO);
        user.write(tx -> tx.update(
                "delete from playlist where deleted = 1 and changed_at < ? and (sent = changes or account_id = '')",
                before));
    }

    @Override
    public List<Playlist> all() {
        return user.read(tx -> tx.list(
                SUMMARY + " order by p.name collate nocase, p.id", SqlPlaylists::summary, SqlLibraryOwner.of(tx)));
    }

    @Override
    public Optional<Playlist> find(PlaylistId id) {
        return user.read(tx -> tx.one(
                SUMMARY + " and p.id = ?",
                SqlPlaylists::summary,
                SqlLibraryOwner.of(tx),
                id.value().toString()));
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

    @Override
    public Page<PlaylistItem> items(PlaylistId id, int offset, int limit) {
        return user.read(
                tx -> new Page<>(PlaylistItems.page(tx, id, offset, limit), offset, PlaylistItems.count(tx, id)));
    }

    @Override
    public List<TrackKey> keys(PlaylistId id) {
        return user.read(tx -> PlaylistItems.keys(tx, id));
    }

    @Override
    public PlaylistId create(String name) {
        PlaylistId id = new PlaylistId(ids.next());
        edit(id, tx -> rows.insert(tx, id, SqlLibraryOwner.of(tx), PlaylistContent.name(name)));
        return id;
    }

    @Override
    public PlaylistChange rename(PlaylistId id, String name) {
        return change(id, tx -> {
            String before = rows.name(tx, id);
            String wanted = PlaylistContent.name(name);
            rows.name(tx, id, wanted);
            return before.equals(wanted) ? nothing(id) : new PlaylistChange.Renamed(id, before);
        });
    }

    @Override
    public PlaylistChange describe(PlaylistId id, String description) {
        return change(id, tx -> {
            String before = rows.description(tx, id);
            String wanted = PlaylistContent.description(description);
            rows.description(tx, id, wanted);
            return before.equals(wanted) ? nothing(id) : new PlaylistChange.Described(id, before);
        });
    }

    @Override
    public PlaylistChange add(PlaylistId id, List<TrackKey> tracks) throws PlaylistFullException {
        List<PlaylistItem> items = items(tracks);
        PlaylistChange change = change(id, tx -> {
            if (items.isEmpty() || PlaylistItems.count(tx, id) + items.size() > PlaylistContent.MOST_ITEMS) {
                return nothing(id);
            }
            PlaylistItems.append(tx, id, items);
            return new PlaylistChange.Added(
                    id, items.stream().map(PlaylistItem::id).toList());
        });
        if (!items.isEmpty() && change instanceof PlaylistChange.Nothing && find(id).isPresent()) {
            throw new PlaylistFullException();
        }
        return change;
    }

    private List<PlaylistItem> items(List<TrackKey> keys) {
        Map<TrackKey, Track> tracks = library.byKeys(keys);
        List<PlaylistItem> items = new ArrayList<>();
        for (TrackKey key : keys) {
            Track track = tracks.get(key);
            items.add(new PlaylistItem(
                    new ItemId(ids.next()), track == null ? TrackRef.unknown(key) : TrackRef.of(track)));
        }
        return items;
    }

    @Override
    public PlaylistChange remove(PlaylistId id, List<ItemId> items) {
        return change(id, tx -> {
            List<PlaylistChange.At> removed = new ArrayList<>();
            for (ItemId item : items) {
                Optional<PlaylistItem> there = PlaylistItems.find(tx, id, item);
                if (there.isPresent()) {
                    removed.add(new PlaylistChange.At(
                            PlaylistItems.indexOf(tx, id, item), there.get().track()));
                    PlaylistItems.remove(tx, id, item);
                }
            }
            return removed.isEmpty() ? nothing(id) : new PlaylistChange.Removed(id, removed);
        });
    }

    @Override
    public PlaylistChange move(PlaylistId id, ItemId item, int place) {
        return change(id, tx -> {
            if (PlaylistItems.find(tx, id, item).isEmpty()) {
                return nothing(id);
            }
            int before = PlaylistItems.indexOf(tx, id, item);
            if (before == place) {
                return nothing(id);
            }
            PlaylistItems.move(tx, id, item, place);
            return new PlaylistChange.Moved(id, item, before);
        });
    }

    @Override
    public PlaylistChange delete(PlaylistId id) {
        return change(id, tx -> {
            rows.deleted(tx, id, true);
            return new PlaylistChange.Deleted(id);
        });
    }

    /** What was removed comes back as new entries, because to every device a removed entry is gone for good. */
    @Override
    public void undo(PlaylistChange change) {
        PlaylistId id = change.playlist();
        switch (change) {
            case PlaylistChange.Nothing _ -> {}
            case PlaylistChange.Renamed(var _, var before) -> rename(id, before);
            case PlaylistChange.Described(var _, var before) -> describe(id, before);
            case PlaylistChange.Added(var _, var items) -> remove(id, items);
            case PlaylistChange.Removed(var _, var items) -> putBack(id, items);
            case PlaylistChange.Moved(var _, var item, var before) -> move(id, item, before);
            case PlaylistChange.Deleted _ ->
                edit(id, tx -> {
                    rows.deleted(tx, id, false);
                    return true;
                });
        }
    }

    private void putBack(PlaylistId id, List<PlaylistChange.At> removed) {
        change(id, tx -> {
            List<ItemId> back = new ArrayList<>();
            for (PlaylistChange.At each : removed.reversed()) {
                PlaylistItem item = new PlaylistItem(new ItemId(ids.next()), each.track());
                PlaylistItems.insertAt(tx, id, each.place(), item);
                back.add(item.id());
            }
            return new PlaylistChange.Added(id, back);
        });
    }

    @Override
    public void acknowledge(PlaylistId id) {
        user.write(tx -> tx.update(
                "update playlist set kept = 0 where id = ?", id.value().toString()));
        changed(id);
    }

    @Override
    public Subscription onChange(Consumer<PlaylistId> listener) {
        return listeners.add(listener);
    }

    void changed(PlaylistId id) {
        listeners.tell(id);
    }

    void allChanged() {
        all().forEach(playlist -> changed(playlist.id()));
    }

    /** What was nobody's is this account's from now on, and on its way. */
    void handOver(Tx tx, String account) throws SQLException {
        tx.update("delete from playlist where account_id = ? and deleted = 1", SqlLibraryOwner.NOBODY);
        List<PlaylistId> all = tx.list(
                "select id from playlist where account_id = ?",
                row -> new PlaylistId(UUID.fromString(row.text(1))),
                SqlLibraryOwner.NOBODY);
        tx.update("update playlist set account_id = ? where account_id = ?", account, SqlLibraryOwner.NOBODY);
        for (PlaylistId id : all) {
            rows.report(tx, id);
        }
    }

    /** Changes a playlist that is there; what is said to have changed nothing is not reported either. */
    private PlaylistChange change(PlaylistId id, Work<PlaylistChange> work) {
        PlaylistChange change = user.write(tx -> {
            if (!rows.isShown(tx, id)) {
                return nothing(id);
            }
            PlaylistChange made = work.run(tx);
            if (!(made instanceof PlaylistChange.Nothing)) {
                rows.touched(tx, id);
            }
            return made;
        });
        if (!(change instanceof PlaylistChange.Nothing)) {
            outbox.wake();
            changed(id);
        }
        return change;
    }

    private void edit(PlaylistId id, Work<Boolean> work) {
        user.write(tx -> {
            work.run(tx);
            rows.touched(tx, id);
            return true;
        });
        outbox.wake();
        changed(id);
    }

    private static PlaylistChange nothing(PlaylistId id) {
        return new PlaylistChange.Nothing(id);
    }
}
