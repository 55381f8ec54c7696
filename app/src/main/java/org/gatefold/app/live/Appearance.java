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

/**
 * How the window looks: dark, light or as the system, how large its text is, and whether things move. Kept, and put on
 * the scene at once, together with the typeface. On the JavaFX thread.
 */
public final class Appearance {
    /** How large text can be, in percent. */
    public static final List<Integer> SIZES = List.of(80, 90, 100, 115, 130, 150, 200);

    private static final int USUAL = 100;

    /** Which colours the listener chose. */
    public enum Choice {
        SYSTEM,
        DARK,
        LIGHT
    }

    /** Whether things may move: as the system says, or little in any case. */
    public enum Motion {
        SYSTEM,
        LESS
    }

    /** All that the listener chose; {@code size} is in percent. */
    public record Kept(Choice colours, int size, Motion motion) {
        private static final String COLOURS = "appearance";
        private static final String SIZE = "appearance.size";
        private static final String MOTION = "appearance.motion";

        /** Reads what was kept; what is not understood counts as not chosen. Blocks. */
        public static Kept of(Preferences preferences) {
            return new Kept(
                    named(Choice.values(), preferences.get(COLOURS)).orElse(Choice.SYSTEM),
                    preferences
                            .get(SIZE)
                            .flatMap(kept -> SIZES.stream()
                                    .filter(size -> size.toString().equals(kept))
                                    .findFirst())
                            .orElse(USUAL),
                    named(Motion.values(), preferences.get(MOTION)).orElse(Motion.SYSTEM));
        }

        /** Blocks. */
        void keep(Preferences preferences) {
            preferences.put(COLOURS, colours.name().toLowerCase(Locale.ROOT));
            preferences.put(SIZE, Integer.toString(size));
            preferences.put(MOTION, motion.name().toLowerCase(Locale.ROOT));
        }

        public Kept withColours(Choice other) {
            return new Kept(other, size, motion);
        }

        public Kept withSize(int other) {
            return new Kept(colours, other, motion);
        }

        public Kept withMotion(Motion other) {
            return new Kept(colours, size, other);
        }

        private static <E extends Enum<E>> Optional<E> named(E[] all, Optional<String> word) {
            return word.flatMap(w ->
                    Stream.of(all).filter(e -> e.name().equalsIgnoreCase(w)).findFirst());
        }
    }

    private final ReadOnlyObjectWrapper<Kept> chosen =
            new ReadOnlyObjectWrapper<>(new Kept(Choice.SYSTEM, USUAL, Motion.SYSTEM));
    private final List<Scene> scenes = new ArrayList<>();
    private final ObservableValue<ColorScheme> system;

    public Appearance(Scene scene, ObservableValue<ColorScheme> system) {
        scenes.add(scene);
        this.system = system;
        Sheets.loadFonts();
        system.addListener((_, _, _) -> apply());
        apply();
    }

    public ReadOnlyObjectProperty<Kept> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether things are to move as little as can be, as the listener or the system says. */
    public ObservableValue<Boolean> calmProperty() {
        return scenes.getFirst().getPreferences().reducedMotionProperty();
    }

    /** Shows what was kept. */
    public void show(Kept kept) {
        chosen.set(kept);
        apply();
    }

    /** Gives another window the same look, until the answer is closed. */
    public AutoCloseable dress(Scene other) {
        scenes.add(other);
        apply();
        return () -> scenes.remove(other);
    }

    /** Shows it and keeps it. */
    public void choose(Kept wanted, Preferences preferences, Background background) {
        show(wanted);
        background.run(() -> wanted.keep(preferences), () -> {}, _ -> {});
    }

    private void apply() {
        Kept now = chosen.get();
        boolean dark = switch (now.colours()) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> system.getValue() != ColorScheme.LIGHT;
        };
        String base = dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        List<String> sheets = Sheets.of(dark, now.size());
        for (Scene scene : scenes) {
            scene.getStylesheets().setAll(sheets);
            scene.getPreferences().setReducedMotion(now.motion() == Motion.LESS ? Boolean.TRUE : null);
        }
    }
}
