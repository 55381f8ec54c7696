package org.gatefold.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.gatefold.app.looks.Fx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window is where it was, as long as there is a screen there. */
final class KeptWindowTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 25, 1440, 875);
    private static final Rectangle2D RIGHT = new Rectangle2D(1440, 0, 2560, 1440);

    @TempDir
    Path data;

    @BeforeEach
    void start() throws Exception {
        Fx.start();
    }

    private Stage stage() {
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(), 640, 480));
        return stage;
    }

    /** Opens a window, does something with it and ends. */
    private Rectangle2D session(Consumer<Stage> with) throws Exception {
        return Fx.call(() -> {
            Stage stage = stage();
            KeptWindow kept = KeptWindow.of(stage, data);
            stage.show();
            Rectangle2D found = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
            with.accept(stage);
            kept.keep();
            stage.close();
            return found;
        });
    }

    @Test
    void itIsWhereItWasLeft() throws Exception {
        session(stage -> {
            stage.setX(120);
            stage.setY(90);
            stage.setWidth(700);
            stage.setHeight(500);
        });
        assertEquals(new Rectangle2D(120, 90, 700, 500), session(stage -> {}));
    }

    @Test
    void aMaximisedOneIsMaximisedAgainAndKnowsItsFormerSize() throws Exception {
        session(stage -> {
            stage.setX(120);
            stage.setY(90);
            stage.setWidth(700);
            stage.setHeight(500);
            stage.setMaximized(true);
        });
        String kept = Files.readString(data.resolve("window.properties"));
        assertTrue(kept.contains("maximised=true") && kept.contains("width=700.0"), kept);
    }

    @Test
    void aFileOfNonsenseIsNoReasonNotToStart() throws Exception {
        Files.writeString(data.resolve("window.properties"), "x=NaN\nwidth=\\uXYZ");
        Rectangle2D found = session(stage -> {});
        assertTrue(found.getWidth() > 0);
        Files.writeString(data.resolve("window.properties"), "x=1\ny=1\nwidth=-5\nheight=1e300");
        assertTrue(session(stage -> {}).getWidth() > 0);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "100, 100, true",
        "1400, 100, true", // mostly on the other screen
        "5000, 100, false", // that screen is gone
        "100, -300, false", // its title is above all screens
        "100, 2000, false",
        "-560, 100, true", // eighty pixels are still seen
        "-700, 100, false",
    })
    void itComesBackOnlyWhereItCanBeTakenHoldOf(double x, double y, boolean comes) {
        WindowPlace place = new WindowPlace(new Rectangle2D(x, y, 640, 480), false);
        assertEquals(comes, place.on(List.of(LEFT, RIGHT)).isPresent());
    }

    @Test
    void itIsNoLargerThanItsScreen() {
        WindowPlace place = new WindowPlace(new Rectangle2D(0, 25, 3000, 2000), true);
        Optional<WindowPlace> there = place.on(List.of(LEFT));
        assertEquals(new Rectangle2D(0, 25, 1440, 875), there.orElseThrow().bounds());
        assertTrue(there.get().maximised());
        assertFalse(place.on(List.of()).isPresent());
    }
}
