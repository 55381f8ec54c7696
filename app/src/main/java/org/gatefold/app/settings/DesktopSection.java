package org.gatefold.app.settings;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.WordFlow;
import org.gatefold.app.ui.Texts;

/** What the program may do on the desktop outside of its window: nothing, unless it is asked to. */
public final class DesktopSection extends VBox {
    /**
     * @param tray whether the music goes on in the tray when the window is closed
     * @param notices whether it says which track begins
     */
    public DesktopSection(BooleanProperty tray, BooleanProperty notices, Texts texts) {
        CheckBox keep = new CheckBox(texts.get("desktop.tray"));
        keep.setId("desktop-tray");
        keep.setWrapText(!WordFlow.isNeeded(keep.getText()));
        keep.selectedProperty().bindBidirectional(tray);
        CheckBox tell = new CheckBox(texts.get("desktop.notices"));
        tell.setId("desktop-notices");
        tell.setWrapText(!WordFlow.isNeeded(tell.getText()));
        tell.selectedProperty().bindBidirectional(notices);
        getChildren()
                .add(Sections.of(
                        texts.get("desktop.title"),
                        keep,
                        Labels.paragraph(texts.get("desktop.tray-text"), "muted", "small"),
                        tell,
                        Labels.paragraph(texts.get("desktop.notices-text"), "muted", "small")));
    }
}
