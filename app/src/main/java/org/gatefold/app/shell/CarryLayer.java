package org.gatefold.app.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.Carry;

/** Shows beside the mouse what it carries. Escape puts it back. */
final class CarryLayer extends Pane {
    private static final double AWAY = 14;

    private final Label label = Labels.of("", "carried");
    private final Carry carry;

    CarryLayer(Carry carry, Node window) {
        this.carry = carry;
        setMouseTransparent(true);
        setManaged(false);
        label.setMaxWidth(280);
        getChildren().add(label);
        label.setVisible(false);
        carry.goodsProperty().addListener((_, _, goods) -> {
            label.setText(goods.map(Carry.Goods::name).orElse(""));
            label.setVisible(false);
        });
        window.addEventFilter(MouseDragEvent.MOUSE_DRAG_OVER, this::follow);
        window.addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, _ -> carry.end());
        // a control consumes what it does not take; the button itself is let go after the drop, in every case
        window.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> endIfLost());
        window.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> endIfLost());
        window.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    }

    private void follow(MouseDragEvent e) {
        if (carry.goods().isPresent()) {
            label.autosize();
            label.relocate(e.getX() + AWAY, e.getY() + AWAY);
            label.setVisible(true);
        }
    }

    /** It was let go outside the window. */
    private void endIfLost() {
        if (carry.goods().isPresent()) {
            carry.end();
        }
    }

    private void escape(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && carry.goods().isPresent()) {
            carry.end();
            e.consume();
        }
    }
}
