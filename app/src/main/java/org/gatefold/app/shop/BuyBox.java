package org.gatefold.app.shop;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.part.QuantityStepper;
import org.gatefold.app.part.RatingLine;
import org.gatefold.app.part.VariantChooser;
import org.gatefold.app.part.WishButton;
import org.gatefold.app.part.Wishes;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.shop.Shop;
import org.kordamp.ikonli.feather.Feather;

/** The words of a product page, the choice of what and how many, and the two ways to buy. */
final class BuyBox extends VBox {
    private static final double WIDTH = 560;

    private final Label price = Labels.of("", "big-price");
    private final Label before = Labels.of("", "list-price");
    private final Label stock = Labels.of("", "stock-line");
    private final Button buy;
    private final Button add;
    private final ProductTexts texts;

    BuyBox(ProductModel.Offer offer, ProductModel model, Wishes wishes, ProductTexts texts) {
        this.texts = texts;
        Texts words = texts.words();
        Product product = offer.product();
        getStyleClass().add("buy-box");
        setMinWidth(0);
        setMaxWidth(WIDTH);
        buy = Buttons.primary(words.get("product.buy"), model::buyNow);
        add = Buttons.plain(words.get("product.add"), Icons.line(Feather.SHOPPING_BAG), model::add);
        HBox money = new HBox(10, price, before);
        money.setAlignment(Pos.BASELINE_LEFT);
        getChildren()
                .addAll(
                        Labels.of(product.artist().name(), "muted"),
                        Labels.paragraph(product.title(), "page-title"),
                        new RatingLine(product.rating(), 0, texts),
                        money);
        if (product.variants().size() > 1) {
            Variant first = model.variantProperty().get().orElseGet(product::featured);
            String option = product.optionName().isBlank() ? words.get("product.option") : product.optionName();
            getChildren()
                    .addAll(Labels.of(option, "field-label"), new VariantChooser(product, first, texts, model::choose));
        }
        QuantityStepper stepper = new QuantityStepper(
                        CartLine.MOST, words, words.get("product.quantity"), model::quantity)
                .show(model.quantityProperty().get());
        Button wish = WishButton.worded(
                product, () -> model.variantProperty().get().orElseGet(product::featured), wishes, words);
        FlowPane row = new FlowPane(12, 10, stepper, buy, add, wish);
        getChildren().addAll(stock, row);
        offer.shop().ifPresent(shop -> getChildren().add(Labels.of(seller(shop), "product-second")));
        if (!product.description().isBlank()) {
            getChildren().add(Labels.paragraph(product.description(), "description"));
        }
    }

    void show(Variant variant) {
        price.setText(texts.price(variant.price()));
        before.setText(variant.listPrice().map(texts::price).orElse(""));
        before.setVisible(variant.listPrice().isPresent());
        stock.setText(texts.stock(variant.availability()));
        stock.getStyleClass().removeAll("ok", "warn", "muted");
        stock.getStyleClass()
                .add(
                        switch (variant.availability().state()) {
                            case IN_STOCK -> "ok";
                            case PREORDER -> "warn";
                            case OUT_OF_STOCK -> "muted";
                        });
        buy.setDisable(!variant.availability().canBeBought());
        add.setDisable(!variant.availability().canBeBought());
    }

    private String seller(Shop shop) {
        return texts.words().format("product.sold-by", shop.name());
    }
}
