package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.live.Speech;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language of the program while it runs, in the real window, 1000 by 640. */
final class LanguageTest {
    @TempDir
    private Path folder;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Background background = new Background(workers, Platform::runLater);
    private final StackPane root = new StackPane();
    private Services services;
    private Stage stage;
    private Speech speech;
    private Front front;

    @BeforeEach
    void open() throws Exception {
        Fx.start();
        services = Services.open(new Home(folder.resolve("data"), folder.resolve("cache")));
        open(Optional.empty());
    }

    private void open(Optional<Locale> told) throws Exception {
        Fx.run(() -> {
            speech = new Speech(Locale.of("en", "GB"), told, ZoneOffset.UTC);
            stage = new Stage();
            Scene scene = new Scene(root, 1000, 640);
            Appearance appearance = new Appearance(scene, new SimpleObjectProperty<>(ColorScheme.DARK));
            front = new Front(
                    services,
                    background,
                    new Wiring.Around(appearance, speech, Optional::empty, _ -> {}, () -> {}),
                    root);
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void close() throws Exception {
        closeWindow();
        services.close();
        workers.shutdown();
    }

    private void closeWindow() throws Exception {
        Fx.run(() -> {
            front.close();
            stage.close();
            stage.getScene().setRoot(new StackPane());
        });
    }

    @Test
    void anotherLanguageIsSpokenAtOnceAndTheListenerStaysWhereTheyAre() throws Exception {
        go(new Route.QueuePage());
        go(new Route.SettingsPage());
        seen("Settings");
        choose("language-fr");
        seen("R\u00e9glages");
        assertEquals(
                Optional.of(new Route.SettingsPage()),
                Fx.call(() -> front.wiring().window().current()));
        assertEquals(
                "language-fr", Fx.call(() -> stage.getScene().getFocusOwner().getId()), "the keyboard too");
        Fx.run(() -> front.wiring().window().back());
        assertEquals(
                Optional.of(new Route.QueuePage()),
                Fx.call(() -> front.wiring().window().current()));
        assertEquals(1, root.getChildren().size(), "nothing of the old window is left");
    }

    @Test
    void theChoiceHoldsAfterTheNextStart() throws Exception {
        go(new Route.SettingsPage());
        choose("language-es");
        seen("Ajustes");
        Fx.until("kept", () -> Speech.kept(services.preferences).equals(Optional.of("es")));
        Speech next = new Speech(Locale.of("en", "GB"), Optional.empty(), ZoneOffset.UTC);
        next.show(Speech.kept(services.preferences));
        assertEquals(Optional.of(Language.SPANISH), next.choiceProperty().get());
        assertEquals("Ajustes", next.texts().get("top.settings"));
        assertEquals("GB", next.texts().locale().getCountry(), "dates and numbers stay those of the region");
        choose("language-system");
        seen("Settings");
    }

    @Test
    void wordsFromRightToLeftTurnTheWindowRoundButNotTheTransport() throws Exception {
        closeWindow();
        open(Optional.of(Locale.of("en", "XB")));
        Fx.frames(3);
        Bounds side = onScreen(".side-bar");
        Bounds window = Fx.call(() -> root.localToScreen(root.getBoundsInLocal()));
        assertEquals(window.getMaxX(), side.getMaxX(), 1, "the side bar is at the right");
        assertEquals(
                NodeOrientation.LEFT_TO_RIGHT,
                Fx.call(() -> root.lookup(".transport").getEffectiveNodeOrientation()));
        for (Route route : List.of(
                new Route.HomePage(), new Route.AlbumsPage(), new Route.SettingsPage(), new Route.ServersPage())) {
            go(route);
            Fx.frames(3);
            Bounds page = onScreen(".page-host");
            assertTrue(page.getMaxX() <= side.getMinX() + 1, () -> route + " lies beside the side bar");
            assertTrue(page.getMinX() >= window.getMinX() - 1, () -> route + " stays in the window");
        }
    }

    private Bounds onScreen(String selector) throws Exception {
        return Fx.call(() -> {
            Node node = root.lookup(selector);
            return node.localToScreen(node.getBoundsInLocal());
        });
    }

    private void go(Route route) throws Exception {
        Fx.run(() -> front.wiring().window().go(route));
    }

    private void choose(String id) throws Exception {
        Fx.until("the choice", () -> root.lookup("#" + id) != null);
        Fx.run(() -> {
            ButtonBase button = (ButtonBase) root.lookup("#" + id);
            button.requestFocus();
            button.fire();
        });
    }

    private void seen(String text) throws Exception {
        Fx.until(text, () -> Fx.find(root, Fx.text(text)).isPresent());
    }
}
