package org.gatefold.app.home;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Columns;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.control.Pages;
import org.gatefold.app.control.Skeleton;
import org.gatefold.app.control.TightRow;
import org.gatefold.app.live.Desk;
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
    private final Function<List<Taste>, FromShops> shelf;
    private final Parent node;
    private List<ArtistRef> shelved = List.of();
    private Runnable letGo = () -> {};
    private final StackPane products = new StackPane();
    private final StackPane shows = new StackPane();

    /** What the shops have for the page: things, and shows to come; each takes no room when there is nothing. */
    public record FromShops(Node products, Node shows, Runnable letGo) {}

    /** @param shelf makes what the shops have for these tastes */
    public HomeScreen(HomeModel model, Desk desk, Function<List<Taste>, FromShops> shelf) {
        this.model = bag.add(model);
        this.desk = desk;
        this.shelf = shelf;
        Errors errors = new Errors(desk.texts());
        String retry = desk.texts().get("error.retry");
        PickUp pickUp = new PickUp(desk);
        VBox page = new VBox(
                head(),
                new LoadPane<>(pickUp::show, errors::sentence, retry, model.contents()::start)
                        .waiting(() -> Skeleton.rows(4))
                        .follow(model.contents().state()),
                products,
                Columns.abreast(
                        new LoadPane<HomeModel.Months>(
                                        months -> PlaysCalendar.of(months, desk),
                                        errors::sentence,
                                        retry,
                                        model.months()::start)
                                .follow(model.months().state()),
                        shows));
        page.getStyleClass().addAll("page", "home-page");
        node = Pages.scroll(page);
        bag.listen(model.tastes().state(), (_, _, now) -> shelve(now));
        shelve(model.tastes().state().get());
        bag.listen(desk.pulse().heardProperty(), (_, _, _) -> model.heard());
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
        letGo.run();
        bag.close();
    }

    private Node head() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button shuffle = Buttons.primary(
                desk.texts().get("home.shuffle"),
                Icons.line(Feather.SHUFFLE),
                () -> model.anything(desk.actions()::shuffle));
        shuffle.visibleProperty()
                .bind(model.contents()
                        .state()
                        .map(load -> load instanceof Load.Ready<HomeModel.Contents>(var c, var _)
                                && !c.albums().isEmpty()));
        HBox head = new HBox(Labels.of(desk.texts().get(greeting(model.hour())), "page-title"), space, shuffle);
        head.getStyleClass().add("page-head");
        TightRow.of(head, shuffle);
        return head;
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
                letGo.run();
                FromShops found = shelf.apply(tastes);
                letGo = found.letGo();
                products.getChildren().setAll(found.products());
                shows.getChildren().setAll(found.shows());
                products.managedProperty().bind(found.products().visibleProperty());
            }
        }
    }

    private static String greeting(int hour) {
        // keys: home.morning home.afternoon home.evening
        return hour < 5 || hour >= 18 ? "home.evening" : hour < 12 ? "home.morning" : "home.afternoon";
    }
}
