package org.gatefold.app.album;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import org.gatefold.app.control.WordFlow;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Sleeve;

/** What stands over the tracks of one disc: its number where there are several, and what it is called where it has a name. */
final class DiscHead extends Label {
    private final int disc;
    private final boolean several;
    private final Texts texts;

    DiscHead(int disc, boolean several, Texts texts) {
        this.disc = disc;
        this.several = several;
        this.texts = texts;
        getStyleClass().add("disc-title");
        WordFlow.wrap(this);
        show(Sleeve.BLANK);
    }

    void show(Sleeve sleeve) {
        String name = sleeve.discTitles().getOrDefault(disc, "");
        String number = texts.format("album.disc", disc);
        if (!several) {
            setText(name);
        } else {
            setText(name.isEmpty() ? number : texts.format("album.disc-called", number, name));
        }
        setVisible(!getText().isEmpty());
        setManaged(isVisible());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
