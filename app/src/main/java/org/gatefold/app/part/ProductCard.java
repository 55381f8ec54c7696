package org.gatefold.app.part;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.WordFlow;
import org.gatefold.store.catalogue.Product;

/** A product in small: picture, title, one more line and the price; one click or Enter opens it. */
public final class ProductCard extends VBox {
    /** How a card is laid: with the price under the title, or beside it where there is room. */
    public enum Lay {
        NARROW,
        WIDE
    }

    private static final double CRAMPED = 140;

    private final Label under;

    public ProductCard(
            Product product, String second, Lay lay, ProductPictures pictures, ProductTexts texts, Runnable open) {
        getStyleClass().add("product-card");
        String price = texts.price(product.featured().price());
        Label title = Labels.of(product.title(), "product-title");
        title.setMinWidth(0);
        under = Labels.of(second, "product-second");
        under.setMinWidth(0);
        Label amount = Labels.of(price, "product-price");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(title);
        if (lay == Lay.NARROW) {
            HBox row = spread(under, amount);
            words.getChildren().add(row);
            widthProperty().addListener((_, _, wide) -> fold(words, row, under, amount, wide.doubleValue() < CRAMPED));
        } else {
            words.getChildren().setAll(spread(title, amount), under);
        }
        words.getStyleClass().add("product-words");
        var box = pictures.box(lay == Lay.NARROW ? 160 : 276, 116, true);
        box.getStyleClass().add("kraft-top");
        box.show(product.featured().picture().or(product::picture));
        getChildren().addAll(box, words);
        setMinWidth(0);
        Pressable.make(this, texts.words().format("product.card-spoken", product.title(), second, price), open);
    }

    /** Says in the second line why the product is shown, over as many lines as it takes; a screen reader hears both. */
    public void because(String reason) {
        under.setText(reason);
        under.setWrapText(!WordFlow.isNeeded(reason));
        under.setMinHeight(Region.USE_PREF_SIZE);
        setAccessibleText(getAccessibleText() + ", " + reason);
    }

    /** Puts the price below the line where both do not fit side by side. */
    private static void fold(VBox words, HBox row, Label under, Label amount, boolean cramped) {
        if (cramped && under.getParent() == row) {
            words.getChildren().remove(row);
            words.getChildren().addAll(under, amount);
        } else if (!cramped && under.getParent() == words) {
            words.getChildren().removeAll(under, amount);
            row.getChildren().setAll(under, amount);
            words.getChildren().add(row);
        }
    }

    private static HBox spread(Label left, Label right) {
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(8, left, right);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }
}
