package org.gatefold.app.tracks;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Segments;
import org.gatefold.app.live.Desk;
import org.gatefold.app.part.TrackListView;
import org.gatefold.app.part.TrackRow;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.PagedList;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;

/** All tracks in one long list; playing one queues what follows it. */
public final class TracksScreen implements Screen {
    /** How many of what follows are queued with the chosen track. */
    private static final int QUEUED = 1000;

    private final BorderPane node = new BorderPane();
    private final Bag bag = new Bag();
    private final Library library;
    private final Desk desk;
    private final PagedList<Track> tracks;
    private TrackOrder order = TrackOrder.TITLE;

    public TracksScreen(Library library, Desk desk) {
        this.library = library;
        this.desk = desk;
        tracks = bag.add(new PagedList<>(desk.background(), this::read));
        TrackListView list = new TrackListView(
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
                        this::play));
        node.setTop(head());
        node.setCenter(list);
        list.mark(desk.now()::isCurrent);
        bag.listen(desk.now().trackProperty(), (_, _, _) -> list.mark(desk.now()::isCurrent));
        bag.listen(desk.actions().marksProperty(), (_, _, _) -> list.refresh());
        bag.listen(desk.pulse().changesProperty(), (_, _, _) -> tracks.reload());
        tracks.reload();
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return desk.texts().get("side.tracks");
    }

    @Override
    public void close() {
        bag.close();
    }

    private HBox head() {
        Segments<TrackOrder> orders = new Segments<>(List.of(TrackOrder.values()), this::name, order, chosen -> {
            order = chosen;
            tracks.reload();
        });
        orders.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(Labels.of(title(), "page-title"), space, orders);
        head.getStyleClass().add("fixed-head");
        return head;
    }

    private PagedList.Slice<Track> read(int offset, int limit) {
        Page<Track> page = library.tracks(order, offset, limit);
        return new PagedList.Slice<>(page.items(), page.total());
    }

    private void play(int index) {
        TrackOrder now = order;
        desk.background().load(() -> library.tracks(now, index, QUEUED).items(), answer -> {
            if (answer instanceof org.gatefold.app.ui.Load.Ready<List<Track>>(var found, var _)) {
                desk.actions().play(found, 0);
            }
        });
    }

    private String name(TrackOrder choice) {
        return desk.texts()
                .get(
                        switch (choice) {
                            case TITLE -> "sort.title";
                            case ARTIST -> "sort.artist";
                            case ALBUM -> "sort.album";
                            case RECENTLY_ADDED -> "sort.added";
                        });
    }

    private static String second(Track track) {
        return track.albumTitle().isEmpty() ? track.artistName() : track.artistName() + " · " + track.albumTitle();
    }
}
