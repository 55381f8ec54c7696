package org.gatefold.app.settings;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Segments;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.ui.Texts;

/** Dark or light, and whether there is a shop beside the music at all. */
public final class LookSection extends VBox {
    public LookSection(
            Appearance appearance, Consumer<Appearance.Choice> choose, BooleanProperty shopVisible, Texts texts) {
        Segments<Appearance.Choice> choices = new Segments<>(
                List.of(Appearance.Choice.values()),
                choice -> texts.get(key(choice)),
                appearance.choiceProperty().get(),
                choose);
        choices.setPrefWrapLength(320);
        choices.setMaxWidth(320);
        choices.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        CheckBox shop = new CheckBox(texts.get("settings.shop-visible"));
        shop.selectedProperty().bindBidirectional(shopVisible);
        getChildren()
                .add(Sections.of(
                        texts.get("settings.look"),
                        Sections.row(Labels.of(texts.get("settings.appearance")), choices),
                        shop,
                        Labels.paragraph(texts.get("settings.shop-text"), "muted", "small")));
    }

    private static String key(Appearance.Choice choice) {
        // keys: settings.system settings.dark settings.light
        return switch (choice) {
            case SYSTEM -> "settings.system";
            case DARK -> "settings.dark";
            case LIGHT -> "settings.light";
        };
    }
}
