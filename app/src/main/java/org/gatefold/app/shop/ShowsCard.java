package org.gatefold.app.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.live.PlaceChooser;
import org.gatefold.app.live.Whereabouts;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.part.Reach;
import org.gatefold.app.part.ShowLine;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Ticket;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.near.Nearby;
import org.gatefold.store.near.Show;

/**
 * Concerts to come of artists the listener hears, those near the place the listener set first; the others are one press
 * away. Takes no room when there are none, and says nothing when it failed.
 */
public final class ShowsCard extends VBox implements AutoCloseable {
    private static final int FEW = 4;

    /** Letters of a place that gives up room rather than the heading. */
    private static final int LONG = 26;

    private final ProductTexts texts;
    private final Texts words;
    private final Navigator navigator;
    private final Whereabouts whereabouts;
    private final Bag bag = new Bag();
    private final Label title = Labels.of("", "small-title");
    private final Button place = Buttons.link("", this::turn);
    private final VBox list = new VBox();
    private final Button more = Buttons.link("", this::unfold);
    private Optional<PlaceChooser> chooser = Optional.empty();
    private List<Concert> concerts = List.of();
    private Optional<Nearby> nearby = Optional.empty();
    private boolean unfolded;
    private Ticket sorting = new Ticket();

    public ShowsCard(ShelfModel model, Whereabouts whereabouts, ProductTexts texts, Navigator navigator) {
        this.texts = texts;
        this.words = texts.words();
        this.navigator = navigator;
        this.whereabouts = whereabouts;
        getStyleClass().addAll("card", "shows-card");
        list.getStyleClass().add("shows-list");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(10, title, space, place);
        head.setAlignment(Pos.CENTER_LEFT);
        title.setWrapText(true);
        title.setMinWidth(0);
        place.getStyleClass().add("shows-place");
        more.getStyleClass().add("shows-more");
        getChildren().setAll(head, list, more);
        bag.listen(model.shelfProperty(), (_, _, now) -> take(now));
        bag.listen(whereabouts.placeProperty(), (_, _, _) -> sort());
        take(model.shelfProperty().get());
    }

    @Override
    public void close() {
        sorting.close();
        chooser.ifPresent(PlaceChooser::close);
        bag.close();
    }

    private void take(Load<ShelfModel.Offers> load) {
        concerts = load instanceof Load.Ready<ShelfModel.Offers>(var offers, var _) ? offers.concerts() : List.of();
        setVisible(!concerts.isEmpty());
        setManaged(!concerts.isEmpty());
        sort();
    }

    private void sort() {
        Optional<Whereabouts.Place> from = whereabouts.placeProperty().get();
        title.setText(words.get(from.isEmpty() ? "shop.shows" : "shows.near"));
        String where = from.map(this::where).orElseGet(() -> words.get("shows.set"));
        place.setText(where);
        place.setAccessibleText(from.isEmpty() ? where : words.format("shows.change", where));
        place.setMinWidth(where.length() <= LONG ? USE_PREF_SIZE : 0);
        sorting.close();
        sorting = whereabouts.sort(concerts, sorted -> {
            nearby = Optional.of(sorted);
            fill();
        });
    }

    /** “Lisbon · 100 km”. */
    private String where(Whereabouts.Place from) {
        return from.reach() == Reach.ANYWHERE
                ? from.city().name()
                : words.format(
                        "shows.within", from.city().name(), whereabouts.words().reach(from.reach()));
    }

    private void turn() {
        if (chooser.isPresent()) {
            fold();
        } else {
            PlaceChooser opened = new PlaceChooser(whereabouts, words);
            opened.setOnKeyPressed(e -> {
                if (e.getCode() == KeyCode.ESCAPE) {
                    fold();
                    e.consume();
                }
            });
            chooser = Optional.of(opened);
            getChildren().add(1, opened);
            opened.begin();
        }
    }

    private void fold() {
        chooser.ifPresent(open -> {
            open.close();
            getChildren().remove(open);
        });
        chooser = Optional.empty();
        place.requestFocus();
    }

    private void unfold() {
        unfolded = !unfolded;
        fill();
    }

    private void fill() {
        Nearby now = nearby.orElseGet(() -> new Nearby(List.of(), List.of(), List.of()));
        List<Node> lines = new ArrayList<>();
        if (now.near().isEmpty() && now.size() > 0) {
            whereabouts.placeProperty().get().ifPresent(from -> lines.add(Labels.paragraph(nothing(from), "muted")));
        }
        int first = unfolded ? Integer.MAX_VALUE : FEW;
        now.near().stream().limit(first).map(this::line).forEach(lines::add);
        group(lines, now.land(), first - now.near().size(), land());
        group(lines, now.away(), unfolded ? first : 0, words.get("shows.away"));
        list.getChildren().setAll(lines);
        int all = now.near().size() + now.land().size();
        int hidden = Math.max(0, all - FEW) + now.away().size();
        more.setText(
                unfolded
                        ? words.get("home.fewer")
                        : words.format(all > FEW ? "shows.more" : "shows.more-away", hidden));
        more.setVisible(hidden > 0);
        more.setManaged(hidden > 0);
    }

    private void group(List<Node> lines, List<Show> shows, int most, String heading) {
        if (!shows.isEmpty() && most > 0) {
            lines.add(Labels.of(heading, "muted", "small", "shows-group"));
            shows.stream().limit(most).map(this::line).forEach(lines::add);
        }
    }

    private String nothing(Whereabouts.Place from) {
        return from.reach() == Reach.ANYWHERE
                ? words.format("shows.none", from.city().name())
                : words.format(
                        "shows.none-within",
                        whereabouts.words().reach(from.reach()),
                        from.city().name());
    }

    private String land() {
        return whereabouts
                .placeProperty()
                .get()
                .map(from -> words.format(
                        "shows.land", whereabouts.words().country(from.city().country())))
                .orElse("");
    }

    private ShowLine line(Show show) {
        return new ShowLine(show, texts, whereabouts.words(), tickets(show.concert()));
    }

    private Optional<Runnable> tickets(Concert concert) {
        return concert.product().map(product -> () -> navigator.go(new Route.ProductPage(concert.shop(), product)));
    }
}
