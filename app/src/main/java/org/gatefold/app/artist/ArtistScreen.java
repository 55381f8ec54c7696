package org.gatefold.app.artist;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.control.Pages;
import org.gatefold.app.control.Skeleton;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.KeepButton;
import org.gatefold.app.part.AddToMenu;
import org.gatefold.app.part.AlbumCard;
import org.gatefold.app.part.CardGrid;
import org.gatefold.app.part.TrackColumn;
import org.gatefold.app.part.TrackRow;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.Track;
import org.gatefold.player.listening.TrackPlays;
import org.gatefold.player.offline.Wish;
import org.kordamp.ikonli.feather.Feather;

/** The artist's music; the merch stands beside it and never holds it up. */
public final class ArtistScreen implements Screen {
    private static final double WIDE = 900;

    /** Makes the merch panel and the picture once the artist's name is known. */
    @FunctionalInterface
    public interface Merch {
        MerchView of(ArtistModel.Contents contents);
    }

    private final Bag bag = new Bag();
    private final ArtistModel model;
    private final Desk desk;
    private final Merch merch;
    private final BorderPane node = new BorderPane();
    private final ArtistHeader header;
    private Optional<TrackColumn> popular = Optional.empty();
    private final StackPane below = new StackPane();
    private final BooleanProperty shopBelow = new SimpleBooleanProperty();
    private final ScrollPane scroll;
    private Optional<MerchPanel> panel = Optional.empty();

    public ArtistScreen(ArtistModel model, Desk desk, Merch merch) {
        this.model = bag.add(model);
        this.desk = desk;
        this.merch = merch;
        header = bag.add(new ArtistHeader(desk.texts(), desk.artwork()));
        scroll = Pages.scroll(new LoadPane<>(
                        this::view,
                        new Errors(desk.texts())::sentence,
                        desk.texts().get("error.retry"),
                        model.contents()::start)
                .waiting(() -> Skeleton.rows(8))
                .follow(model.contents().state()));
        node.setCenter(scroll);
        node.widthProperty().addListener(_ -> placeMerch());
        bag.listen(desk.pulse().heardProperty(), (_, _, _) -> model.contents().start());
        bag.listen(desk.now().trackProperty(), (_, _, _) -> popular.ifPresent(c -> c.mark(desk.now()::isCurrent)));
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return model.contents().state().get() instanceof Load.Ready<ArtistModel.Contents>(var c, var _)
                ? c.artist().name()
                : desk.texts().get("side.artists");
    }

    @Override
    public void close() {
        bag.close();
    }

    private Node view(ArtistModel.Contents contents) {
        header.show(contents);
        openMerch(contents);
        VBox body = new VBox(acts(contents), popularPart(contents), albumsPart(contents), below);
        body.getStyleClass().add("artist-body");
        return new VBox(header, body);
    }

    private void openMerch(ArtistModel.Contents contents) {
        if (panel.isPresent()) {
            return;
        }
        MerchView view = bag.add(merch.of(contents));
        panel = Optional.of(view.panel());
        view.panel().visibleProperty().addListener(_ -> placeMerch());
        header.follow(view.about());
        header.followPicture(view.picture());
        placeMerch();
    }

    /** Beside the music where there is room for both, else below it; nowhere while there is nothing to show. */
    private void placeMerch() {
        panel.ifPresent(shop -> {
            boolean narrow = node.getWidth() < WIDE;
            shop.below(narrow);
            node.setRight(narrow || !shop.isVisible() ? null : shop);
            below.getChildren().setAll(narrow && shop.isVisible() ? List.of(shop) : List.of());
            below.setManaged(!below.getChildren().isEmpty());
            shopBelow.set(below.isManaged());
        });
    }

    /** Where the shop is below the music: the way down to it. */
    private Button toShop() {
        Button button = Buttons.plain(desk.texts().get("merch.title"), Icons.line(Feather.SHOPPING_BAG), () -> {
            double high = scroll.getContent().getLayoutBounds().getHeight()
                    - scroll.getViewportBounds().getHeight();
            double top =
                    scroll.getContent().sceneToLocal(below.localToScene(0, 0)).getY();
            scroll.setVvalue(high <= 0 ? 0 : Math.clamp(top / high, 0, 1));
        });
        button.visibleProperty().bind(shopBelow);
        button.managedProperty().bind(shopBelow);
        return button;
    }

    private Node acts(ArtistModel.Contents contents) {
        Button follow = Buttons.plain(
                desk.texts().get(contents.followed() ? "artist.following" : "artist.follow"),
                Icons.line(Feather.HEART),
                () -> model.follow(contents.artist(), !contents.followed()));
        follow.pseudoClassStateChanged(PseudoClass.getPseudoClass("on"), contents.followed());
        FlowPane acts = new FlowPane(
                11,
                10,
                Buttons.primary(
                        desk.texts().get("track.play"),
                        Icons.filled(Icons.PLAY),
                        () -> desk.actions().play(order(contents), 0)),
                Buttons.plain(
                        desk.texts().get("bar.shuffle"),
                        Icons.line(Feather.SHUFFLE),
                        () -> desk.actions().shuffle(contents.tracks())),
                follow);
        if (contents.tracks().stream().anyMatch(track -> track.origin().isServed())) {
            String name = contents.artist().name();
            acts.getChildren()
                    .add(KeepButton.of(
                            new Wish.AllOf(name), name, desk.actions().offline(), desk.texts()));
        }
        acts.getChildren()
                .add(AddToMenu.button(contents.artist().name(), contents.tracks(), desk.actions(), desk.texts()));
        acts.getChildren().add(toShop());
        acts.setAlignment(Pos.CENTER_LEFT);
        return acts;
    }

    /** Playing the artist begins with what the listener plays most. */
    private static List<Track> order(ArtistModel.Contents contents) {
        var first = contents.popular().stream()
                .filter(p -> p.plays() > 0)
                .map(TrackPlays::track)
                .toList();
        var all = new java.util.LinkedHashSet<>(first);
        all.addAll(contents.tracks());
        return List.copyOf(all);
    }

    private Node popularPart(ArtistModel.Contents contents) {
        List<TrackPlays> shown = contents.popular();
        List<Track> tracks = shown.stream().map(TrackPlays::track).toList();
        TrackColumn column = new TrackColumn(
                tracks,
                new TrackColumn.Setup(
                        desk.artwork(),
                        desk.texts(),
                        desk.actions(),
                        i -> {
                            int plays = shown.get(i).plays();
                            return new TrackRow.Look(
                                    i + 1,
                                    tracks.get(i).albumTitle(),
                                    plays > 0 ? OptionalInt.of(plays) : OptionalInt.empty(),
                                    true);
                        },
                        i -> desk.actions().play(tracks, i)));
        column.mark(desk.now()::isCurrent);
        popular = Optional.of(column);
        return new VBox(
                8,
                Labels.of(desk.texts().get(contents.plays() > 0 ? "artist.popular" : "artist.tracks"), "section-title"),
                column);
    }

    private Node albumsPart(ArtistModel.Contents contents) {
        List<AlbumCard> cards = contents.albums().stream().map(this::card).toList();
        return new VBox(12, Labels.of(desk.texts().get("side.albums"), "section-title"), CardGrid.of(cards));
    }

    private AlbumCard card(Album album) {
        String year = album.year().isPresent() ? Integer.toString(album.year().getAsInt()) : "";
        return new AlbumCard(desk.artwork(), 150)
                .show(album.title(), year, album.art(), () -> desk.navigator().go(new Route.AlbumPage(album.id())));
    }
}
