package org.gatefold.app.live;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Makes what plays a favourite, or no longer; a filled heart says that it is one. */
public final class HeartButton {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private HeartButton() {}

    /** @param bag what lets it go */
    public static Button of(NowPlaying now, Texts texts, Bag bag) {
        Node empty = Icons.line(Feather.HEART);
        Node full = Icons.filled(Icons.HEART);
        Button heart = Buttons.icon(empty, texts.get("bar.favourite"), now::toggleFavourite);
        heart.getStyleClass().add("heart");
        Runnable show = () -> {
            boolean is = now.favouriteProperty().get();
            heart.pseudoClassStateChanged(ON, is);
            heart.setGraphic(is ? full : empty);
            Buttons.name(heart, texts.get(is ? "bar.favourite-not" : "bar.favourite"));
            heart.setVisible(now.trackProperty().get().isPresent());
        };
        bag.listen(now.favouriteProperty(), (_, _, _) -> show.run());
        bag.listen(now.trackProperty(), (_, _, _) -> show.run());
        show.run();
        return heart;
    }
}
