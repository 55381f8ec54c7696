package org.gatefold.app.browse;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.Lists;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.player.library.browse.TrackList;
import org.gatefold.player.library.browse.TrackList.Shelf;

/** One list by what the listener did, such as the favourites; it follows what the listener does while it is shown. */
public final class ShelfScreen implements Screen {
    private final BorderPane node = new BorderPane();
    private final Bag bag = new Bag();
    private final ShelfWords words;
    private final Shelf shelf;

    public ShelfScreen(Shelf shelf, Lists lists, Desk desk) {
        this.shelf = shelf;
        words = new ShelfWords(desk.texts());
        TrackPane pane = bag.add(new TrackPane(lists, desk, new TrackList.Of(shelf), this::empty));
        ListHead head = new ListHead(title(), pane, lists, desk.texts());
        bag.listen(pane.stateProperty(), (_, _, state) -> head.show(state));
        bag.listen(lists.figuresProperty(), (_, _, _) -> pane.reload());
        node.setTop(head);
        node.setCenter(pane.node());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return words.name(shelf);
    }

    @Override
    public void close() {
        bag.close();
    }

    private Node empty() {
        return new EmptyState(Icons.line(ShelfWords.icon(shelf)), words.empty(shelf), words.emptyText(shelf));
    }
}
