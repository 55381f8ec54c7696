package org.gatefold.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.live.Appearance.Kept;
import org.gatefold.app.live.Appearance.Motion;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.ui.Background;
import org.gatefold.sync.UserData;
import org.gatefold.sync.prefs.Preferences;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;

/** The size of text and the movement that the listener chose reach everything at once and are kept. */
final class AppearanceTest {
    private static final Background AT_ONCE = new Background(Runnable::run, Runnable::run);

    @TempDir
    Path folder;

    private final Label words = Labels.of("Undertow", "section-title");
    private final Node icon = Icons.line(Feather.HEART);
    private final Button button = Buttons.plain("Keep", icon, () -> {});

    @BeforeAll
    static void start() throws Exception {
        Fx.start();
    }

    @Test
    void textGrowsAtOnceAndShrinksBackAndIconsStay() throws Exception {
        try (UserData user = UserData.open(folder, Clock.systemUTC())) {
            Preferences preferences = Preferences.open(user.database(), Clock.systemUTC());
            Fx.run(() -> {
                VBox root = new VBox(words, button);
                root.getStyleClass().add("gatefold");
                Scene scene = new Scene(root, 400, 300);
                Appearance appearance = new Appearance(scene, new SimpleObjectProperty<>(ColorScheme.DARK));
                assertEquals(20, size(root), 0.1);
                double tall = icon.getLayoutBounds().getHeight();
                double high = button.getHeight();
                Kept usual = appearance.chosenProperty().get();
                appearance.choose(usual.withSize(200), preferences, AT_ONCE);
                assertEquals(40, size(root), 0.1);
                assertEquals(28, button.getFont().getSize(), 0.1);
                assertTrue(button.getHeight() > high, "the button grows with its words");
                assertEquals(tall, icon.getLayoutBounds().getHeight(), 0.1);
                appearance.choose(usual.withSize(80), preferences, AT_ONCE);
                assertEquals(16, size(root), 0.1);
            });
            assertEquals(80, Kept.of(preferences).size());
        }
    }

    @Test
    void lessMovementIsForTheSceneToSayAndIsKept() throws Exception {
        try (UserData user = UserData.open(folder, Clock.systemUTC())) {
            Preferences preferences = Preferences.open(user.database(), Clock.systemUTC());
            Fx.run(() -> {
                Scene scene = new Scene(new VBox());
                Appearance appearance = new Appearance(scene, new SimpleObjectProperty<>(ColorScheme.DARK));
                assertFalse(scene.getPreferences().isReducedMotion());
                appearance.choose(appearance.chosenProperty().get().withMotion(Motion.LESS), preferences, AT_ONCE);
                assertTrue(scene.getPreferences().isReducedMotion());
                assertTrue(appearance.calmProperty().getValue());
            });
            assertEquals(Motion.LESS, Kept.of(preferences).motion());
        }
    }

    @Test
    void whatIsNotUnderstoodCountsAsNotChosen() throws Exception {
        try (UserData user = UserData.open(folder, Clock.systemUTC())) {
            Preferences preferences = Preferences.open(user.database(), Clock.systemUTC());
            preferences.put("appearance", "purple");
            preferences.put("appearance.size", "1000");
            preferences.put("appearance.motion", "");
            assertEquals(new Kept(Appearance.Choice.SYSTEM, 100, Motion.SYSTEM), Kept.of(preferences));
        }
    }

    private double size(VBox root) {
        root.applyCss();
        root.layout();
        return words.getFont().getSize();
    }
}
