package org.gatefold.app.shop;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.control.Pages;
import org.gatefold.app.part.ProductPictures;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.part.Wishes;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.shop.Shop;

/** A product on a page of its own: a big picture, what it is, and everything needed to buy it. */
public final class ProductScreen implements Screen {
    private static final double PICTURE_WIDTH = 540;
    private static final double PICTURE_HEIGHT = 405;
    private static final double PICTURE_LEAST = 240;
    private static final double SHARE = 0.45;

    private final Bag bag = new Bag();
    private final ProductModel model;
    private final Wishes wishes;
    private final ProductPictures pictures;
    private final ProductTexts texts;
    private final Parent node;

    public ProductScreen(ProductModel model, Wishes wishes, ProductPictures pictures, ProductTexts texts) {
        this.model = bag.add(model);
        this.wishes = wishes;
        this.pictures = pictures;
        this.texts = texts;
        Texts words = texts.words();
        LoadPane<ProductModel.Offer> pane =
                new LoadPane<>(this::page, new Errors(words)::sentence, words.get("error.retry"), model::retry);
        node = Pages.scrolled(pane.follow(model.offerProperty()));
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return model.offerProperty().get() instanceof Load.Ready<ProductModel.Offer>(var offer, var _)
                ? offer.product().title()
                : texts.words().get("product.page");
    }

    @Override
    public void close() {
        bag.close();
    }

    private Node page(ProductModel.Offer offer) {
        var box = pictures.box(PICTURE_WIDTH, PICTURE_HEIGHT, true);
        box.getStyleClass().add("kraft-large");
        var badge = Labels.of("", "edition-badge");
        StackPane picture = new StackPane(box, badge);
        picture.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_LEFT);
        StackPane.setAlignment(badge, Pos.TOP_LEFT);
        BuyBox buy = new BuyBox(offer, model, wishes, texts);
        HBox columns = new HBox(36, picture, buy);
        HBox.setHgrow(buy, Priority.ALWAYS);
        columns.widthProperty().addListener((_, _, wide) -> size(box, wide.doubleValue()));
        size(box, PICTURE_WIDTH / SHARE);
        VBox page = new VBox(20, columns);
        offer.staleSince()
                .ifPresent(since -> page.getChildren()
                        .addFirst(Labels.of(
                                texts.words()
                                        .format(
                                                "merch.stale",
                                                texts.words()
                                                        .date(since.atZone(texts.words()
                                                                        .zone())
                                                                .toLocalDate())),
                                "muted",
                                "small")));
        offer.shop()
                .filter(Shop::demo)
                .ifPresent(
                        _ -> page.getChildren().addFirst(Labels.of(texts.words().get("shop.demo"), "demo-line")));
        follow(offer, variant -> {
            box.show(variant.picture().or(offer.product()::picture));
            Optional<String> said = texts.badge(offer.product(), variant);
            badge.setText(said.orElse(""));
            badge.setVisible(said.isPresent());
            buy.show(variant);
        });
        return page;
    }

    /** The picture takes less than half of the page, and no more than it has points for. */
    private static void size(Region box, double page) {
        double width = Math.clamp(page * SHARE, PICTURE_LEAST, PICTURE_WIDTH);
        box.setMinSize(width, width * PICTURE_HEIGHT / PICTURE_WIDTH);
        box.setPrefSize(width, width * PICTURE_HEIGHT / PICTURE_WIDTH);
        box.setMaxSize(width, width * PICTURE_HEIGHT / PICTURE_WIDTH);
    }

    private void follow(ProductModel.Offer offer, java.util.function.Consumer<Variant> show) {
        model.variantProperty().addListener((_, _, now) -> now.ifPresent(show));
        show.accept(model.variantProperty()
                .get()
                .flatMap(v -> offer.product().variant(v.id()))
                .orElseGet(offer.product()::featured));
    }
}
