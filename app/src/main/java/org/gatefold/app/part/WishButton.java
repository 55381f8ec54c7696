package org.gatefold.app.part;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.Variant;
import org.kordamp.ikonli.feather.Feather;

/** Puts a product on the wishlist, or takes it off; a filled heart says that it is there. */
public final class WishButton {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private WishButton() {}

    /** A heart alone, for where there is little room. */
    public static Button heart(Product product, Supplier<Variant> variant, Wishes wishes, Texts texts) {
        return make(product, variant, wishes, texts, false);
    }

    /** A heart with its word. */
    public static Button worded(Product product, Supplier<Variant> variant, Wishes wishes, Texts texts) {
        return make(product, variant, wishes, texts, true);
    }

    private static Button make(Product product, Supplier<Variant> variant, Wishes wishes, Texts texts, boolean worded) {
        Wishes.Key key = Wishes.Key.of(product);
        Node empty = Icons.line(Feather.HEART);
        Node full = Icons.filled(Icons.HEART);
        Button button = Buttons.plain("", empty, () -> wishes.toggle(product, variant.get()));
        button.getStyleClass().add("wish-button");
        Runnable show = () -> {
            boolean is = wishes.keysProperty().getValue().contains(key);
            button.pseudoClassStateChanged(ON, is);
            button.setGraphic(is ? full : empty);
            button.setText(worded ? texts.get(is ? "wishlist.wanted" : "wishlist.want") : "");
        };
        button.accessibleTextProperty().addListener((_, _, _) -> show.run());
        // the binding goes with the button, and hears of the wishes only as long
        button.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.format(
                                wishes.keysProperty().getValue().contains(key)
                                        ? "wishlist.wanted-spoken"
                                        : "wishlist.want-spoken",
                                product.title()),
                        wishes.keysProperty()));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(button.accessibleTextProperty());
        button.setTooltip(tip);
        show.run();
        return button;
    }
}
