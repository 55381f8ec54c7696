package org.gatefold.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gatefold.app.WalkRoom;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.looks.Hands;
import org.gatefold.app.looks.ShopStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A purchase through the whole program by keyboard alone, from the first page to the order that the shop confirmed. */
final class KeyboardPurchaseTest {
    @TempDir
    private Path folder;

    private WalkRoom room;
    private Hands hands;

    @BeforeEach
    void open() throws Exception {
        room = new WalkRoom(folder);
        room.knowTheListener();
        room.settle();
        hands = new Hands(room.scene());
    }

    @AfterEach
    void close() throws Exception {
        room.close();
    }

    @Test
    void fromHomeToTheConfirmedOrderWithKeysOnly() throws Exception {
        press(KeyCode.K, true);
        Fx.until("the palette has the keyboard", () -> has("palette-field"));
        type("Harbour Static");
        press(KeyCode.ENTER, false);
        hands.tabTo(
                "the artist", node -> String.valueOf(node.getAccessibleText()).startsWith("Harbour Static,"));
        hands.key(KeyCode.ENTER);
        hands.tabTo("Buy now", Fx.text("Buy now"));
        hands.key(KeyCode.SPACE);
        Fx.until(
                "the order can be placed",
                () -> hands.find(node -> "place-order".equals(node.getId()))
                        .filter(node -> !node.isDisabled())
                        .isPresent());
        hands.tabTo("Place order", node -> "place-order".equals(node.getId()));
        hands.key(KeyCode.SPACE);
        hands.waitFor(ShopStage.THANKS);
        Fx.until("the order is kept", () -> room.orders() == 1);
        assertEquals(1, room.orders());
    }

    private boolean has(String style) {
        Node owner = room.scene().getFocusOwner();
        return owner != null && owner.getStyleClass().contains(style);
    }

    private void press(KeyCode code, boolean shortcut) throws Exception {
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
    }

    private void type(String words) throws Exception {
        for (char letter : words.toCharArray()) {
            fire(new KeyEvent(
                    KeyEvent.KEY_TYPED, String.valueOf(letter), "", KeyCode.UNDEFINED, false, false, false, false));
        }
    }

    private void fire(KeyEvent event) throws Exception {
        Fx.run(() -> {
            Scene scene = room.scene();
            Event.fireEvent(scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner(), event);
        });
        Fx.frames(1);
    }
}
