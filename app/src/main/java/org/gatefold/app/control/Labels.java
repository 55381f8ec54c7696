package org.gatefold.app.control;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;

/** Labels of one style class. */
public final class Labels {
    private Labels() {}

    public static Label of(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        return label;
    }

    /** A label whose text goes over as many lines as it needs. */
    public static Label paragraph(String text, String... styles) {
        Label label = of(text, styles);
        label.setWrapText(true);
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }
}
