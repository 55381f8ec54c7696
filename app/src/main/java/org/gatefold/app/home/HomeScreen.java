package org.gatefold.app.home;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.control.Pages;
import org.gatefold.app.live.Desk;
import org.gatefold.app.part.AlbumCard;
import org.gatefold.app.part.CardGrid;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.suggest.Taste;
import org.kordamp.ikonli.feather.Feather;

/** A greeting, what to pick up again, what the artists you play have made, and your last six months. */
public final class HomeScreen implements Screen {
    private final Bag bag = new Bag();
    private final HomeModel model;
    private final Desk desk;
    private final Function<List<Taste>, Node> shelf;
    private final Parent node;
    private List<ArtistRef> shelved = List.of();
    private final VBox shelfPlace = new VBox();

    /** @param shelf makes what the shops have for these tastes; takes no room when there is nothing */
    public HomeScreen(HomeModel model, Desk desk, Function<List<Taste>, Node> shelf) {
        this.model = bag.add(model);
        this.desk = desk;
        this.shelf = shelf;
        Errors errors = new Errors(desk.texts());
        String retry = desk.texts().get("error.retry");
        node = Pages.scrolled(
                head(),
                new LoadPane<>(this::music, errors::sentence, retry, model.contents()::start)
                        .follow(model.contents().state()),
                shelfPlace,
                new LoadPane<HomeModel.Months>(
                                months -> new PlaysCalendar(months, desk),
                                errors::sentence,
                                retry,
                                model.months()::start)
                        .follow(model.months().state()));
        bag.listen(model.tastes().state(), (_, _, now) -> shelve(now));
        shelve(model.tastes().state().get());
        bag.listen(desk.pulse().heardProperty(), (_, _, _) -> refresh());
        bag.listen(desk.pulse().changesProperty(), (_, _, _) -> model.contents().start());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return desk.texts().get("side.home");
    }

    @Override
    public void close() {
        bag.close();
    }

    private Node head() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                Labels.of(desk.texts().get(greeting(model.hour())), "page-title"),
                space,
                Buttons.primary(
                        desk.texts().get("home.shuffle"),
                        Icons.line(Feather.SHUFFLE),
                        () -> model.anything(desk.actions()::shuffle)));
        head.getStyleClass().add("page-head");
        return head;
    }

    private void refresh() {
        model.contents().start();
        model.tastes().start();
        model.months().start();
    }

    /** Anew only for other artists: the shops need not be asked after every play. */
    private void shelve(Load<List<Taste>> load) {
        if (load instanceof Load.Ready<List<Taste>>(var tastes, var _)) {
            List<ArtistRef> artists = tastes.stream()
                    .map(Taste::artist)
                    .sorted(Comparator.comparing(ArtistRef::foldedName))
                    .toList();
            if (!artists.equals(shelved)) {
                shelved = artists;
                shelfPlace.getChildren().setAll(shelf.apply(tastes));
            }
        }
    }

    private Node music(HomeModel.Contents contents) {
        List<AlbumCard> cards = contents.albums().stream()
                .map(album -> new AlbumCard(desk.artwork(), 172)
                        .show(
                                album.title(),
                                album.artistName(),
                                album.art(),
                                () -> desk.navigator().go(new Route.AlbumPage(album.id()))))
                .toList();
        return new VBox(
                12,
                Labels.of(desk.texts().get(contents.heard() ? "home.again" : "home.new"), "section-title"),
                CardGrid.of(cards));
    }

    private static String greeting(int hour) {
        // keys: home.morning home.afternoon home.evening
        return hour < 5 || hour >= 18 ? "home.evening" : hour < 12 ? "home.morning" : "home.afternoon";
    }
}
