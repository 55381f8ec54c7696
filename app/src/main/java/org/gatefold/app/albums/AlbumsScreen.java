package org.gatefold.app.albums;

import java.util.List;
import org.gatefold.app.control.SortBox;
import org.gatefold.app.live.Desk;
import org.gatefold.app.part.CardPage;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.PagedList;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.browse.AlbumList;
import org.gatefold.player.library.browse.Browsing;

/** All albums as a grid of covers, in the order the listener chooses. */
public final class AlbumsScreen {
    private AlbumsScreen() {}

    public static Screen open(Browsing lists, Desk desk) {
        CardPage<Album> page = new CardPage<>(
                desk.texts().get("side.albums"),
                desk.cardPages(),
                source(lists, AlbumOrder.TITLE, false),
                (card, album) -> card.show(
                                album.title(),
                                album.artistName(),
                                album.art(),
                                () -> desk.navigator().go(new Route.AlbumPage(album.id())))
                        .carried(desk.actions().carry(), desk.actions().goods(album)));
        page.tool(new SortBox<>(
                List.of(AlbumOrder.values()),
                order -> desk.texts().get(key(order)),
                new SortBox.Words(desk.texts().get("sort.by"), desk.texts().get("sort.reverse")),
                AlbumOrder::isReversible,
                (order, reversed) -> page.show(source(lists, order, reversed))));
        return page;
    }

    private static PagedList.Source<Album> source(Browsing lists, AlbumOrder order, boolean reversed) {
        return (offset, limit) -> {
            Page<Album> page = lists.albums(new AlbumList.Everything(order, reversed), offset, limit);
            return new PagedList.Slice<>(page.items(), page.total());
        };
    }

    private static String key(AlbumOrder order) {
        // keys: sort.title sort.artist sort.year sort.added sort.most-played sort.last-played
        return switch (order) {
            case TITLE -> "sort.title";
            case ARTIST -> "sort.artist";
            case YEAR -> "sort.year";
            case RECENTLY_ADDED -> "sort.added";
            case MOST_PLAYED -> "sort.most-played";
            case LAST_PLAYED -> "sort.last-played";
        };
    }
}
