package org.gatefold.app.cart;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.live.CartBadge;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The cart in the top bar, with how much is in it. */
public final class CartButton extends Button {
    private final Label count = Labels.of("", "cart-count");
    private final CartBadge badge;
    private final Texts texts;

    public CartButton(CartBadge badge, Navigator navigator, Texts texts) {
        this.badge = badge;
        this.texts = texts;
        getStyleClass().add("badge");
        HBox content = new HBox(8, Icons.line(Feather.SHOPPING_BAG), Labels.of(texts.get("cart.badge")), count);
        content.setAlignment(javafx.geometry.Pos.CENTER);
        setGraphic(content);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> navigator.go(new Route.CartPage()));
        badge.countProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        int things = badge.countProperty().get();
        count.setText(String.valueOf(things));
        count.setVisible(things > 0);
        count.setManaged(things > 0);
        setAccessibleText(texts.format("cart.badge-spoken", things));
    }
}
