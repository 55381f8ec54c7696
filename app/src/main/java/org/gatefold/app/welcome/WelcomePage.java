package org.gatefold.app.welcome;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The first start: choose the folder with your music, or try the demo. One click more and it plays. */
public final class WelcomePage extends VBox {
    /** What the page calls; {@code demo} is null-free: {@code hasDemo} says whether it is offered. */
    public record Acts(Runnable chooseFolder, Runnable demo, boolean hasDemo) {}

    public WelcomePage(Texts texts, Acts acts, ObservableValue<String> busyWith) {
        getStyleClass().addAll("gatefold", "welcome");
        Label text = Labels.paragraph(texts.get("welcome.text"), "muted");
        text.setMaxWidth(460);
        text.setTextAlignment(TextAlignment.CENTER);
        Button folder = Buttons.primary(texts.get("welcome.folder"), Icons.line(Feather.FOLDER), acts.chooseFolder());
        HBox buttons = new HBox(12, folder);
        buttons.setAlignment(Pos.CENTER);
        if (acts.hasDemo()) {
            buttons.getChildren().add(Buttons.plain(texts.get("welcome.demo"), acts.demo()));
        }
        Label busy = Labels.of("", "muted");
        busy.textProperty().bind(busyWith);
        buttons.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !busy.getText().isEmpty(), busy.textProperty()));
        getChildren().addAll(Labels.of(texts.get("welcome.title"), "welcome-title"), text, buttons, busy);
    }
}
