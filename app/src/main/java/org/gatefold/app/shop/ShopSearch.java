package org.gatefold.app.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.DistanceWords;
import org.gatefold.app.part.ProductCard;
import org.gatefold.app.part.ProductGrid;
import org.gatefold.app.part.ProductPictures;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.part.ShowLine;
import org.gatefold.app.part.WishCard;
import org.gatefold.app.part.Wishes;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.shop.ShopSearchModel.Known;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.Matches;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.near.Show;

/**
 * What shops have for a search, below the music: what they told before, and the way to ask them, which says that the
 * words are sent. Takes no room while there is no shop.
 */
public final class ShopSearch extends VBox {
    private final ShopSearchModel model;
    private final Navigator navigator;
    private final ProductPictures pictures;
    private final ProductTexts texts;
    private final Texts words;
    private final Wishes wishes;

    public ShopSearch(
            ShopSearchModel model, Navigator navigator, ProductPictures pictures, ProductTexts texts, Wishes wishes) {
        this.wishes = wishes;
        this.model = model;
        this.navigator = navigator;
        this.pictures = pictures;
        this.texts = texts;
        words = texts.words();
        getStyleClass().add("shop-search");
        model.knownProperty().addListener(_ -> show());
        model.askedProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        List<Node> parts =
                model.knownProperty().get() instanceof Load.Ready<Known>(var known, var _) && known.shops() > 0
                        ? parts(known, model.askedProperty().get())
                        : List.of();
        getChildren().setAll(parts);
        setVisible(!parts.isEmpty());
        setManaged(!parts.isEmpty());
    }

    private List<Node> parts(Known known, Optional<Load<Matches>> asked) {
        Matches matches = asked.orElseGet(Load.Busy::new) instanceof Load.Ready<Matches>(var told, var _)
                ? told
                : known.matches();
        List<Node> parts = new ArrayList<>();
        parts.add(head(known.demo()));
        if (!matches.products().isEmpty()) {
            parts.add(
                    new ProductGrid(matches.products().stream().map(this::card).toList()));
        }
        if (!matches.concerts().isEmpty()) {
            VBox shows = new VBox(Labels.of(words.get("shop.shows"), "small-title"));
            shows.getStyleClass().addAll("card", "shows-card");
            matches.concerts().forEach(concert -> shows.getChildren().add(line(concert)));
            parts.add(shows);
        }
        parts.add(asked.map(load -> answer(load, matches)).orElseGet(() -> offer(known.shops())));
        return parts;
    }

    private Node head(boolean demo) {
        FlowPane head = new FlowPane(12, 2, Labels.of(words.get("search.shops"), "section-title"));
        head.setRowValignment(VPos.BASELINE);
        if (demo) {
            head.getChildren().add(Labels.of(words.get("shop.demo"), "demo-line"));
        }
        return head;
    }

    private Node offer(int shops) {
        return row(
                Labels.paragraph(words.format("search.shops-sends", model.words(), shops), "muted"),
                Buttons.plain(words.get("search.shops-ask"), model::ask));
    }

    private Node answer(Load<Matches> load, Matches matches) {
        return switch (load) {
            case Load.Busy<Matches> _ -> row(Labels.paragraph(words.get("search.shops-asking"), "muted"));
            case Load.Failed<Matches>(var cause) ->
                row(
                        Labels.paragraph(new Errors(words).sentence(cause), "muted"),
                        Buttons.link(words.get("error.retry"), model::ask));
            case Load.Ready<Matches> _ ->
                row(Labels.paragraph(
                        matches.isEmpty() ? words.format("search.shops-nothing", model.words()) : "", "muted"));
        };
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(16, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private WishCard card(Product product) {
        ProductCard card = new ProductCard(
                product,
                product.artist().name(),
                ProductCard.Lay.WIDE,
                pictures,
                texts,
                () -> navigator.go(new Route.ProductPage(product.shop(), product.id())));
        return new WishCard(card, product, wishes, texts);
    }

    private ShowLine line(Concert concert) {
        return new ShowLine(
                new Show(concert, OptionalInt.empty()),
                texts,
                new DistanceWords(words),
                concert.product().map(product -> () -> navigator.go(new Route.ProductPage(concert.shop(), product))));
    }
}
