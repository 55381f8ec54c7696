package org.gatefold.app.album;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
import org.gatefold.app.part.Artwork;
import org.gatefold.app.part.CoverButton;
import org.gatefold.app.part.TrackColumn;
import org.gatefold.app.part.TrackRow;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.Sleeve;
import org.gatefold.player.library.Track;
import org.gatefold.player.offline.Wish;
import org.kordamp.ikonli.feather.Feather;

/** The cover, what the album is, and its tracks by disc. */
public final class AlbumScreen implements Screen {
    /** So much room the tracks and the shop need beside each other. */
    private static final double WIDE = 800;

    private final Bag bag = new Bag();
    private final AlbumModel model;
    private final Desk desk;
    private final List<TrackColumn> columns = new ArrayList<>();
    private final List<DiscHead> discs = new ArrayList<>();
    private final Parent node;
    private final Function<Album, AlbumShop> shops;
    private final Consumer<Album> pictures;
    private Consumer<Sleeve> sleeve = _ -> {};
    private Runnable marks = () -> {};
    private Optional<AlbumShop> shop = Optional.empty();

    /**
     * @param shops opens the shop beside an album
     * @param pictures opens the pictures of an album, large
     */
    public AlbumScreen(AlbumModel model, Desk desk, Function<Album, AlbumShop> shops, Consumer<Album> pictures) {
        this.model = bag.add(model);
        this.desk = desk;
        this.shops = shops;
        this.pictures = pictures;
        node = Pages.scrolled(new LoadPane<>(
                        this::view,
                        new Errors(desk.texts())::sentence,
                        desk.texts().get("error.retry"),
                        model.contents()::start)
                .waiting(() -> Skeleton.rows(10))
                .follow(model.contents().state()));
        bag.listen(desk.actions().offline().copiesProperty(), (_, _, _) -> marks.run());
        bag.listen(model.sleeveProperty(), (_, _, now) -> sleeve.accept(now));
        bag.listen(desk.pulse().heardProperty(), (_, _, _) -> model.contents().start());
        bag.listen(desk.actions().marksProperty(), (_, _, _) -> columns.forEach(TrackColumn::refresh));
        bag.listen(
                desk.now().trackProperty(), (_, _, _) -> columns.forEach(column -> column.mark(desk.now()::isCurrent)));
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return model.contents().state().get()
                        instanceof org.gatefold.app.ui.Load.Ready<AlbumModel.Contents>(var c, var _)
                ? c.album().title()
                : desk.texts().get("side.albums");
    }

    @Override
    public void close() {
        bag.close();
    }

    private Node view(AlbumModel.Contents contents) {
        VBox tracks = tracks(contents);
        AlbumCredits credits = new AlbumCredits(desk.texts());
        sleeve = shown -> {
            discs.forEach(disc -> disc.show(shown));
            credits.show(shown);
        };
        sleeve.accept(model.sleeveProperty().get());
        AlbumShop beside = openShop(contents.album());
        AlbumMarks shown = new AlbumMarks(contents.tracks(), desk.actions().offline(), desk.texts());
        marks = () -> shown.show(beside.model().goodsProperty().get());
        marks.run();
        return new VBox(24, head(contents, shown), new Beside(tracks, beside.shelf(), WIDE), credits);
    }

    /** Once: what is read again later is the music. */
    private AlbumShop openShop(Album album) {
        AlbumShop open = shop.orElseGet(() -> bag.add(shops.apply(album)));
        if (shop.isEmpty()) {
            shop = Optional.of(open);
            bag.listen(open.model().goodsProperty(), (_, _, _) -> marks.run());
        }
        return open;
    }

    private Node head(AlbumModel.Contents contents, AlbumMarks marked) {
        Album album = contents.album();
        Label title = Labels.paragraph(album.title(), "album-title");
        var artist = Buttons.link(album.artistName(), () -> desk.navigator().go(new Route.ArtistPage(album.artist())));
        FlowPane acts = new FlowPane(
                12,
                10,
                Buttons.primary(
                        desk.texts().get("track.play"),
                        Icons.filled(Icons.PLAY),
                        () -> desk.actions().play(contents.tracks(), 0)),
                Buttons.plain(
                        desk.texts().get("bar.shuffle"),
                        Icons.line(Feather.SHUFFLE),
                        () -> desk.actions().shuffle(contents.tracks())),
                Buttons.plain(
                        desk.texts().get("track.enqueue"),
                        Icons.line(Feather.PLUS),
                        () -> desk.actions()
                                .enqueue(contents.tracks().stream()
                                        .map(Track::key)
                                        .toList())),
                AddToMenu.button(album.title(), contents.tracks(), desk.actions(), desk.texts()));
        if (contents.tracks().stream().anyMatch(track -> track.origin().isServed())) {
            acts.getChildren()
                    .add(KeepButton.of(
                            new Wish.WholeAlbum(album.title(), album.artistName()),
                            album.title(),
                            desk.actions().offline(),
                            desk.texts()));
        }
        acts.setAlignment(Pos.CENTER_LEFT);
        acts.setPadding(new javafx.geometry.Insets(12, 0, 0, 0));
        VBox words = new VBox(4, title, artist, Labels.of(figures(album), "muted"), marked, acts);
        words.setAlignment(Pos.BOTTOM_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(cover(album), words);
        head.getStyleClass().add("album-head");
        return head;
    }

    /** Where there is a picture it is a button: it shows that one and the others large. */
    private Node cover(Album album) {
        Artwork.Cover cover = desk.artwork().cover(208, 6);
        cover.show(album.art());
        return album.art().isEmpty()
                ? cover.node()
                : CoverButton.around(
                        cover.node(),
                        desk.texts().format("pictures.open", album.title()),
                        () -> pictures.accept(album));
    }

    private String figures(Album album) {
        List<String> parts = new ArrayList<>();
        album.year().ifPresent(year -> parts.add(Integer.toString(year)));
        parts.add(desk.texts().format("album.tracks", album.tracks()));
        parts.add(Texts.time(album.length()));
        return String.join(" · ", parts);
    }

    private VBox tracks(AlbumModel.Contents contents) {
        List<Track> tracks = contents.tracks();
        columns.clear();
        discs.clear();
        VBox box = new VBox();
        int from = 0;
        while (from < tracks.size()) {
            int start = from;
            int disc = tracks.get(start).disc();
            int to = start;
            while (to < tracks.size() && tracks.get(to).disc() == disc) {
                to++;
            }
            DiscHead over = new DiscHead(disc, contents.hasDiscs(), desk.texts());
            discs.add(over);
            box.getChildren().add(over);
            TrackColumn column = new TrackColumn(
                    tracks.subList(start, to),
                    new TrackColumn.Setup(
                            desk.artwork(),
                            desk.texts(),
                            desk.actions(),
                            i -> look(contents, tracks.get(start + i)),
                            i -> desk.actions().play(tracks, start + i)));
            column.mark(desk.now()::isCurrent);
            columns.add(column);
            box.getChildren().add(column);
            from = to;
        }
        return box;
    }

    private TrackRow.Look look(AlbumModel.Contents contents, Track track) {
        int plays = contents.plays().getOrDefault(track.key(), 0);
        String second = track.artistName().equals(contents.album().artistName()) ? "" : track.artistName();
        return new TrackRow.Look(
                track.number(),
                second,
                plays > 0 ? OptionalInt.of(plays) : OptionalInt.empty(),
                false,
                Optional.of(desk.actions().mark(track.key())));
    }
}
