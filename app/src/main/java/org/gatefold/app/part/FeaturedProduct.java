package org.gatefold.app.part;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.Variant;
import org.kordamp.ikonli.feather.Feather;

/** A product in large: picture with its edition, price, rating, the listener's own plays, variants, and both ways to buy it. */
public final class FeaturedProduct extends VBox {
    /** What the card calls. */
    public record Acts(Consumer<Product> open, Consumer<Chosen> buy, Consumer<Chosen> add, Wishes wishes) {}

    private final Product product;
    private final ProductTexts texts;
    private final ProductPictures.Box picture;
    private final Label badge = Labels.of("", "edition-badge");
    private final Label price = Labels.of("", "product-price");
    private final Button buy;
    private final Button add;
    private Variant variant;

    public FeaturedProduct(Product product, int plays, ProductPictures pictures, ProductTexts texts, Acts acts) {
        this.product = product;
        this.texts = texts;
        this.variant = product.featured();
        getStyleClass().add("featured-product");
        picture = pictures.box(334, 150, true);
        picture.getStyleClass().add("kraft-top");
        StackPane top = new StackPane(picture, badge);
        StackPane.setAlignment(badge, Pos.TOP_LEFT);
        Pressable.make(
                top,
                texts.words().format("product.open", product.title()),
                () -> acts.open().accept(product));
        top.getStyleClass().add("featured-picture");
        price.setMinWidth(Region.USE_PREF_SIZE);
        Button title = Buttons.link(product.title(), () -> acts.open().accept(product));
        title.getStyleClass().setAll("title-link");
        title.setMnemonicParsing(false);
        title.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, title, space, price);
        head.setAlignment(Pos.BASELINE_LEFT);
        buy = Buttons.primary(texts.words().get("product.buy"), () -> acts.buy().accept(chosen()));
        buy.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(buy, Priority.ALWAYS);
        add = Buttons.plain(
                texts.words().get("product.add-short"),
                Icons.line(Feather.SHOPPING_BAG),
                () -> acts.add().accept(chosen()));
        VBox words = new VBox(head, new RatingLine(product.rating(), plays, texts));
        if (product.variants().size() > 1) {
            words.getChildren().add(new VariantChooser(product, variant, texts, this::show));
        }
        Button wish = WishButton.heart(product, () -> variant, acts.wishes(), texts.words());
        words.getChildren().add(new HBox(10, buy, add, wish));
        words.getStyleClass().add("product-words");
        getChildren().addAll(top, words);
        show(variant);
    }

    private Chosen chosen() {
        return new Chosen(product, variant, 1);
    }

    private void show(Variant now) {
        variant = now;
        picture.show(now.picture().or(product::picture));
        price.setText(texts.price(now.price()));
        Optional<String> said = texts.badge(product, now);
        badge.setText(said.orElse(""));
        badge.setVisible(said.isPresent());
        boolean can = now.availability().canBeBought();
        buy.setDisable(!can);
        add.setDisable(!can);
        Buttons.name(
                buy,
                texts.words().format("product.buy-spoken", product.title(), now.title(), texts.price(now.price())));
        Buttons.name(add, texts.words().format("product.add-spoken", product.title(), now.title()));
    }
}
