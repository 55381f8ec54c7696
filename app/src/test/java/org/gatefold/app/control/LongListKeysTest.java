package org.gatefold.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.ui.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** JavaFX's own keys on a list whose chosen rows are kept as stretches, and which is filled after it is there. */
@Timeout(120)
final class LongListKeysTest {
    private static final int ROWS = 600;

    private Stage stage;
    private ListView<Integer> list;
    private RangeSelection<Integer> selection;

    @BeforeEach
    void open() throws Exception {
        Fx.start();
        Fx.run(() -> {
            ObservableList<Integer> items = FXCollections.observableArrayList();
            list = new ListView<>();
            RowFocus<Integer> focus = new RowFocus<>(list, items);
            selection = new RangeSelection<>(items, focus);
            list.setFocusModel(focus);
            list.setSelectionModel(selection);
            list.setItems(items);
            items.addAll(IntStream.range(0, ROWS).boxed().toList());
            stage = new Stage();
            stage.setScene(new Scene(list, 300, 300));
            stage.show();
        });
        Fx.frames(2);
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(stage::close);
    }

    private Rows after(Runnable chosen, KeyCode code, boolean shift, boolean shortcut) throws Exception {
        return Fx.call(() -> {
            chosen.run();
            Event.fireEvent(list, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, false, false));
            return selection.rows();
        });
    }

    @Test
    void shiftAndEndChooseFromTheRowThatTheProgramChose() throws Exception {
        assertEquals(Rows.range(300, ROWS), after(() -> selection.clearAndSelect(300), KeyCode.END, true, false));
    }

    @Test
    void shiftAndHomeChooseUpToTheRowThatTheProgramChose() throws Exception {
        assertEquals(Rows.range(0, 301), after(() -> selection.clearAndSelect(300), KeyCode.HOME, true, false));
    }

    @Test
    void shiftAndAnArrowTakeOneMoreRow() throws Exception {
        assertEquals(Rows.range(70, 72), after(() -> selection.clearAndSelect(70), KeyCode.DOWN, true, false));
        assertEquals(Rows.range(70, 73), after(() -> {}, KeyCode.DOWN, true, false));
        assertEquals(Rows.range(70, 72), after(() -> {}, KeyCode.UP, true, false));
    }

    @Test
    void allAreChosenAndAnArrowChoosesOneAgain() throws Exception {
        assertEquals(Rows.range(0, ROWS), after(() -> selection.clearAndSelect(70), KeyCode.A, false, true));
        assertEquals(List.of(71), after(() -> {}, KeyCode.DOWN, false, false));
    }
}
