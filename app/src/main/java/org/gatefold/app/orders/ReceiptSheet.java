package org.gatefold.app.orders;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.kordamp.ikonli.feather.Feather;

/** A receipt as a sheet of paper: dark on white whatever the program looks like, as it is printed. */
final class ReceiptSheet extends VBox {
    ReceiptSheet(ReceiptLines lines) {
        getStyleClass().add("receipt-sheet");
        getChildren()
                .addAll(
                        Labels.of(lines.shop(), "receipt-shop"),
                        Labels.of(lines.address(), "receipt-muted"),
                        Labels.paragraph(lines.title(), "receipt-title"),
                        Labels.of(lines.placed(), "receipt-muted"),
                        table(lines));
        lines.about().forEach(line -> getChildren().add(Labels.paragraph(line, "receipt-muted")));
        lines.seal().ifPresent(said -> {
            Label seal = Labels.paragraph(said, lines.sealBroken() ? "receipt-broken" : "receipt-signed");
            seal.setGraphic(Icons.line(lines.sealBroken() ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE));
            getChildren().add(seal);
        });
    }

    private static GridPane table(ReceiptLines lines) {
        GridPane table = new GridPane();
        table.getStyleClass().add("receipt-table");
        for (int i = 0; i < 4; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(i == 1 ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(i == 1 ? Priority.ALWAYS : Priority.NEVER);
            column.setMinWidth(i == 1 ? 0 : Region.USE_PREF_SIZE);
            table.getColumnConstraints().add(column);
        }
        int row = 0;
        for (ReceiptLines.Item item : lines.items()) {
            table.addRow(
                    row++,
                    text(item.quantity(), "receipt-text"),
                    text(item.title(), "receipt-text"),
                    text(item.price(), "receipt-muted"),
                    text(item.amount(), "receipt-text"));
        }
        for (ReceiptLines.Sum sum : lines.sums()) {
            String style = sum.total() ? "receipt-total" : "receipt-text";
            table.add(text(sum.name(), style), 1, row);
            table.add(text(sum.amount(), style), 3, row++);
        }
        return table;
    }

    private static Label text(String text, String style) {
        Label label = Labels.paragraph(text, style);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }
}
