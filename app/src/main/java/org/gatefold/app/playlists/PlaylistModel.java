package org.gatefold.app.playlists;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.PagedList;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.app.ui.Turns;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playlist.ItemId;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistChange;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.PlaylistItem;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.sync.event.Subscription;

/** One playlist: what it is called, its entries as far as they are looked at, and every change with a way back. */
final class PlaylistModel implements AutoCloseable {
    /** What stands behind the page. */
    record Sources(Playlists playlists, Library library, Background background, Texts texts, Toasts toasts) {}

    private static final int UNDOS = 50;

    private final PlaylistId id;
    private final Sources sources;
    private final PagedList<Track> tracks;
    private final ReadOnlyObjectWrapper<Load<Optional<Playlist>>> playlist =
            new ReadOnlyObjectWrapper<>(new Load.Busy<>());
    private final Subscription subscription;
    private final Turns turns;
    private final Deque<PlaylistChange> changes = new ArrayDeque<>();

    PlaylistModel(PlaylistId id, Sources sources) {
        this.id = id;
        this.sources = sources;
        turns = new Turns(sources.background());
        tracks = new PagedList<>(sources.background(), this::read);
        subscription = sources.playlists().onChange(changed -> {
            if (changed.equals(id)) {
                sources.background().fx().execute(this::reload);
            }
        });
        reload();
    }

    /** Empty once it is not there any more. */
    ReadOnlyObjectProperty<Load<Optional<Playlist>>> playlistProperty() {
        return playlist.getReadOnlyProperty();
    }

    /** A track that is not in the library now still has its place and its name. */
    PagedList<Track> tracks() {
        return tracks;
    }

    void reload() {
        sources.background().refresh(() -> new Load.Ready<>(sources.playlists().find(id)), playlist::set);
        tracks.reload();
    }

    void rename(String name) {
        String wanted = name.strip();
        if (!wanted.isEmpty()) {
            change(() -> sources.playlists().rename(id, wanted), "playlist.renamed");
        }
    }

    /** An empty description is none. */
    void describe(String description) {
        change(() -> sources.playlists().describe(id, description.strip()), "playlist.described");
    }

    void remove(List<Integer> rows) {
        change(() -> sources.playlists().remove(id, items(rows)), "playlist.removed");
    }

    /** Moves entries together; {@code to} is the place of the first afterwards. */
    void move(List<Integer> rows, int to) {
        change(
                () -> {
                    List<ItemId> items = items(rows);
                    return items.size() == 1
                            ? sources.playlists().move(id, items.getFirst(), to)
                            : sources.playlists().move(id, items, to);
                },
                "playlist.removed");
    }

    /** Puts tracks before the entry at this place. */
    void insert(int place, Callable<List<TrackKey>> keys) {
        change(() -> sources.playlists().insert(id, place, keys.call()), "playlist.added");
    }

    /** Takes the last change back that was made here and not taken back yet; false when there is none. */
    boolean undo() {
        boolean any = !changes.isEmpty();
        if (any) {
            takeBack(changes.getLast());
        }
        return any;
    }

    void delete() {
        change(() -> sources.playlists().delete(id), "playlist.deleted");
    }

    void acknowledge() {
        sources.background().run(() -> sources.playlists().acknowledge(id), () -> {}, this::failed);
    }

    /** Gives all keys, for playing. */
    void withKeys(Consumer<List<TrackKey>> use) {
        sources.background().load(() -> sources.playlists().keys(id), answer -> {
            if (answer instanceof Load.Ready<List<TrackKey>>(var keys, var _)) {
                use.accept(keys);
            }
        });
    }

    @Override
    public void close() {
        subscription.close();
        tracks.close();
    }

    private PagedList.Slice<Track> read(int offset, int limit) {
        Page<PlaylistItem> page = sources.playlists().items(id, offset, limit);
        Map<TrackKey, Track> here = sources.library()
                .byKeys(page.items().stream().map(item -> item.track().key()).toList());
        return new PagedList.Slice<>(
                page.items().stream()
                        .map(item -> Optional.ofNullable(here.get(item.track().key()))
                                .orElseGet(() -> Missing.track(item.track(), sources.texts())))
                        .toList(),
                page.total());
    }

    /** The entries in these rows, which are ascending. */
    private List<ItemId> items(List<Integer> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        int first = rows.getFirst();
        List<PlaylistItem> found =
                sources.playlists().items(id, first, rows.getLast() - first + 1).items();
        return rows.stream()
                .filter(row -> row - first < found.size())
                .map(row -> found.get(row - first).id())
                .toList();
    }

    // keys: playlist.renamed playlist.described playlist.removed playlist.deleted playlist.added
    private void change(Callable<PlaylistChange> work, String said) {
        turns.take(work, answer -> {
            switch (answer) {
                case Load.Busy<PlaylistChange> _ -> {}
                case Load.Ready<PlaylistChange>(var change, var _) -> made(change, said);
                case Load.Failed<PlaylistChange>(var cause) -> failed(cause);
            }
        });
    }

    /** A move is seen at once, so it needs no word; Ctrl Z takes it back as everything else. */
    private void made(PlaylistChange change, String said) {
        if (change instanceof PlaylistChange.Nothing) {
            return;
        }
        changes.addLast(change);
        if (changes.size() > UNDOS) {
            changes.removeFirst();
        }
        if (!(change instanceof PlaylistChange.Moved)) {
            sources.toasts()
                    .offer(sources.texts().get(said), sources.texts().get("queue.undo"), () -> takeBack(change));
        }
    }

    private void takeBack(PlaylistChange change) {
        if (changes.remove(change)) {
            turns.take(
                    () -> {
                        sources.playlists().undo(change);
                        return true;
                    },
                    answer -> {
                        if (answer instanceof Load.Failed<Boolean>(var cause)) {
                            failed(cause);
                        }
                    });
        }
    }

    private void failed(Exception cause) {
        sources.toasts().tell(new Errors(sources.texts()).sentence(cause));
    }
}
