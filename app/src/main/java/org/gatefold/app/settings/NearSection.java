package org.gatefold.app.settings;

import javafx.scene.layout.VBox;
import org.gatefold.app.live.PlaceChooser;
import org.gatefold.app.live.Whereabouts;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;

/** Where shows are to be near to, none until the listener sets a place. */
public final class NearSection extends VBox {
    public NearSection(Whereabouts whereabouts, Texts texts, Bag bag) {
        getChildren().add(Sections.of(texts.get("shows.near"), bag.add(new PlaceChooser(whereabouts, texts))));
    }
}
