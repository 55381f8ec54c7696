package org.gatefold.app.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.live.Desk;
import org.gatefold.app.part.TrackListView;
import org.gatefold.app.part.TrackRow;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.PagedList;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.queue.PlayQueue;
import org.kordamp.ikonli.feather.Feather;

/** The queue: a double click jumps, Delete takes out, Alt and the arrows or the mouse move; clearing can be undone. */
public final class QueueScreen implements Screen {
    private final BorderPane node = new BorderPane();
    private final Bag bag = new Bag();
    private final Library library;
    private final Desk desk;
    private final Toasts toasts;
    private final PagedList<Track> tracks;
    private final TrackListView list;
    private PlayQueue shown;

    public QueueScreen(Library library, Desk desk, Toasts toasts) {
        this.library = library;
        this.desk = desk;
        this.toasts = toasts;
        shown = desk.now().stateProperty().get().queue();
        tracks = bag.add(new PagedList<>(desk.background(), this::read));
        list = new TrackListView(
                        tracks,
                        new TrackListView.Setup(
                                desk.artwork(),
                                desk.texts(),
                                desk.actions(),
                                (track, index) ->
                                        new TrackRow.Look(index + 1, track.artistName(), OptionalInt.empty(), true),
                                index -> desk.now().playback().jumpTo(index)))
                .editable(new Order());
        node.setTop(head());
        bag.listen(desk.now().stateProperty(), (_, _, state) -> show(state.queue()));
        tracks.reload();
        lay();
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return desk.texts().get("side.queue");
    }

    @Override
    public void close() {
        bag.close();
    }

    private HBox head() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                Labels.of(title(), "page-title"),
                space,
                Buttons.plain(desk.texts().get("queue.clear"), this::clear));
        head.getStyleClass().add("fixed-head");
        return head;
    }

    private void lay() {
        if (shown.isEmpty()) {
            node.setCenter(new EmptyState(
                    Icons.line(Feather.LIST),
                    desk.texts().get("queue.empty"),
                    desk.texts().get("queue.empty-text")));
        } else if (node.getCenter() != list) {
            node.setCenter(list);
        }
        mark();
    }

    private void mark() {
        Optional<TrackKey> current = shown.currentTrack();
        list.mark(key -> current.filter(key::equals).isPresent());
    }

    private void show(PlayQueue queue) {
        boolean same = queue.tracks().equals(shown.tracks());
        if (same && queue.current() == shown.current()) {
            return;
        }
        shown = queue;
        if (!same) {
            tracks.reload();
        }
        lay();
    }

    private PagedList.Slice<Track> read(int offset, int limit) {
        List<TrackKey> keys = shown.tracks();
        List<TrackKey> asked = keys.subList(Math.min(offset, keys.size()), Math.min(offset + limit, keys.size()));
        Map<TrackKey, Track> here = library.byKeys(asked);
        return new PagedList.Slice<>(
                asked.stream()
                        .map(key -> Optional.ofNullable(here.get(key)).orElseGet(() -> missing(key)))
                        .toList(),
                keys.size());
    }

    /** A queued track whose file is not in the library now still has its place, so that nothing moves when it comes back. */
    private Track missing(TrackKey key) {
        return new Track(
                new org.gatefold.player.library.TrackId(0),
                key,
                desk.texts().get("queue.missing"),
                new org.gatefold.player.library.ArtistId(0),
                "",
                new org.gatefold.player.library.AlbumId(0),
                "",
                0,
                0,
                OptionalInt.empty(),
                java.time.Duration.ZERO,
                "",
                new org.gatefold.player.library.Origin.Nowhere(),
                Optional.empty(),
                Optional.empty());
    }

    private void clear() {
        PlayQueue before = shown;
        if (!before.isEmpty()) {
            desk.now().playback().edit(queue -> PlayQueue.of(List.of(), 0, queue.repeat()));
            toasts.offer(
                    desk.texts().get("queue.cleared"),
                    desk.texts().get("queue.undo"),
                    () -> desk.now().playback().edit(_ -> before));
        }
    }

    /** How the queue is changed. */
    private final class Order implements TrackListView.Edits {
        @Override
        public void move(int from, int to) {
            desk.now()
                    .playback()
                    .edit(queue -> Math.max(from, to) < queue.tracks().size() ? queue.move(from, to) : queue);
        }

        @Override
        public void remove(int index) {
            desk.now().playback().edit(queue -> index < queue.tracks().size() ? queue.remove(index) : queue);
        }

        @Override
        public String removeText() {
            return desk.texts().get("queue.remove");
        }
    }
}
