package org.gatefold.app.stats;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;

/** How far the writing of all plays has come, with the way to end it; takes no room otherwise. */
final class ExportLine extends HBox {
    private final Label words = Labels.of("", "muted");
    private final ProgressBar bar = new ProgressBar();
    private final Texts texts;

    ExportLine(PlayExports exports, Texts texts, Bag bag) {
        super(14);
        this.texts = texts;
        getStyleClass().add("export-line");
        setAlignment(Pos.CENTER_LEFT);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().addAll(words, bar, Buttons.link(texts.get("stats.export-end"), exports::end));
        bag.listen(exports.runProperty(), (_, _, now) -> show(now));
        show(exports.runProperty().get());
    }

    private void show(Optional<PlayExports.Run> run) {
        setVisible(run.isPresent());
        setManaged(run.isPresent());
        run.ifPresent(now -> {
            words.setText(texts.format("stats.exporting", now.name(), now.written(), now.all()));
            bar.setProgress(now.all() > 0 ? now.written() / (double) now.all() : ProgressBar.INDETERMINATE_PROGRESS);
            bar.setAccessibleText(words.getText());
        });
    }
}
