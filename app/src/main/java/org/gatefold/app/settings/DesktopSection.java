package org.gatefold.app.settings;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;

/** What the program may do on the desktop outside of its window: nothing, unless it is asked to. */
public final class DesktopSection extends VBox {
    /** @param notices whether it says which track begins */
    public DesktopSection(BooleanProperty notices, Texts texts) {
        CheckBox tell = new CheckBox(texts.get("desktop.notices"));
        tell.setId("desktop-notices");
        tell.setWrapText(true);
        tell.selectedProperty().bindBidirectional(notices);
        getChildren()
                .add(Sections.of(
                        texts.get("desktop.title"),
                        tell,
                        Labels.paragraph(texts.get("desktop.notices-text"), "muted", "small")));
    }
}
