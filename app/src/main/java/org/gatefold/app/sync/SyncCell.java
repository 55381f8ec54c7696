package org.gatefold.app.sync;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.WordFlow;
import org.gatefold.sync.outbox.WaitingRow;
import org.jspecify.annotations.Nullable;

/**
 * One waiting row as a line of the list: what it is, how it stands, since when, and what can be decided about it. Its
 * nodes are made once and only given new words, for while a long list drains every line changes a few times a second.
 */
final class SyncCell extends ListCell<SyncModel.Line> {
    /** How high a line is, so that the list need not measure. */
    static final double HEIGHT = 80;

    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");

    private final SyncButtons buttons;
    private final Label name = Labels.of("", "strong");
    private final Label state = Labels.of("", "muted", "small", "sync-state");
    private final Label since = Labels.of("", "muted", "small");
    private final HBox box;

    SyncCell(SyncButtons buttons) {
        this.buttons = buttons;
        VBox text = new VBox(2, name, state, since);
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        box = new HBox(12, text, buttons.node());
        box.getStyleClass().add("sync-line");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setVisible(false);
        setGraphic(box);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(SyncModel.@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        boolean shown = !empty && line != null;
        box.setVisible(shown);
        if (line != null && shown) {
            show(line);
        }
    }

    private void show(SyncModel.Line line) {
        name.setText(line.name());
        state.setText(line.stands());
        state.setWrapText(line.asked() && !WordFlow.isNeeded(line.stands()));
        state.setTooltip(line.row().state() == WaitingRow.State.REJECTED ? whole(line.stands()) : null);
        state.pseudoClassStateChanged(ASKED, line.asked());
        since.setText(line.since());
        since.setVisible(!line.asked());
        since.setManaged(!line.asked());
        setAccessibleText(line.name() + ". " + line.stands());
        buttons.show(line);
    }

    /** What a server says of a row it refuses can be longer than the line. */
    private Tooltip whole(String words) {
        Tooltip there = state.getTooltip();
        if (there != null && there.getText().equals(words)) {
            return there;
        }
        Tooltip whole = new Tooltip(words);
        whole.setWrapText(!WordFlow.isNeeded(words));
        whole.setMaxWidth(480);
        return whole;
    }
}
