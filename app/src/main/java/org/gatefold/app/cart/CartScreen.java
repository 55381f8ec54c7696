package org.gatefold.app.cart;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.control.Pages;
import org.gatefold.app.control.Skeleton;
import org.gatefold.app.part.ProductPictures;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.part.QuantityStepper;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.shop.Shop;
import org.kordamp.ikonli.feather.Feather;

/** The carts: what lies in them, how many, and the way to the checkout. */
public final class CartScreen implements Screen {
    private final CartModel model;
    private final Navigator navigator;
    private final ProductPictures pictures;
    private final ProductTexts texts;
    private final Parent node;

    public CartScreen(CartModel model, Navigator navigator, ProductPictures pictures, ProductTexts texts) {
        this.model = model;
        this.navigator = navigator;
        this.pictures = pictures;
        this.texts = texts;
        Texts words = texts.words();
        LoadPane<List<CartModel.Block>> pane =
                new LoadPane<>(this::blocks, new Errors(words)::sentence, words.get("error.retry"), model::retry);
        node = Pages.scrolled(
                Labels.of(words.get("cart.title"), "page-title"),
                pane.waiting(() -> Skeleton.cards(3)).follow(model.blocksProperty()));
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return texts.words().get("cart.title");
    }

    @Override
    public void close() {
        model.close();
    }

    private Node blocks(List<CartModel.Block> blocks) {
        Texts words = texts.words();
        if (blocks.isEmpty()) {
            return new EmptyState(
                    Icons.line(Feather.SHOPPING_BAG),
                    words.get("cart.empty"),
                    words.get("cart.empty-text"),
                    Buttons.plain(words.get("cart.to-artists"), () -> navigator.go(new Route.ArtistsPage())));
        }
        VBox column = new VBox(16);
        column.getStyleClass().add("cart-blocks");
        blocks.forEach(block -> column.getChildren().add(block(block)));
        return column;
    }

    private Node block(CartModel.Block block) {
        Texts words = texts.words();
        VBox card = new VBox();
        card.getStyleClass().addAll("card", "cart-block");
        card.getChildren()
                .add(Labels.of(block.shop().map(Shop::name).orElse(words.get("shop.forgotten")), "small-title"));
        if (block.shop().filter(Shop::demo).isPresent()) {
            card.getChildren().add(Labels.of(words.get("shop.demo"), "demo-line"));
        }
        block.cart().lines().forEach(line -> card.getChildren().add(line(block, line)));
        Region rule = new Region();
        rule.getStyleClass().add("separator-line");
        card.getChildren().addAll(rule, foot(block));
        return card;
    }

    private Node line(CartModel.Block block, CartLine line) {
        Texts words = texts.words();
        var box = pictures.box(72, 72, false).show(line.picture());
        box.getStyleClass().add("kraft-small");
        Button title = Buttons.link(
                line.title(),
                () -> navigator.go(new Route.ProductPage(block.cart().shop(), line.product())));
        title.getStyleClass().setAll("title-link");
        title.setMnemonicParsing(false);
        title.setMinWidth(0);
        VBox names = new VBox(
                1,
                title,
                Labels.of(line.variantTitle(), "product-second"),
                Labels.of(line.artist().name(), "product-second"));
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        Label total = Labels.of(texts.price(line.total()), "line-amount");
        total.setMinWidth(Region.USE_PREF_SIZE);
        QuantityStepper stepper = new QuantityStepper(
                        CartLine.MOST,
                        words,
                        words.format("cart.quantity-spoken", line.title()),
                        wanted -> model.quantity(block.cart().shop(), line, wanted))
                .show(line.quantity());
        HBox row = new HBox(
                16,
                box,
                names,
                stepper,
                total,
                Buttons.icon(
                        Icons.line(Feather.TRASH_2),
                        words.format("cart.remove", line.title()),
                        () -> model.remove(block.cart().shop(), line)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("cart-line");
        return row;
    }

    private Node foot(CartModel.Block block) {
        Texts words = texts.words();
        VBox sum = new VBox(
                1,
                Labels.of(
                        words.format(
                                "cart.subtotal",
                                block.cart().subtotal().map(texts::price).orElse("")),
                        "bill-total"),
                Labels.of(words.get("cart.without-delivery"), "product-second"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button checkout = Buttons.primary(
                words.get("cart.checkout"),
                () -> navigator.go(new Route.CheckoutPage(block.cart().shop(), Optional.empty())));
        checkout.setDisable(block.shop().isEmpty());
        HBox foot = new HBox(16, sum, space, checkout);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }
}
