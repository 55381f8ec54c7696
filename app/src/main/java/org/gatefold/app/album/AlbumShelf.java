package org.gatefold.app.album;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.ProductCard;
import org.gatefold.app.part.ProductPictures;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.part.WishCard;
import org.gatefold.app.part.Wishes;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.store.catalogue.Product;

/** The album as vinyl, CD and tape, beside or below its tracks. Takes no room when there is nothing. */
public final class AlbumShelf extends VBox {
    static final double CARD = 276;

    private final ProductPictures pictures;
    private final ProductTexts texts;
    private final Navigator navigator;
    private final Wishes wishes;

    public AlbumShelf(
            AlbumShopModel model, ProductPictures pictures, ProductTexts texts, Navigator navigator, Wishes wishes) {
        this.wishes = wishes;
        this.pictures = pictures;
        this.texts = texts;
        this.navigator = navigator;
        getStyleClass().add("album-shelf");
        model.goodsProperty().addListener((_, _, now) -> show(now));
        show(model.goodsProperty().get());
    }

    private void show(AlbumGoods goods) {
        getChildren().clear();
        if (!goods.isEmpty()) {
            getChildren().add(Labels.of(texts.words().get("album.shelf"), "small-title"));
            if (goods.demo()) {
                getChildren().add(Labels.of(texts.words().get("shop.demo"), "demo-line"));
            }
            FlowPane cards = new FlowPane();
            cards.getStyleClass().add("album-goods");
            cards.setPrefWrapLength(CARD);
            VBox.setVgrow(cards, Priority.NEVER);
            goods.offers().forEach(offer -> cards.getChildren().add(card(offer)));
            getChildren().add(cards);
        }
        setVisible(!goods.isEmpty());
        setManaged(!goods.isEmpty());
    }

    private WishCard card(AlbumGoods.Offer offer) {
        Product product = offer.product();
        String second = texts.category(product.category()) + " \u00b7 " + texts.second(product);
        ProductCard card = new ProductCard(
                product,
                second,
                ProductCard.Lay.WIDE,
                pictures,
                texts,
                () -> navigator.go(new Route.ProductPage(product.shop(), product.id())));
        if (offer.bought()) {
            card.because(texts.words().get("album.bought"));
        }
        WishCard wished = new WishCard(card, product, wishes, texts);
        wished.setPrefWidth(CARD);
        wished.setMaxWidth(CARD);
        return wished;
    }
}
