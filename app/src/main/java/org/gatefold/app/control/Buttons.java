package org.gatefold.app.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/** Buttons in the few shapes the program has: primary and plain pills, icon buttons, links. */
public final class Buttons {
    private Buttons() {}

    /** The one act a page is about. */
    public static Button primary(String text, Runnable act) {
        return styled(new Button(text), act, "pill", "primary");
    }

    public static Button plain(String text, Runnable act) {
        return styled(new Button(text), act, "pill");
    }

    public static Button plain(String text, Node icon, Runnable act) {
        Button button = plain(text, act);
        button.setGraphic(icon);
        return button;
    }

    public static Button primary(String text, Node icon, Runnable act) {
        Button button = primary(text, act);
        button.setGraphic(icon);
        return button;
    }

    public static Button link(String text, Runnable act) {
        return styled(new Button(text), act, "link");
    }

    /** A button of an icon alone; {@code name} is its tooltip and what a screen reader says. */
    public static Button icon(Node icon, String name, Runnable act) {
        Button button = styled(new Button(), act, "icon-button");
        button.setGraphic(icon);
        name(button, name);
        return button;
    }

    /** A toggle that only shows the state it is given: a click asks, the state answers. */
    public static ToggleButton toggle(Node icon, String name, Runnable act) {
        ToggleButton button = new ToggleButton();
        button.setGraphic(icon);
        button.getStyleClass().add("icon-button");
        name(button, name);
        button.setOnAction(_ -> {
            button.setSelected(!button.isSelected());
            act.run();
        });
        return button;
    }

    public static void name(javafx.scene.control.Control control, String name) {
        control.setAccessibleText(name);
        control.setTooltip(new Tooltip(name));
    }

    private static Button styled(Button button, Runnable act, String... styles) {
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll(styles);
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> act.run());
        return button;
    }
}
