package org.gatefold.app.part;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** How many: minus, the number, plus; with the arrow keys too. It tells the wish and shows what it is given. */
public final class QuantityStepper extends HBox {
    private final Label figure = Labels.of("", "stepper-figure");
    private final Button fewer;
    private final Button more;
    private final int most;
    private final IntConsumer onChange;
    private int value = 1;

    public QuantityStepper(int most, Texts texts, String name, IntConsumer onChange) {
        this.most = most;
        this.onChange = onChange;
        getStyleClass().add("stepper");
        setAlignment(Pos.CENTER);
        setMaxHeight(USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
        fewer = Buttons.icon(Icons.line(Feather.MINUS), texts.get("shop.fewer"), () -> wish(value - 1));
        more = Buttons.icon(Icons.line(Feather.PLUS), texts.get("shop.more"), () -> wish(value + 1));
        fewer.setFocusTraversable(false);
        more.setFocusTraversable(false);
        getChildren().addAll(fewer, figure, more);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SPINNER);
        setAccessibleText(name);
        setOnKeyPressed(e -> {
            switch (e.getCode()) {
                case UP, RIGHT, PLUS, ADD -> wish(value + 1);
                case DOWN, LEFT, MINUS, SUBTRACT -> wish(value - 1);
                default -> {
                    return;
                }
            }
            e.consume();
        });
        show(1);
    }

    /** Shows another number without telling. */
    public QuantityStepper show(int now) {
        value = now;
        figure.setText(String.valueOf(now));
        fewer.setDisable(now <= 1);
        more.setDisable(now >= most);
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
        return this;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.VALUE_STRING
                ? figure.getText()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private void wish(int wanted) {
        if (wanted >= 1 && wanted <= most) {
            show(wanted);
            onChange.accept(wanted);
        }
    }
}
