package org.gatefold.app.live;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.offline.Wish;
import org.kordamp.ikonli.feather.Feather;

/** Keeps an album, an artist or a playlist offline, or says that it is. */
public final class KeepButton {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private KeepButton() {}

    /** @param name what the toast calls it */
    public static Node of(Wish wish, String name, OfflineShelf shelf, Texts texts) {
        Button button = Buttons.plain("", Icons.line(Feather.DOWNLOAD), () -> shelf.toggle(wish, name));
        button.textProperty().addListener((_, _, _) -> button.pseudoClassStateChanged(ON, shelf.isWished(wish)));
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(shelf.isWished(wish) ? "offline.kept" : "offline.keep"),
                        shelf.wishesProperty()));
        return button;
    }
}
