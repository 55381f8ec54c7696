package org.gatefold.app.browse;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.GridView;
import org.gatefold.app.control.Awaited;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Segments;
import org.gatefold.app.control.Skeleton;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.Lists;
import org.gatefold.app.part.CardGrid;
import org.gatefold.app.part.ListStates;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.PagedList;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.browse.AlbumList;
import org.gatefold.player.library.browse.TrackList;
import org.kordamp.ikonli.feather.Feather;

/** A part of the library, such as a genre, both ways: its albums as covers, or its tracks as a list. */
public final class AlbumsAndTracks implements Screen {
    private final BorderPane node = new BorderPane();
    private final StackPane middle = new StackPane();
    private final Bag bag = new Bag();
    private final String title;
    private final Lists lists;
    private final Desk desk;

    /** What is shown: its name, its albums and its tracks. */
    public record Part(String title, AlbumList albums, TrackList tracks) {}

    private enum Side {
        ALBUMS,
        TRACKS
    }

    public AlbumsAndTracks(Part part, Lists lists, Desk desk) {
        title = part.title();
        this.lists = lists;
        this.desk = desk;
        TrackPane tracks = bag.add(new TrackPane(lists, desk, part.tracks(), this::nothing));
        var albums = albums(part.albums());
        Segments<Side> sides = new Segments<>(
                List.of(Side.values()),
                side -> desk.texts().get(side == Side.ALBUMS ? "side.albums" : "side.tracks"),
                Side.ALBUMS,
                side -> middle.getChildren().setAll(side == Side.ALBUMS ? albums : tracks.node()));
        sides.setPrefWrapLength(160);
        sides.setAlignment(Pos.CENTER_RIGHT);
        sides.setMinWidth(Region.USE_PREF_SIZE);
        ListHead head = new ListHead(title, tracks, lists, desk.texts(), sides);
        bag.listen(tracks.stateProperty(), (_, _, state) -> head.show(state));
        middle.getChildren().setAll(albums);
        node.setTop(head);
        node.setCenter(middle);
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

    private Node albums(AlbumList list) {
        PagedList<Album> albums = bag.add(new PagedList<>(desk.background(), (offset, limit) -> {
            var page = lists.browsing().albums(list, offset, limit);
            return new PagedList.Slice<>(page.items(), page.total());
        }));
        bag.listen(desk.pulse().changesProperty(), (_, _, _) -> albums.reload());
        albums.reload();
        GridView<Optional<Album>> grid = CardGrid.paged(
                albums,
                desk.artwork(),
                (card, album) -> card.show(
                        album.title(),
                        album.artistName(),
                        album.art(),
                        () -> desk.navigator().go(new Route.AlbumPage(album.id()))));
        return Awaited.over(
                ListStates.over(grid, albums, this::nothing, desk.texts()),
                () -> Skeleton.covers(24),
                albums.stateProperty());
    }

    private EmptyState nothing() {
        return new EmptyState(
                Icons.line(Feather.MUSIC),
                desk.texts().get("browse.gone"),
                desk.texts().get("browse.gone-text"));
    }
}
