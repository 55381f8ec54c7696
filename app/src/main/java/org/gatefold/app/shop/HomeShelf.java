package org.gatefold.app.shop;

import javafx.geometry.VPos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.ProductCard;
import org.gatefold.app.part.ProductGrid;
import org.gatefold.app.part.ProductPictures;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.part.WishCard;
import org.gatefold.app.part.Wishes;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Load;
import org.gatefold.store.catalogue.Product;

/** Products on a page about music; takes no room when there is nothing, and says nothing when it failed. */
public final class HomeShelf extends VBox {
    private final String heading;
    private final ProductPictures pictures;
    private final ProductTexts texts;
    private final Navigator navigator;
    private final Wishes wishes;

    public HomeShelf(
            ShelfModel model, ProductPictures pictures, ProductTexts texts, Navigator navigator, Wishes wishes) {
        this.heading = texts.words().get("shop.home");
        this.wishes = wishes;
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
                getChildren()
                        .addAll(
                                head(offers.demo()),
                                new ProductGrid(offers.products().stream()
                                        .map(this::card)
                                        .toList()));
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

    private WishCard card(ShelfModel.Offer offer) {
        Product product = offer.product();
        ProductCard card = new ProductCard(
                product,
                product.artist().name(),
                ProductCard.Lay.WIDE,
                pictures,
                texts,
                () -> navigator.go(new Route.ProductPage(product.shop(), product.id())));
        offer.reason().map(reason -> ReasonWords.of(reason, texts.words())).ifPresent(card::because);
        return new WishCard(card, product, wishes, texts);
    }
}
