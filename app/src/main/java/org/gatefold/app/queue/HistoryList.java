package org.gatefold.app.queue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gatefold.app.live.Desk;
import org.gatefold.app.part.Carry;
import org.gatefold.app.part.TrackMenu;
import org.gatefold.app.part.TrackRow;
import org.gatefold.app.ui.PagedList;
import org.gatefold.player.listening.Play;
import org.jspecify.annotations.Nullable;

/** What was heard, the newest first, each with its time. Enter or a double click plays it again before the queue goes on. */
final class HistoryList extends ListView<Optional<Play>> {
    private static final double ROW = 52;

    private final Desk desk;
    private final Consumer<Play> again;

    HistoryList(PagedList<Play> plays, Desk desk, Consumer<Play> again) {
        super(plays);
        this.desk = desk;
        this.again = again;
        getStyleClass().add("track-list");
        setFixedCellSize(ROW);
        setAccessibleText(desk.texts().get("queue.history"));
        setCellFactory(_ -> new Cell());
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                at(getFocusModel().getFocusedIndex()).ifPresent(again);
                e.consume();
            }
        });
    }

    private Optional<Play> at(int row) {
        return row >= 0 && row < getItems().size() ? getItems().get(row) : Optional.empty();
    }

    /** One play. */
    private final class Cell extends ListCell<Optional<Play>> {
        private final TrackRow row = new TrackRow(desk.artwork(), desk.texts(), desk.actions()::isKept);

        Cell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            row.onPlay(() -> at(getIndex()).ifPresent(again));
            setOnDragDetected(e -> desk.actions()
                    .carry()
                    .grab(
                            this,
                            e,
                            () -> at(getIndex()).map(play -> Carry.Goods.of(play.title(), () -> List.of(play.key())))));
            setOnContextMenuRequested(e -> at(getIndex())
                    .flatMap(Play::track)
                    .map(track -> TrackMenu.of(
                            track, () -> at(getIndex()).ifPresent(again), desk.actions(), desk.texts(), List.of()))
                    .ifPresent((ContextMenu menu) -> menu.show(row, e.getScreenX(), e.getScreenY())));
        }

        @Override
        protected void updateItem(@Nullable Optional<Play> item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null || item.isEmpty()) {
                row.setVisible(false);
                setAccessibleText(null);
                return;
            }
            Play play = item.get();
            row.setVisible(true);
            String when = desk.texts()
                    .format("queue.heard", play.artistName(), desk.texts().moment(play.listenedAt()));
            row.show(
                    play.track().orElseGet(() -> NoTrack.called(play.key(), play.title(), play.artistName())),
                    new TrackRow.Look(0, when, OptionalInt.empty(), true));
            setAccessibleText(row.getAccessibleText());
            setGraphic(row);
        }
    }
}
