package org.gatefold.app.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.control.Pages;
import org.gatefold.app.control.Skeleton;
import org.gatefold.app.live.Desk;
import org.gatefold.app.part.AlbumCard;
import org.gatefold.app.part.CardGrid;
import org.gatefold.app.part.TrackColumn;
import org.gatefold.app.part.TrackRow;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.player.library.Found;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.SearchWords;
import org.gatefold.player.library.Track;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistFinder;
import org.kordamp.ikonli.feather.Feather;

/** What there is for a query: artists, albums, playlists, tracks, best first; and how a search is narrowed. */
public final class SearchScreen implements Screen {
    /** How far the edge of a row is from what it shows. */
    private static final double ROW_EDGE = 12;

    private static final int SHOWN = 12;
    private static final int MORE = 100;
    private static final int CARDS = 6;
    private static final double COVER = 128;

    private final Bag bag = new Bag();
    private final Desk desk;
    private final String query;
    private final Parent node;
    private final Results found;
    private Optional<TrackColumn> tracks = Optional.empty();
    private volatile int most = SHOWN;

    /** @param shops gives what shops have for the words that mean a name */
    public SearchScreen(String query, Library library, Desk desk, Function<String, Optional<FoundInShops>> shops) {
        this.query = query;
        this.desk = desk;
        found = bag.add(
                new Results(() -> library.search(query, most), () -> library.searchOn(query, most), desk.background()));
        SearchHelp help = help();
        ToggleButton narrow = new ToggleButton(desk.texts().get("search.help"));
        narrow.getStyleClass().add("segment");
        narrow.setMinWidth(Region.USE_PREF_SIZE);
        help.visibleProperty().bind(narrow.selectedProperty());
        help.managedProperty().bind(narrow.selectedProperty());
        Label heading = Labels.paragraph(title(), "page-title");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        HBox head = new HBox(heading, narrow);
        head.getStyleClass().add("page-head");
        VBox beside = new VBox();
        shops.apply(SearchWords.names(query))
                .map(bag::add)
                .map(FoundInShops::node)
                .ifPresent(beside.getChildren()::add);
        node = Pages.scrolled(
                head,
                help,
                new LoadPane<>(
                                this::view,
                                new Errors(desk.texts())::sentence,
                                desk.texts().get("error.retry"),
                                found::start)
                        .waiting(() -> Skeleton.rows(10))
                        .follow(found.state()),
                beside);
        bag.listen(desk.now().trackProperty(), (_, _, _) -> tracks.ifPresent(c -> c.mark(desk.now()::isCurrent)));
        found.start();
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return desk.texts().format("search.title", query);
    }

    @Override
    public void close() {
        bag.close();
    }

    private Node view(Found results) {
        VBox all = new VBox(26);
        List<Playlist> playlists = new PlaylistFinder(desk.actions().playlists()).find(query, CARDS);
        if (results.isEmpty() && playlists.isEmpty()) {
            all.getChildren()
                    .add(new EmptyState(
                            Icons.line(Feather.SEARCH),
                            desk.texts().get("search.nothing"),
                            desk.texts().get("search.nothing-text"),
                            help()));
        }
        results.meant()
                .ifPresent(meant -> all.getChildren()
                        .add(Labels.paragraph(desk.texts().format("search.meant", query, meant), "muted")));
        if (!results.artists().isEmpty()) {
            all.getChildren()
                    .add(part(
                            "side.artists",
                            CardGrid.of(results.artists().stream()
                                    .limit(CARDS)
                                    .map(artist -> new AlbumCard(desk.artwork(), COVER)
                                            .show(
                                                    artist,
                                                    desk.texts(),
                                                    () -> desk.navigator().go(new Route.ArtistPage(artist.id()))))
                                    .toList())));
        }
        if (!results.albums().isEmpty()) {
            all.getChildren()
                    .add(part(
                            "side.albums",
                            CardGrid.of(results.albums().stream()
                                    .limit(CARDS)
                                    .map(album -> new AlbumCard(desk.artwork(), COVER)
                                            .show(
                                                    album.title(),
                                                    album.artistName(),
                                                    album.art(),
                                                    () -> desk.navigator().go(new Route.AlbumPage(album.id()))))
                                    .toList())));
        }
        if (!playlists.isEmpty()) {
            all.getChildren().add(part("side.playlists", lines(playlists)));
        }
        if (!results.tracks().isEmpty()) {
            all.getChildren().add(part("side.tracks", column(results.tracks())));
        }
        if (most > SHOWN) {
            desk.background().fx().execute(() -> tracks.ifPresent(column -> column.focus(SHOWN)));
        }
        if (most == SHOWN && results.tracks().size() == SHOWN) {
            all.getChildren().add(Buttons.plain(desk.texts().get("search.more"), this::more));
        }
        return all;
    }

    /** The keyboard goes on where the button was. */
    private void more() {
        most = MORE;
        found.start();
    }

    private SearchHelp help() {
        return new SearchHelp(
                desk.texts(), example -> desk.navigator().go(new Route.SearchPage((query + " " + example).strip())));
    }

    private Node lines(List<Playlist> playlists) {
        VBox lines = new VBox();
        lines.getStyleClass().add("playlist-list");
        playlists.forEach(playlist -> lines.getChildren().add(new PlaylistLine(playlist, desk)));
        return lines;
    }

    private Node part(String key, Node content) {
        // keys: side.artists side.albums side.tracks side.playlists
        return new VBox(10, Labels.of(desk.texts().get(key), "section-title"), content);
    }

    private Node column(List<Track> listed) {
        TrackColumn column = new TrackColumn(
                listed,
                new TrackColumn.Setup(
                        desk.artwork(),
                        desk.texts(),
                        desk.actions(),
                        i -> new TrackRow.Look(
                                0,
                                listed.get(i).artistName() + " · "
                                        + listed.get(i).albumTitle(),
                                OptionalInt.empty(),
                                true),
                        i -> desk.actions().play(listed, i)));
        column.mark(desk.now()::isCurrent);
        tracks = Optional.of(column);
        VBox.setMargin(column, new Insets(0, -ROW_EDGE, 0, -ROW_EDGE));
        return column;
    }
}
