package org.gatefold.app.artists;

import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.live.Desk;
import org.gatefold.app.part.CardGrid;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.PagedList;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Page;

/** All artists as a grid of covers that is filled as it is scrolled. */
public final class ArtistsScreen implements Screen {
    private final BorderPane node = new BorderPane();
    private final Bag bag = new Bag();
    private final String title;

    public ArtistsScreen(Library library, Desk desk) {
        title = desk.texts().get("side.artists");
        PagedList<Artist> artists = bag.add(new PagedList<>(desk.background(), (offset, limit) -> {
            Page<Artist> page = library.artists(offset, limit);
            return new PagedList.Slice<>(page.items(), page.total());
        }));
        HBox head = new HBox(Labels.of(title, "page-title"));
        head.getStyleClass().add("fixed-head");
        node.setTop(head);
        node.setCenter(CardGrid.<Artist>paged(
                artists,
                desk.artwork(),
                (card, artist) -> card.show(
                        artist.name(),
                        desk.texts().format("artists.figures", artist.albums(), artist.tracks()),
                        artist.art(),
                        () -> desk.navigator().go(new Route.ArtistPage(artist.id())))));
        bag.listen(desk.pulse().changesProperty(), (_, _, _) -> artists.reload());
        artists.reload();
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
}
