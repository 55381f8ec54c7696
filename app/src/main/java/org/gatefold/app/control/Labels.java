package org.gatefold.app.control;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;

/** Labels of one style class. */
public final class Labels {
    private Labels() {}

    public static Label of(String text, String... styles) {
        return styled(new Label(text), styles);
    }

    private static Label styled(Label label, String... styles) {
        label.getStyleClass().addAll(styles);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        return label;
    }

    /** A label whose text goes over as many lines as it needs. */
    public static Label paragraph(String text, String... styles) {
        return styled(new Paragraph(text), styles);
    }
}
