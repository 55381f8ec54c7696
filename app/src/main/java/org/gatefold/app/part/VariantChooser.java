package org.gatefold.app.part;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.Variant;

/** A product's variants as small boxes of which one is chosen; what is sold out is struck through and can still be looked at. */
public final class VariantChooser extends FlowPane {
    private static final PseudoClass SOLD_OUT = PseudoClass.getPseudoClass("sold-out");

    public VariantChooser(Product product, Variant chosen, ProductTexts texts, Consumer<Variant> onChoose) {
        getStyleClass().add("variants");
        ToggleGroup group = new ToggleGroup();
        for (Variant variant : product.variants()) {
            ToggleButton button = new ToggleButton(variant.title());
            button.setMnemonicParsing(false);
            button.getStyleClass().add("variant");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(variant.id().equals(chosen.id()));
            button.pseudoClassStateChanged(SOLD_OUT, !variant.availability().canBeBought());
            button.setAccessibleText(texts.words()
                    .format(
                            "product.variant-spoken",
                            product.optionName(),
                            variant.title(),
                            texts.stock(variant.availability()),
                            texts.price(variant.price())));
            button.setOnAction(_ -> {
                if (button.isSelected()) {
                    onChoose.accept(variant);
                } else {
                    button.setSelected(true);
                }
            });
            getChildren().add(button);
        }
    }
}
