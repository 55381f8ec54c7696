package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.playback.KeptLeveling;
import org.gatefold.player.playback.Leveling;
import org.gatefold.player.playback.Leveling.By;
import org.gatefold.sync.prefs.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the listener chooses of sound and folders in the real window is done, and still so after a restart. */
@Timeout(180)
final class SoundSettingsTest {
    @TempDir
    Path folder;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ObjectProperty<ColorScheme> colours = new SimpleObjectProperty<>(ColorScheme.DARK);
    private Services services;
    private Wiring wiring;
    private Stage stage;

    @BeforeEach
    void openTheWindow() throws Exception {
        Fx.start();
        services = Services.open(new Home(folder.resolve("data"), folder.resolve("cache")));
        Background background = new Background(workers, Platform::runLater);
        Fx.run(() -> {
            stage = new Stage();
            Scene scene = new Scene(new StackPane(), 1000, 640);
            Appearance appearance = new Appearance(scene, colours);
            wiring = new Wiring(
                    services, background, new Texts(Locale.ENGLISH, ZoneOffset.UTC), Around.quietly(appearance));
            scene.setRoot(wiring.node());
            stage.setScene(scene);
            stage.show();
            wiring.window().go(new Route.SettingsPage());
        });
        Fx.frames(2);
    }

    @AfterEach
    void closeTheWindow() throws Exception {
        Fx.run(() -> {
            wiring.close();
            stage.close();
        });
        services.close();
        workers.shutdown();
    }

    @Test
    void evenLoudnessIsChosenHeardAndKept() throws Exception {
        Slider slider = (Slider) Fx.find(
                        wiring.node(),
                        node -> node instanceof Slider && "Louder or softer".equals(node.getAccessibleText()))
                .orElse(null);
        assertEquals(null, slider, "what does nothing is not shown");
        look("off");
        press("By album");
        Fx.run(() -> ((Slider) Fx.find(
                                wiring.node(),
                                node -> node instanceof Slider && "Louder or softer".equals(node.getAccessibleText()))
                        .orElseThrow())
                .setValue(-3.1));
        press("Never cut peaks, even if a track stays softer");
        look("by-album");
        Leveling wanted = new Leveling(By.ALBUM, -3, false);
        assertEquals(wanted, services.player.leveling().now());
        Fx.until("it is kept", () -> wanted.equals(kept()));
    }

    @Test
    void foldersAreWatchedUnlessTheListenerSwitchesItOff() throws Exception {
        assertTrue(services.player.scanner().watching().isOn());
        look("watched");
        press("Notice new and changed files by themselves");
        Fx.until("it is off", () -> !services.player.scanner().watching().isOn());
        Fx.until("it is kept", () -> services.preferences.get("library.watch").equals(Optional.of("false")));
        press("Notice new and changed files by themselves");
        Fx.until("it is on", () -> services.player.scanner().watching().isOn());
    }

    private Leveling kept() {
        Preferences preferences = services.preferences;
        return new KeptLeveling(preferences, services.player.playback()).now();
    }

    private void press(String text) throws Exception {
        Fx.run(() -> ((ButtonBase) Fx.find(wiring.node(), Fx.text(text).and(ButtonBase.class::isInstance))
                        .orElseThrow())
                .fire());
    }

    /** A picture of it, dark and light, where the property {@code gatefold.looks} names a folder. */
    private void look(String name) throws Exception {
        String out = System.getProperty("gatefold.looks");
        if (out == null) {
            return;
        }
        for (ColorScheme scheme : ColorScheme.values()) {
            Fx.run(() -> {
                colours.set(scheme);
                if (wiring.node().lookup(".scroll-pane") instanceof ScrollPane pane) {
                    pane.setVvalue(pane.getVmax());
                }
            });
            Fx.frames(8);
            WritableImage image = Fx.call(() -> stage.getScene().snapshot(null));
            BufferedImage picture = SwingFXUtils.fromFXImage(image, null);
            Path file = Files.createDirectories(Path.of(out))
                    .resolve("sound-" + name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
            ImageIO.write(picture, "png", file.toFile());
        }
    }
}
