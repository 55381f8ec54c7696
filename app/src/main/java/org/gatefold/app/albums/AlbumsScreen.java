package org.gatefold.app.albums;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Segments;
import org.gatefold.app.live.Desk;
import org.gatefold.app.part.CardGrid;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.PagedList;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Page;

/** All albums as a grid of covers, in the order the listener chooses. */
public final class AlbumsScreen implements Screen {
    private final BorderPane node = new BorderPane();
    private final Bag bag = new Bag();
    private final Library library;
    private final String title;

    public AlbumsScreen(Library library, Desk desk) {
        this.library = library;
        title = desk.texts().get("side.albums");
        PagedList<Album> albums = bag.add(new PagedList<>(desk.background(), source(AlbumOrder.TITLE)));
        Segments<AlbumOrder> orders = new Segments<>(
                List.of(AlbumOrder.values()),
                order -> desk.texts().get(key(order)),
                AlbumOrder.TITLE,
                order -> albums.show(source(order)));
        orders.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(Labels.of(title, "page-title"), space, orders);
        head.getStyleClass().add("fixed-head");
        node.setTop(head);
        node.setCenter(CardGrid.<Album>paged(
                albums,
                desk.artwork(),
                (card, album) -> card.show(
                        album.title(),
                        album.artistName(),
                        album.art(),
                        () -> desk.navigator().go(new Route.AlbumPage(album.id())))));
        bag.listen(desk.pulse().changesProperty(), (_, _, _) -> albums.reload());
        albums.reload();
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void close() {
        bag.close();
    }

    private PagedList.Source<Album> source(AlbumOrder order) {
        return (offset, limit) -> {
            Page<Album> page = library.albums(order, offset, limit);
            return new PagedList.Slice<>(page.items(), page.total());
        };
    }

    private static String key(AlbumOrder order) {
        // keys: sort.title sort.artist sort.year sort.added
        return switch (order) {
            case TITLE -> "sort.title";
            case ARTIST -> "sort.artist";
            case YEAR -> "sort.year";
            case RECENTLY_ADDED -> "sort.added";
        };
    }
}
