package org.gatefold.app.live;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import org.gatefold.app.ui.Background;
import org.gatefold.sync.prefs.Preferences;

/** Dark, light or as the system: kept, and put on the scene at once, together with the typeface. On the JavaFX thread. */
public final class Appearance {
    private static final String KEY = "appearance";

    /** What the listener chose. */
    public enum Choice {
        SYSTEM,
        DARK,
        LIGHT
    }

    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(Choice.SYSTEM);
    private final List<Scene> scenes = new ArrayList<>();
    private final ObservableValue<ColorScheme> system;

    public Appearance(Scene scene, ObservableValue<ColorScheme> system) {
        scenes.add(scene);
        this.system = system;
        Sheets.loadFonts();
        system.addListener((_, _, _) -> apply());
        apply();
    }

    public ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /** Shows what was kept; an unknown word counts as the system's choice. */
    public void show(Optional<String> kept) {
        choice.set(kept.flatMap(word -> Stream.of(Choice.values())
                        .filter(c -> c.name().equalsIgnoreCase(word))
                        .findFirst())
                .orElse(Choice.SYSTEM));
        apply();
    }

    /** Gives another window the same look, until the answer is closed. */
    public AutoCloseable dress(Scene other) {
        scenes.add(other);
        apply();
        return () -> scenes.remove(other);
    }

    public static Optional<String> kept(Preferences preferences) {
        return preferences.get(KEY);
    }

    public void choose(Choice wanted, Preferences preferences, Background background) {
        choice.set(wanted);
        apply();
        background.run(() -> preferences.put(KEY, wanted.name().toLowerCase(Locale.ROOT)), () -> {}, _ -> {});
    }

    private void apply() {
        boolean dark = switch (choice.get()) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> system.getValue() != ColorScheme.LIGHT;
        };
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scenes.forEach(scene -> scene.getStylesheets().setAll(Sheets.of(dark)));
    }
}
