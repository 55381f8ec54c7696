package org.gatefold.app.albums;

import java.util.List;
import org.gatefold.app.control.Segments;
import org.gatefold.app.live.Desk;
import org.gatefold.app.part.CardPage;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.PagedList;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Page;

/** All albums as a grid of covers, in the order the listener chooses. */
public final class AlbumsScreen {
    private AlbumsScreen() {}

    public static Screen open(Library library, Desk desk) {
        CardPage<Album> page = new CardPage<>(
                desk.texts().get("side.albums"),
                desk.cardPages(),
                source(library, AlbumOrder.TITLE),
                (card, album) -> card.show(
                        album.title(),
                        album.artistName(),
                        album.art(),
                        () -> desk.navigator().go(new Route.AlbumPage(album.id()))));
        page.tool(new Segments<>(
                List.of(AlbumOrder.values()),
                order -> desk.texts().get(key(order)),
                AlbumOrder.TITLE,
                order -> page.show(source(library, order))));
        return page;
    }

    private static PagedList.Source<Album> source(Library library, AlbumOrder order) {
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
