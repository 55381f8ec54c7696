package org.gatefold.app.playlists;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Segments;
import org.gatefold.app.live.ListImport;
import org.gatefold.app.live.ListImport.Step;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.playlist.file.ListReport;
import org.gatefold.player.playlist.file.Matched;
import org.gatefold.player.playlist.file.Matched.How;
import org.kordamp.ikonli.feather.Feather;

/** One playlist file: its name, how far it is, then what was found, guessed and is missing, line by line. */
final class ImportCard extends VBox {
    private static final double ROW = 46;
    private static final int ROWS = 6;

    private final Texts texts;
    private final Navigator navigator;
    private final Consumer<ListImport> stop;

    ImportCard(Texts texts, Navigator navigator, Consumer<ListImport> stop) {
        this.texts = texts;
        this.navigator = navigator;
        this.stop = stop;
        getStyleClass().add("card");
    }

    ImportCard show(ListImport now) {
        boolean same = now.equals(getUserData());
        setUserData(now);
        if (same) {
            return this;
        }
        Label name = Labels.of(String.valueOf(now.file().getFileName()), "small-title");
        name.setGraphic(Icons.line(Feather.FILE_TEXT));
        name.setGraphicTextGap(10);
        getChildren().setAll(name);
        switch (now.step()) {
            case Step.Waiting() -> getChildren().add(busy(texts.get("import.waiting"), 0, now));
            case Step.Reading(int done, int total) ->
                getChildren()
                        .add(busy(
                                total == 0 ? texts.get("import.reading") : texts.format("import.progress", done, total),
                                total == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / total,
                                now));
            case Step.Done(var report) -> report(report);
            case Step.Failed(var why) -> getChildren().add(Labels.paragraph(why, "warn"));
            case Step.Stopped() -> getChildren().add(Labels.of(texts.get("import.stopped"), "muted"));
        }
        return this;
    }

    private Node busy(String words, double progress, ListImport now) {
        ProgressBar bar = new ProgressBar(progress);
        bar.setAccessibleText(words);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label said = Labels.of(words, "muted");
        said.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(14, said, bar, Buttons.link(texts.get("import.stop"), () -> stop.accept(now)));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void report(ListReport report) {
        if (report.entries().isEmpty()) {
            getChildren().add(Labels.of(texts.get("import.no-entries"), "muted"));
            return;
        }
        FlowPane figures = new FlowPane(18, 6);
        boolean both = report.count(How.GUESSED) > 0 && report.count(How.MISSING) > 0;
        for (How how : both ? List.of(How.FOUND) : List.of(How.values())) {
            figures.getChildren().add(Labels.of(words(how, report.count(how)), style(how)));
        }
        report.made()
                .ifPresent(made -> figures.getChildren()
                        .add(Buttons.link(
                                texts.format("import.open", report.name()),
                                () -> navigator.go(new Route.PlaylistPage(made)))));
        figures.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(figures);
        if (report.leftOut() > 0) {
            getChildren().add(Labels.paragraph(texts.format("import.left-out", report.leftOut()), "warn"));
        }
        lines(report);
    }

    // keys: import.found import.guessed import.missing
    private String words(How how, int count) {
        return texts.format("import." + how.name().toLowerCase(java.util.Locale.ROOT), count);
    }

    private static String style(How how) {
        return switch (how) {
            case FOUND -> "ok";
            case GUESSED -> "muted";
            case MISSING -> "warn";
        };
    }

    /** What needs a look first: what is missing, else what was guessed. */
    private void lines(ListReport report) {
        List<How> kinds = Stream.of(How.MISSING, How.GUESSED)
                .filter(how -> report.count(how) > 0)
                .toList();
        if (kinds.isEmpty()) {
            return;
        }
        ListView<Matched> list = new ListView<>();
        list.getStyleClass().add("import-lines");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new ImportLine(texts));
        list.setAccessibleText(texts.get("import.lines"));
        if (kinds.size() > 1) {
            getChildren().add(new Segments<>(kinds, how -> words(how, report.count(how)), kinds.getFirst(), how -> {
                fill(list, report, how);
            }));
        }
        getChildren().add(list);
        fill(list, report, kinds.getFirst());
    }

    private static void fill(ListView<Matched> list, ListReport report, How how) {
        List<Matched> lines =
                report.entries().stream().filter(each -> each.how() == how).toList();
        list.setItems(FXCollections.observableList(lines));
        var height = list.fixedCellSizeProperty()
                .multiply(Math.min(ROWS, lines.size()))
                .add(2);
        list.minHeightProperty().bind(height);
        list.prefHeightProperty().bind(height);
        list.maxHeightProperty().bind(height);
    }
}
