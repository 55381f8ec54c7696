package org.gatefold.app.albums;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import org.gatefold.player.library.browse.Alphabet;
import org.gatefold.player.library.browse.Browsing;
import org.gatefold.player.library.browse.Initial;

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
                (order, reversed) -> {
                    page.show(source(lists, order, reversed));
                    page.letters(letters(lists, order, reversed));
                }));
        return page.letters(letters(lists, AlbumOrder.TITLE, false));
    }

    private static Optional<Callable<List<Initial>>> letters(Browsing lists, AlbumOrder order, boolean reversed) {
        Optional<Alphabet> alphabet = switch (order) {
            case TITLE -> Optional.of(Alphabet.ALBUM_TITLES);
            case ARTIST -> Optional.of(Alphabet.ALBUM_ARTISTS);
            case YEAR, RECENTLY_ADDED, MOST_PLAYED, LAST_PLAYED -> Optional.empty();
        };
        return alphabet.map(of -> () -> {
            List<Initial> initials = lists.initials(of);
            return reversed ? Initial.turned(initials) : initials;
        });
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
