package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The side bar of the real window, open and folded. */
@Timeout(180)
final class SideBarScreensTest {
    @TempDir
    Path folder;

    private ListsRoom room;

    @BeforeEach
    void open() throws Exception {
        room = new ListsRoom(folder, true);
    }

    @AfterEach
    void close() throws Exception {
        room.close();
    }

    private List<Button> places() throws Exception {
        return Fx.call(() -> room.wiring.node().lookupAll(".side-bar .side-place").stream()
                .map(Button.class::cast)
                .toList());
    }

    private double width() throws Exception {
        return Fx.call(() -> {
            room.wiring.node().applyCss();
            ((javafx.scene.Parent) room.wiring.node()).layout();
            return room.wiring.node().lookup(".side-bar").getBoundsInParent().getWidth();
        });
    }

    private void ctrlB() throws Exception {
        Fx.run(() -> Event.fireEvent(
                room.stage.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.B, false, true, false, false)));
    }

    @Test
    void foldedItIsNarrowAndItsIconsSayTheirNames() throws Exception {
        room.go(new Route.AlbumsPage());
        assertEquals(228, width(), 1);
        room.look("side-open");
        List<String> names = places().stream().map(Button::getText).toList();
        ctrlB();
        assertEquals(64, width(), 1);
        for (Button place : places()) {
            assertEquals(place.getText(), place.getAccessibleText());
            assertEquals(place.getText(), place.getTooltip().getText());
            assertTrue(place.isFocusTraversable());
        }
        assertEquals(names, places().stream().map(Button::getText).toList(), "the order is the same");
        Fx.until(
                "it is remembered",
                () -> room.services.preferences.get("shell.side").equals(Optional.of("folded")));
        room.look("side-folded");
    }

    @Test
    void itsOwnButtonFoldsAndOpensItAndKeepsTheKeyboard() throws Exception {
        for (double wide : new double[] {64, 228}) {
            Fx.run(() -> {
                Node turn = room.wiring.node().lookup("#side-fold");
                turn.requestFocus();
                ((Button) turn).fire();
            });
            assertEquals(wide, width(), 1);
            assertEquals(
                    "side-fold",
                    Fx.call(() -> room.stage.getScene().getFocusOwner().getId()));
        }
    }
}
