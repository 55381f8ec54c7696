package org.gatefold.app.browse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.SortBox;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.Lists;
import org.gatefold.app.part.ColumnHead;
import org.gatefold.app.part.ColumnHead.Sorting;
import org.gatefold.app.part.ColumnPlan;
import org.gatefold.app.part.ColumnPlan.Kind;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.library.browse.TrackList;
import org.kordamp.ikonli.feather.Feather;

/** All tracks in one long table, in the order and the columns the listener chooses; playing one queues what follows it. */
public final class TracksScreen implements Screen {
    private final BorderPane node = new BorderPane();
    private final Bag bag = new Bag();
    private final Texts texts;
    private Optional<Sorting> sorted = Optional.of(new Sorting(Kind.TITLE, false));
    private Optional<ColumnHead> names = Optional.empty();

    public TracksScreen(Lists lists, Desk desk, ColumnPlan columns) {
        texts = desk.texts();
        TrackPane pane =
                bag.add(new TrackPane(lists, desk, new TrackList.Everything(TrackOrder.TITLE, false), this::empty));
        pane.inColumns(columns);
        SortBox<TrackOrder> sort = new SortBox<>(
                List.of(TrackOrder.values()),
                this::name,
                new SortBox.Words(texts.get("sort.by"), texts.get("sort.reverse")),
                TrackOrder::isReversible,
                (order, reversed) -> {
                    sorted = Optional.of(order).flatMap(TracksScreen::column).map(kind -> new Sorting(kind, reversed));
                    names.ifPresent(head -> head.sorted(sorted));
                    pane.show(new TrackList.Everything(order, reversed));
                });
        ColumnHead table = new ColumnHead(columns, texts, kind -> press(kind, sort));
        table.sorted(sorted);
        names = Optional.of(table);
        ListHead head = new ListHead(title(), pane, lists, texts, chooser(table), sort);
        bag.listen(pane.stateProperty(), (_, _, state) -> {
            head.show(state);
            table.setVisible(!(state instanceof Load.Ready<Integer>(var total, var _) && total == 0));
        });
        node.setTop(new VBox(head, table));
        node.setCenter(pane.node());
    }

    private Button chooser(ColumnHead table) {
        Button button = Buttons.icon(Icons.line(Feather.COLUMNS), texts.get("columns.choose"), () -> {});
        button.setId("columns-button");
        button.setOnAction(_ -> table.chooser().show(button, Side.BOTTOM, 0, 4));
        return button;
    }

    /** A first press sorts by the column, a second one the other way round. */
    private void press(Kind kind, SortBox<TrackOrder> sort) {
        order(kind)
                .ifPresent(order -> sort.show(
                        order,
                        sorted.filter(now -> now.kind() == kind && !now.reversed())
                                .isPresent()));
    }

    private static Optional<TrackOrder> order(Kind kind) {
        return switch (kind) {
            case TITLE -> Optional.of(TrackOrder.TITLE);
            case ARTIST -> Optional.of(TrackOrder.ARTIST);
            case ALBUM -> Optional.of(TrackOrder.ALBUM);
            case YEAR -> Optional.of(TrackOrder.YEAR);
            case RATING -> Optional.of(TrackOrder.RATING);
            case LENGTH -> Optional.of(TrackOrder.LENGTH);
            case FORMAT -> Optional.empty();
        };
    }

    private static Optional<Kind> column(TrackOrder order) {
        return Stream.of(Kind.values())
                .filter(kind -> order(kind).equals(Optional.of(order)))
                .findFirst();
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return texts.get("side.tracks");
    }

    @Override
    public void close() {
        bag.close();
    }

    private Node empty() {
        return new EmptyState(Icons.line(Feather.MUSIC), texts.get("list.no-music"), texts.get("list.no-music-text"));
    }

    private String name(TrackOrder choice) {
        return texts.get(
                switch (choice) {
                    case TITLE -> "sort.title";
                    case ARTIST -> "sort.artist";
                    case ALBUM -> "sort.album";
                    case RECENTLY_ADDED -> "sort.added";
                    case YEAR -> "sort.year";
                    case MOST_PLAYED -> "sort.most-played";
                    case LAST_PLAYED -> "sort.last-played";
                    case NEVER_PLAYED -> "sort.never-played";
                    case RATING -> "sort.rating";
                    case LENGTH -> "sort.length";
                });
    }
}
