package org.gatefold.app.browse;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.SortBox;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.Lists;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.library.browse.TrackList;
import org.kordamp.ikonli.feather.Feather;

/** All tracks in one long list, in the order the listener chooses; playing one queues what follows it. */
public final class TracksScreen implements Screen {
    private final BorderPane node = new BorderPane();
    private final Bag bag = new Bag();
    private final Texts texts;

    public TracksScreen(Lists lists, Desk desk) {
        texts = desk.texts();
        TrackPane pane =
                bag.add(new TrackPane(lists, desk, new TrackList.Everything(TrackOrder.TITLE, false), this::empty));
        SortBox<TrackOrder> sort = new SortBox<>(
                List.of(TrackOrder.values()),
                this::name,
                new SortBox.Words(texts.get("sort.by"), texts.get("sort.reverse")),
                TrackOrder::isReversible,
                (order, reversed) -> pane.show(new TrackList.Everything(order, reversed)));
        ListHead head = new ListHead(title(), pane, lists, texts, sort);
        bag.listen(pane.stateProperty(), (_, _, state) -> head.show(state));
        node.setTop(head);
        node.setCenter(pane.node());
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
