package org.gatefold.app.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Segments;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.ui.Language;
import org.gatefold.app.ui.Texts;

/** Dark or light, the size of text, movement, the language, and whether there is a shop beside the music at all. */
public final class LookSection extends VBox {
    private static final double ROOM = 520;

    /** What was chosen, and what a choice calls. */
    public record Choices(
            Appearance appearance,
            Consumer<Appearance.Kept> choose,
            Optional<Language> language,
            Consumer<Optional<Language>> speak) {
        Appearance.Kept now() {
            return appearance.chosenProperty().get();
        }
    }

    public LookSection(Choices chosen, BooleanProperty shopVisible, Texts texts) {
        CheckBox shop = new CheckBox(texts.get("settings.shop-visible"));
        shop.selectedProperty().bindBidirectional(shopVisible);
        getChildren()
                .add(Sections.of(
                        texts.get("settings.look"),
                        Sections.row(Labels.of(texts.get("settings.appearance")), atTheEnd(colours(chosen, texts))),
                        Sections.row(Labels.of(texts.get("settings.text-size")), atTheEnd(sizes(chosen, texts))),
                        Sections.row(Labels.of(texts.get("settings.motion")), atTheEnd(motions(chosen, texts))),
                        Sections.row(Labels.of(texts.get("settings.language")), atTheEnd(languages(chosen, texts))),
                        shop,
                        Labels.paragraph(texts.get("settings.shop-text"), "muted", "small")));
    }

    private static Segments<Appearance.Choice> colours(Choices chosen, Texts texts) {
        return new Segments<>(
                List.of(Appearance.Choice.values()),
                choice -> texts.get(key(choice)),
                chosen.now().colours(),
                choice -> chosen.choose().accept(chosen.now().withColours(choice)));
    }

    private static Segments<Integer> sizes(Choices chosen, Texts texts) {
        return new Segments<>(
                Appearance.SIZES,
                size -> texts.format("settings.percent", size),
                chosen.now().size(),
                size -> chosen.choose().accept(chosen.now().withSize(size)));
    }

    private static Segments<Appearance.Motion> motions(Choices chosen, Texts texts) {
        return new Segments<>(
                List.of(Appearance.Motion.values()),
                motion -> texts.get(key(motion)),
                chosen.now().motion(),
                motion -> chosen.choose().accept(chosen.now().withMotion(motion)));
    }

    /** Each language by the name that its speakers give it, and the system's in the words of now. */
    private static Segments<Optional<Language>> languages(Choices chosen, Texts texts) {
        List<Optional<Language>> all = Stream.concat(
                        Stream.of(Optional.<Language>empty()),
                        Stream.of(Language.values()).map(Optional::of))
                .toList();
        Segments<Optional<Language>> languages = new Segments<>(
                all,
                language -> language.map(Language::ownName).orElseGet(() -> texts.get("settings.system")),
                chosen.language(),
                chosen.speak());
        for (int i = 0; i < all.size(); i++) {
            languages
                    .getChildren()
                    .get(i)
                    .setId("language-" + all.get(i).map(Language::tag).orElse("system"));
        }
        return languages;
    }

    private static Node atTheEnd(FlowPane segments) {
        segments.setPrefWrapLength(ROOM);
        segments.setMaxWidth(ROOM);
        segments.setAlignment(Pos.CENTER_RIGHT);
        return segments;
    }

    private static String key(Appearance.Choice choice) {
        // keys: settings.system settings.dark settings.light
        return switch (choice) {
            case SYSTEM -> "settings.system";
            case DARK -> "settings.dark";
            case LIGHT -> "settings.light";
        };
    }

    private static String key(Appearance.Motion motion) {
        // keys: settings.system settings.motion-less
        return switch (motion) {
            case SYSTEM -> "settings.system";
            case LESS -> "settings.motion-less";
        };
    }
}
