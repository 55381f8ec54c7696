package org.gatefold.app.browse;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.gatefold.app.control.Awaited;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Skeleton;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.Lists;
import org.gatefold.app.part.ColumnPlan;
import org.gatefold.app.part.TrackListView;
import org.gatefold.app.part.TrackRow;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.PagedList;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.browse.TrackList;
import org.kordamp.ikonli.feather.Feather;

/** The tracks of one list, of any length, and what is said where it has none or cannot be read. */
final class TrackPane implements AutoCloseable {
    private final Bag bag = new Bag();
    private final StackPane node = new StackPane();
    private final Node whole;
    private final Lists lists;
    private final Desk desk;
    private final Supplier<Node> empty;
    private final TrackListView view;
    private final PagedList<Track> tracks;
    private TrackList shown;

    /** @param empty what is shown where the list has no track */
    TrackPane(Lists lists, Desk desk, TrackList list, Supplier<Node> empty) {
        this.lists = lists;
        this.desk = desk;
        this.empty = empty;
        shown = list;
        tracks = bag.add(new PagedList<>(desk.background(), source(list)));
        view = new TrackListView(
                tracks,
                new TrackListView.Setup(
                        desk.artwork(),
                        desk.texts(),
                        desk.actions(),
                        (track, _) -> new TrackRow.Look(
                                0,
                                second(track),
                                OptionalInt.empty(),
                                true,
                                Optional.of(desk.actions().mark(track.key()))),
                        index -> lists.playFrom(shown, index)));
        view.mark(desk.now()::isCurrent);
        node.getChildren().setAll(view);
        whole = Awaited.over(node, () -> Skeleton.rows(14), tracks.stateProperty());
        bag.listen(tracks.stateProperty(), (_, _, state) -> show(state));
        bag.listen(desk.now().trackProperty(), (_, _, _) -> view.mark(desk.now()::isCurrent));
        bag.listen(desk.actions().marksProperty(), (_, _, _) -> view.refresh());
        bag.listen(desk.pulse().changesProperty(), (_, _, _) -> tracks.reload());
        tracks.reload();
    }

    Node node() {
        return whole;
    }

    /** Shows each track in columns. */
    TrackPane inColumns(ColumnPlan plan) {
        view.inColumns(plan);
        return this;
    }

    TrackList list() {
        return shown;
    }

    /** How many tracks there are, once known. */
    ReadOnlyObjectProperty<Load<Integer>> stateProperty() {
        return tracks.stateProperty();
    }

    int total() {
        return tracks.size();
    }

    /** Shows another list, from its top. */
    void show(TrackList list) {
        shown = list;
        tracks.show(source(list));
        view.scrollTo(0);
    }

    /** Reads anew, staying where it is. */
    void reload() {
        tracks.reload();
    }

    @Override
    public void close() {
        bag.close();
    }

    private PagedList.Source<Track> source(TrackList list) {
        return (offset, limit) -> {
            var page = lists.browsing().tracks(list, offset, limit);
            return new PagedList.Slice<>(page.items(), page.total());
        };
    }

    private void show(Load<Integer> state) {
        switch (state) {
            case Load.Busy<Integer> _ -> {}
            case Load.Ready<Integer>(var total, var _) -> node.getChildren().setAll(total == 0 ? empty.get() : view);
            case Load.Failed<Integer>(var cause) ->
                node.getChildren()
                        .setAll(new EmptyState(
                                Icons.line(Feather.ALERT_TRIANGLE),
                                new Errors(desk.texts()).sentence(cause),
                                "",
                                Buttons.plain(desk.texts().get("error.retry"), tracks::reload)));
        }
    }

    private static String second(Track track) {
        return track.albumTitle().isEmpty() ? track.artistName() : track.artistName() + " · " + track.albumTitle();
    }
}
