package org.gatefold.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.live.LibraryPulse;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Folders;
import org.gatefold.player.library.ScanProblem;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.library.Scanner;
import org.kordamp.ikonli.feather.Feather;

/** The folders of music, the scan with its progress, and what could not be read. */
public final class MusicSection extends VBox {
    private final Folders folders;
    private final Scanner scanner;
    private final Background background;
    private final Texts texts;
    private final Bag bag;
    private final Supplier<Optional<Path>> chooser;
    private final VBox list = new VBox(6);
    private final Label state = Labels.of("", "muted");
    private final ProgressBar bar = new ProgressBar();
    private final HBox scanning;
    private final VBox problems = new VBox();

    /** What the section works with; {@code chooser} asks the listener for a folder. */
    public record Setup(
            Folders folders,
            Scanner scanner,
            LibraryPulse pulse,
            Background background,
            Texts texts,
            Bag bag,
            Supplier<Optional<Path>> chooser) {}

    public MusicSection(Setup setup) {
        folders = setup.folders();
        scanner = setup.scanner();
        background = setup.background();
        texts = setup.texts();
        bag = setup.bag();
        chooser = setup.chooser();
        bar.setPrefWidth(220);
        scanning = new HBox(12, bar, state, Buttons.link(texts.get("settings.cancel"), scanner::cancel));
        scanning.getStyleClass().add("setting-row");
        HBox acts = new HBox(
                10,
                Buttons.plain(texts.get("settings.add-folder"), Icons.line(Feather.FOLDER_PLUS), this::add),
                Buttons.plain(texts.get("settings.scan"), Icons.line(Feather.REFRESH_CW), scanner::start));
        getChildren().add(Sections.of(texts.get("settings.music"), list, acts, watch(), scanning, problems));
        bag.listen(setup.pulse().scanProperty(), (_, before, now) -> show(before, now));
        show(ScanProgress.IDLE, setup.pulse().scanProperty().get());
        showProblems();
        refresh();
    }

    private CheckBox watch() {
        CheckBox box = new CheckBox(texts.get("settings.watch"));
        box.setSelected(scanner.watching().isOn());
        box.setOnAction(_ -> {
            boolean wanted = box.isSelected();
            background.run(
                    () -> scanner.watching().turn(wanted),
                    () -> {},
                    _ -> box.setSelected(scanner.watching().isOn()));
        });
        return box;
    }

    private void refresh() {
        bag.add(background.load(folders::all, answer -> {
            if (answer instanceof Load.Ready<List<Path>>(var all, var _)) {
                list.getChildren().setAll(all.stream().map(this::row).toList());
                if (all.isEmpty()) {
                    list.getChildren().setAll(Labels.of(texts.get("settings.no-folder"), "muted"));
                }
            }
        }));
    }

    private HBox row(Path folder) {
        return Sections.row(
                Labels.of(folder.toString()),
                Buttons.link(
                        texts.get("settings.remove"),
                        () -> background.run(
                                () -> {
                                    folders.remove(folder);
                                    scanner.start();
                                },
                                this::refresh,
                                _ -> refresh())));
    }

    private void add() {
        chooser.get()
                .ifPresent(folder -> background.run(
                        () -> {
                            folders.add(folder);
                            scanner.start();
                        },
                        this::refresh,
                        _ -> refresh()));
    }

    private void show(ScanProgress before, ScanProgress now) {
        boolean runs = now.state() == ScanProgress.State.LOOKING || now.state() == ScanProgress.State.READING;
        scanning.setVisible(runs);
        scanning.setManaged(runs);
        bar.setProgress(
                now.state() == ScanProgress.State.LOOKING || now.found() == 0 ? -1 : now.done() / (double) now.found());
        state.setText(texts.format("side.scanning", now.done(), now.found()));
        if (!runs && before.state() != now.state()) {
            showProblems();
        }
    }

    private void showProblems() {
        bag.add(background.load(scanner::problems, answer -> {
            if (answer instanceof Load.Ready<List<ScanProblem>>(var all, var _)) {
                problems.getChildren().clear();
                problems.setManaged(!all.isEmpty());
                if (!all.isEmpty()) {
                    problems.getChildren().add(problemList(all));
                }
            }
        }));
    }

    private TitledPane problemList(List<ScanProblem> all) {
        VBox lines = new VBox(8);
        for (ScanProblem problem : all.subList(0, Math.min(all.size(), 100))) {
            lines.getChildren()
                    .add(new VBox(
                            Labels.of(problem.file().toString(), "small"),
                            Labels.paragraph(texts.said(problem.reason()), "muted", "small")));
        }
        TitledPane pane = new TitledPane(texts.format("settings.problems", all.size()), lines);
        pane.setExpanded(false);
        return pane;
    }
}
