package org.gatefold.app.artists;

import java.util.Optional;
import org.gatefold.app.live.Desk;
import org.gatefold.app.part.CardPage;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.PagedList;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.browse.Alphabet;
import org.gatefold.player.library.browse.Browsing;

/** All artists as a grid of covers. */
public final class ArtistsScreen {
    private ArtistsScreen() {}

    public static Screen open(Library library, Browsing lists, Desk desk) {
        return new CardPage<Artist>(
                        desk.texts().get("side.artists"),
                        desk.cardPages(),
                        (offset, limit) -> {
                            Page<Artist> page = library.artists(offset, limit);
                            return new PagedList.Slice<>(page.items(), page.total());
                        },
                        (card, artist) -> card.show(
                                        artist,
                                        desk.texts(),
                                        () -> desk.navigator().go(new Route.ArtistPage(artist.id())))
                                .carried(desk.actions().carry(), desk.actions().goods(artist)))
                .letters(Optional.of(() -> lists.initials(Alphabet.ARTISTS)));
    }
}
