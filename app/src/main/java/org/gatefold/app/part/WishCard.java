package org.gatefold.app.part;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.gatefold.store.catalogue.Product;

/** A product in small with a heart in the corner of its picture; the keyboard comes to the card first, then to its heart. */
public final class WishCard extends StackPane {
    private static final double CORNER = 8;

    public WishCard(ProductCard card, Product product, Wishes wishes, ProductTexts texts) {
        Button heart = WishButton.heart(product, product::featured, wishes, texts.words());
        heart.getStyleClass().add("wish-corner");
        StackPane.setAlignment(heart, Pos.TOP_RIGHT);
        StackPane.setMargin(heart, new Insets(CORNER));
        getStyleClass().add("wish-card");
        setMinWidth(0);
        getChildren().addAll(card, heart);
    }
}
