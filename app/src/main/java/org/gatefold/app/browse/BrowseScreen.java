package org.gatefold.app.browse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Awaited;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.control.Pages;
import org.gatefold.app.control.Segments;
import org.gatefold.app.control.Skeleton;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.Lists;
import org.gatefold.app.part.CardGrid;
import org.gatefold.app.part.ListStates;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Route.BrowsePage.Tab;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Loading;
import org.gatefold.app.ui.PagedList;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.Folders;
import org.gatefold.player.library.browse.Decade;
import org.gatefold.player.library.browse.TrackList.Shelf;
import org.kordamp.ikonli.feather.Feather;

/** The ways into the library: lists by what the listener did, genres, decades, folders, and artists with albums. */
public final class BrowseScreen implements Screen {
    private final BorderPane node = new BorderPane();
    private final Bag bag = new Bag();
    private final Map<Tab, Node> made = new EnumMap<>(Tab.class);
    private final Lists lists;
    private final Folders folders;
    private final Desk desk;
    private final BooleanSupplier servers;
    private final ShelfWords words;

    private record Roots(List<Path> folders, boolean servers) {}

    /** @param servers whether music comes from servers too; asked in the background */
    public BrowseScreen(Tab first, Lists lists, Folders folders, BooleanSupplier servers, Desk desk) {
        this.lists = lists;
        this.folders = folders;
        this.servers = servers;
        this.desk = desk;
        words = new ShelfWords(desk.texts());
        Segments<Tab> tabs = new Segments<>(
                List.of(Tab.values()),
                this::name,
                first,
                tab -> desk.navigator().go(new Route.BrowsePage(tab)));
        tabs.setAlignment(Pos.CENTER_RIGHT);
        tabs.setPrefWrapLength(520);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label name = Labels.of(title(), "page-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(name, space, tabs);
        head.getStyleClass().add("fixed-head");
        node.setTop(head);
        node.setCenter(made.computeIfAbsent(first, this::make));
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return desk.texts().get("side.browse");
    }

    @Override
    public void close() {
        bag.close();
    }

    private String name(Tab tab) {
        return desk.texts()
                .get(
                        switch (tab) {
                            case LISTS -> "browse.lists";
                            case GENRES -> "browse.genres";
                            case DECADES -> "browse.decades";
                            case FOLDERS -> "browse.folders";
                            case ALBUM_ARTISTS -> "browse.album-artists";
                        });
    }

    private Node make(Tab tab) {
        return switch (tab) {
            case LISTS -> Pages.scrolled(shelves());
            case GENRES -> new GenreList(lists.browsing(), desk, bag).node();
            case DECADES -> Pages.scrolled(loaded(lists.browsing()::decades, this::decades));
            case FOLDERS -> Pages.scrolled(loaded(() -> new Roots(folders.all(), servers.getAsBoolean()), this::roots));
            case ALBUM_ARTISTS -> artists();
        };
    }

    private Node shelves() {
        List<Node> tiles = new ArrayList<>();
        for (Shelf shelf : Shelf.values()) {
            tiles.add(new Tile(
                    ShelfWords.icon(shelf),
                    words.name(shelf),
                    words.holds(shelf),
                    () -> desk.navigator().go(new Route.ShelfPage(shelf))));
        }
        tiles.add(new Tile(
                Feather.SHUFFLE,
                desk.texts().get("list.chance"),
                desk.texts().get("list.chance-text"),
                () -> desk.navigator().go(new Route.ChancePage(new SplittableRandom().nextLong()))));
        return tiles(tiles);
    }

    private Node decades(List<Decade> decades) {
        if (decades.isEmpty()) {
            return nothing("browse.no-decades", "browse.no-decades-text");
        }
        return tiles(decades.stream()
                .map(decade -> (Node) new Tile(
                        Feather.CALENDAR,
                        decadeName(decade.firstYear()),
                        desk.texts().format("browse.albums", decade.albums()),
                        () -> desk.navigator().go(new Route.DecadePage(decade.firstYear()))))
                .toList());
    }

    private String decadeName(int firstYear) {
        return desk.texts().format("browse.decade", Integer.toString(firstYear));
    }

    /** Servers have a place here in words only: many make up the folders they tell of, and the cache does not keep them. */
    private Node roots(Roots roots) {
        if (roots.folders().isEmpty()) {
            return nothing("browse.no-folders", roots.servers() ? "browse.server-folders" : "browse.no-folders-text");
        }
        Node own = tiles(roots.folders().stream().map(this::root).toList());
        return roots.servers()
                ? new VBox(18, own, Labels.paragraph(desk.texts().get("browse.server-folders"), "muted"))
                : own;
    }

    private Node root(Path root) {
        return new Tile(
                Feather.FOLDER,
                String.valueOf(root.getFileName() == null ? root : root.getFileName()),
                String.valueOf(root.getParent() == null ? root : root.getParent()),
                () -> desk.navigator().go(new Route.FolderPage(root)));
    }

    private Node artists() {
        PagedList<Artist> artists = bag.add(new PagedList<>(desk.background(), (offset, limit) -> {
            var page = lists.browsing().albumArtists(offset, limit);
            return new PagedList.Slice<>(page.items(), page.total());
        }));
        bag.listen(desk.pulse().changesProperty(), (_, _, _) -> artists.reload());
        artists.reload();
        Node grid = CardGrid.paged(
                artists,
                desk.artwork(),
                (card, artist) ->
                        card.show(artist, desk.texts(), () -> desk.navigator().go(new Route.ArtistPage(artist.id()))));
        return Awaited.over(
                ListStates.over(grid, artists, () -> nothing("list.no-music", "list.no-music-text"), desk.texts()),
                () -> Skeleton.covers(24),
                artists.stateProperty());
    }

    /** Read now, and anew whenever the library changes. */
    private <T> Node loaded(Callable<T> work, Function<T, Node> view) {
        Loading<T> loading = bag.add(Loading.of(desk.background(), work));
        bag.listen(desk.pulse().changesProperty(), (_, _, _) -> loading.start());
        loading.start();
        return new LoadPane<>(
                        view, new Errors(desk.texts())::sentence, desk.texts().get("error.retry"), loading::start)
                .follow(loading.state());
    }

    private Node nothing(String title, String text) {
        // keys: list.no-music list.no-music-text browse.no-decades browse.no-decades-text browse.no-folders
        // browse.no-folders-text browse.server-folders
        return new EmptyState(
                Icons.line(Feather.COMPASS),
                desk.texts().get(title),
                desk.texts().get(text));
    }

    private static Node tiles(List<Node> tiles) {
        TilePane pane = new TilePane(14, 14);
        pane.getStyleClass().add("card-tiles");
        pane.setPrefColumns(1);
        pane.getChildren().setAll(tiles);
        return pane;
    }
}
