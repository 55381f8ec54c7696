package org.gatefold.app.checkout;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.Quote;

/** Places the order, says what that means just now, and what is missing while it cannot be pressed. */
final class PlaceButton extends VBox {
    private final CheckoutModel model;
    private final Texts words;
    private final Button button;
    private final Label why = Labels.paragraph("", "muted", "small");

    PlaceButton(CheckoutModel model, Texts words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("place");
        button = Buttons.primary(words.get("checkout.place"), model::place);
        button.setId("place-order");
        button.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(button, why);
        model.missingProperty().addListener(_ -> show());
        model.placingProperty().addListener(_ -> show());
        model.paymentProperty().addListener(_ -> show());
        model.quoteProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        boolean placing = model.placingProperty().get();
        CheckoutModel.Missing missing = model.missingProperty().get();
        button.setDisable(placing || missing != CheckoutModel.Missing.NOTHING);
        button.setText(placing ? words.get("checkout.placing") : words.get(act()));
        String said = switch (missing) {
            case ADDRESS -> words.get("checkout.missing-address");
            case PAYMENT -> words.get("checkout.missing-payment");
            case SHOP_SAYS_NO -> words.get("checkout.missing-shop");
            case FIGURES, NOTHING -> "";
        };
        why.setText(said);
        why.setVisible(!said.isEmpty());
        why.setManaged(!said.isEmpty());
    }

    private String act() {
        if (model.quoteProperty().get() instanceof Load.Ready<Quote>(var quote, var _) && quote.estimated()) {
            return "checkout.place-when-online";
        }
        return model.paymentProperty()
                        .get()
                        .filter(PaymentChoice.InBrowser.class::isInstance)
                        .isPresent()
                ? "checkout.place-and-pay"
                : "checkout.place";
    }
}
