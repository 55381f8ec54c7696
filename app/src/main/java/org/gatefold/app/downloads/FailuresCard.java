package org.gatefold.app.downloads;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.offline.FailedCopy;
import org.kordamp.ikonli.feather.Feather;

/** What could not be fetched and why, with the way to try again; takes no room when nothing failed. */
final class FailuresCard extends VBox {
    private final Texts texts;
    private final Label title = Labels.of("", "small-title");
    private final VBox lines = new VBox(8);

    FailuresCard(DownloadsModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().addAll("card", "failures-card");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(
                12, title, Buttons.plain(texts.get("offline.retry"), Icons.line(Feather.REFRESH_CW), model::retry));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, lines);
    }

    void show(List<FailedCopy> failures) {
        title.setText(texts.format("offline.failures", failures.size()));
        lines.getChildren()
                .setAll(failures.stream()
                        .map(failed -> new VBox(
                                2,
                                Labels.of(failed.title()),
                                Labels.paragraph(texts.said(failed.reason()), "muted", "small")))
                        .toList());
        setVisible(!failures.isEmpty());
        setManaged(!failures.isEmpty());
    }
}
