package org.gatefold.app.shop;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.ProductCard;
import org.gatefold.app.part.ProductPictures;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Load;
import org.gatefold.store.catalogue.Product;

/** Products on a page about music; takes no room when there is nothing, and says nothing when it failed. */
public final class HomeShelf extends VBox {
    private static final int ACROSS = 4;
    private static final double NARROW = 820;

    private final String heading;
    private final ProductPictures pictures;
    private final ProductTexts texts;
    private final Navigator navigator;

    public HomeShelf(
            String heading, ShelfModel model, ProductPictures pictures, ProductTexts texts, Navigator navigator) {
        this.heading = heading;
        this.pictures = pictures;
        this.texts = texts;
        this.navigator = navigator;
        getStyleClass().add("home-shelf");
        model.shelfProperty().addListener((_, _, now) -> show(now));
        show(model.shelfProperty().get());
    }

    private void show(Load<ShelfModel.Offers> load) {
        getChildren().clear();
        if (load instanceof Load.Ready<ShelfModel.Offers>(var offers, var _)) {
            if (!offers.products().isEmpty()) {
                getChildren().addAll(head(offers.demo()), cards(offers.products()));
            }
        }
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private FlowPane head(boolean demo) {
        FlowPane head = new FlowPane(12, 2, Labels.of(heading, "section-title"));
        head.setRowValignment(VPos.BASELINE);
        if (demo) {
            head.getChildren().add(Labels.of(texts.words().get("shop.demo"), "demo-line"));
        }
        return head;
    }

    private GridPane cards(List<ShelfModel.Offer> offers) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("home-cards");
        List<ProductCard> cards = offers.stream().map(this::card).toList();
        grid.widthProperty()
                .addListener((_, _, wide) -> lay(grid, cards, wide.doubleValue() < NARROW ? ACROSS / 2 : ACROSS));
        lay(grid, cards, ACROSS);
        return grid;
    }

    private ProductCard card(ShelfModel.Offer offer) {
        Product product = offer.product();
        ProductCard card = new ProductCard(
                product,
                product.artist().name(),
                ProductCard.Lay.WIDE,
                pictures,
                texts,
                () -> navigator.go(new Route.ProductPage(product.shop(), product.id())));
        offer.reason().map(reason -> ReasonWords.of(reason, texts.words())).ifPresent(card::because);
        return card;
    }

    private static void lay(GridPane grid, List<ProductCard> cards, int across) {
        if (grid.getColumnConstraints().size() == across) {
            return;
        }
        grid.getColumnConstraints().clear();
        grid.getChildren().clear();
        for (int i = 0; i < across; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / across);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < cards.size(); i++) {
            grid.add(cards.get(i), i % across, i / across);
        }
    }
}
