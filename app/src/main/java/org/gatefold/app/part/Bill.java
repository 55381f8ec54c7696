package org.gatefold.app.part;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.store.order.TotalLine;

/** A bill exactly as the shop says it, line by line; it adds nothing up itself. */
public final class Bill extends VBox {
    public Bill(List<TotalLine> totals, ProductTexts texts) {
        getStyleClass().add("bill");
        for (TotalLine line : totals) {
            boolean total = line.type().equals(TotalLine.TOTAL);
            if (total) {
                Region rule = new Region();
                rule.getStyleClass().add("separator-line");
                getChildren().add(rule);
            }
            getChildren().add(row(line, total, texts));
        }
    }

    private static HBox row(TotalLine line, boolean total, ProductTexts texts) {
        boolean reduction = line.amount().minor() < 0;
        String style = total ? "bill-total" : reduction ? "bill-reduction" : "bill-line";
        Label label = Labels.paragraph(label(line, texts), style);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        boolean delivery = line.type().equals(TotalLine.DELIVERY);
        Label amount = Labels.of(delivery ? texts.priceOrFree(line.amount()) : texts.price(line.amount()), style);
        amount.setMinWidth(Region.USE_PREF_SIZE);
        if (total) {
            amount.getStyleClass().setAll("label", "bill-total-amount");
        }
        HBox row = new HBox(12, label, amount);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    /** What a line of a bill is called where the shop gives it no name. */
    public static String label(TotalLine line, ProductTexts texts) {
        if (!line.label().isBlank()) {
            return line.label();
        }
        return switch (line.type()) {
            case TotalLine.SUBTOTAL -> texts.words().get("shop.items");
            case TotalLine.ITEMS_DISCOUNT, TotalLine.DISCOUNT -> texts.words().get("shop.discount");
            case TotalLine.DELIVERY -> texts.words().get("shop.delivery");
            case TotalLine.TAX -> texts.words().get("shop.tax");
            case TotalLine.FEE -> texts.words().get("shop.fee");
            case TotalLine.TOTAL -> texts.words().get("shop.total");
            default -> line.type();
        };
    }
}
