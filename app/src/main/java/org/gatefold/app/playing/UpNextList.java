package org.gatefold.app.playing;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.gatefold.app.live.Desk;
import org.gatefold.app.part.TrackRow;
import org.jspecify.annotations.Nullable;

/** The next few tracks; a double click or Enter plays one. */
final class UpNextList extends ListView<UpNextModel.Next> {
    private final Desk desk;

    UpNextList(UpNextModel model, Desk desk) {
        this.desk = desk;
        getStyleClass().addAll("track-list", "up-next");
        setFixedCellSize(52);
        setAccessibleText(desk.texts().get("queue.next-up"));
        setCellFactory(_ -> new Cell());
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                chosen().ifPresent(model::play);
            }
        });
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                chosen().ifPresent(model::play);
                e.consume();
            }
        });
    }

    void show(List<UpNextModel.Next> next) {
        getItems().setAll(next);
    }

    private Optional<UpNextModel.Next> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    /** One track that comes. */
    private final class Cell extends ListCell<UpNextModel.Next> {
        private final TrackRow row = new TrackRow(desk.artwork(), desk.texts(), desk.actions()::isKept);

        @Override
        protected void updateItem(UpNextModel.@Nullable Next item, boolean empty) {
            super.updateItem(item, empty);
            row.setVisible(!empty && item != null);
            setAccessibleText(null);
            if (!empty && item != null) {
                row.show(
                        item.track(),
                        new TrackRow.Look(0, item.track().artistName(), java.util.OptionalInt.empty(), true));
                setAccessibleText(row.getAccessibleText());
                setGraphic(row);
            }
        }
    }
}
