package org.gatefold.player.sql;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Page;
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
import org.gatefold.sync.sql.Tx;
import org.gatefold.sync.sql.Work;
import org.gatefold.sync.time.Uuid7;

/** Playlists in the user database, each change together with the row that takes it to the listener's server. */
public final class SqlPlaylists implements Playlists {
    private static final Duration KEPT_FOR_UNDO = Duration.ofDays(30);

    private final Database user;
    private final Outbox outbox;
    private final Clock clock;
    private final Uuid7 ids;
    private final PlaylistRows rows;
    private final NewItems items;
    private final Listeners<PlaylistId> listeners = new Listeners<>();

    public SqlPlaylists(Database user, Library library, Outbox outbox, Clock clock) {
        this.user = user;
        this.outbox = outbox;
        this.clock = clock;
        ids = new Uuid7(clock);
        rows = new PlaylistRows(outbox, ids, clock);
        items = new NewItems(library, ids);
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
        return user.read(PlaylistRows::all);
    }

    @Override
    public Optional<Playlist> find(PlaylistId id) {
        return user.read(tx -> PlaylistRows.find(tx, id));
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
    public PlaylistId create(String name, String description, List<TrackRef> tracks) throws PlaylistFullException {
        if (tracks.size() > PlaylistContent.MOST_ITEMS) {
            throw new PlaylistFullException();
        }
        PlaylistId id = new PlaylistId(ids.next());
        edit(id, tx -> {
            rows.insert(tx, id, SqlLibraryOwner.of(tx), PlaylistContent.name(name));
            rows.description(tx, id, PlaylistContent.description(description));
            PlaylistItems.append(tx, id, items.of(tracks));
            return true;
        });
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
        return insert(id, Integer.MAX_VALUE, tracks);
    }

    @Override
    public PlaylistChange insert(PlaylistId id, int place, List<TrackKey> tracks) throws PlaylistFullException {
        List<PlaylistItem> added = items.ofKeys(tracks);
        AtomicBoolean full = new AtomicBoolean();
        PlaylistChange change = change(id, tx -> {
            int there = PlaylistItems.count(tx, id);
            full.set(there + added.size() > PlaylistContent.MOST_ITEMS);
            if (added.isEmpty() || full.get()) {
                return nothing(id);
            }
            if (place >= there) {
                PlaylistItems.append(tx, id, added);
            } else {
                PlaylistOrder.insert(tx, id, added, places(Math.max(0, place), added.size()));
            }
            return new PlaylistChange.Added(
                    id, added.stream().map(PlaylistItem::id).toList());
        });
        if (full.get()) {
            throw new PlaylistFullException();
        }
        return change;
    }

    private static List<Integer> places(int first, int count) {
        return IntStream.range(first, first + count).boxed().toList();
    }

    @Override
    public PlaylistChange remove(PlaylistId id, List<ItemId> items) {
        return change(id, tx -> {
            List<PlaylistChange.At> removed = PlaylistOrder.remove(tx, id, items);
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
            return new PlaylistChange.Moved(id, List.of(new PlaylistChange.Was(item, before)));
        });
    }

    @Override
    public PlaylistChange move(PlaylistId id, List<ItemId> items, int place) {
        return change(id, tx -> {
            List<PlaylistChange.Was> before = PlaylistOrder.move(tx, id, items, place);
            return before.isEmpty() ? nothing(id) : new PlaylistChange.Moved(id, before);
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
            case PlaylistChange.Moved(var _, var before) -> moveBack(id, before);
            case PlaylistChange.Deleted _ ->
                edit(id, tx -> {
                    rows.deleted(tx, id, false);
                    return true;
                });
        }
    }

    private void putBack(PlaylistId id, List<PlaylistChange.At> removed) {
        List<PlaylistItem> back =
                items.of(removed.stream().map(PlaylistChange.At::track).toList());
        change(id, tx -> {
            PlaylistOrder.insert(
                    tx, id, back, removed.stream().map(PlaylistChange.At::place).toList());
            return new PlaylistChange.Added(
                    id, back.stream().map(PlaylistItem::id).toList());
        });
    }

    private void moveBack(PlaylistId id, List<PlaylistChange.Was> before) {
        change(id, tx -> {
            PlaylistOrder.moveBack(tx, id, before);
            return new PlaylistChange.Moved(id, before);
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
        for (PlaylistId id : PlaylistRows.handOver(tx, account)) {
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
