package org.gatefold.app.smart;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Pages;
import org.gatefold.app.live.Desk;
import org.gatefold.app.part.TrackListView;
import org.gatefold.app.part.TrackRow;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.playlist.smart.SmartId;
import org.gatefold.player.playlist.smart.SmartProblem;
import org.gatefold.player.playlist.smart.SmartRules;

/** The rules of a smart playlist to change, and beside them what they give: how many tracks, and the first of them. Ctrl S keeps. */
public final class SmartEditorScreen implements Screen {
    private static final double WIDE = 900;
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final Bag bag = new Bag();
    private final Desk desk;
    private final Texts texts;
    private final SmartEditorModel model;
    private final BorderPane node = new BorderPane();
    private final Label nameProblem = Labels.paragraph("", "warn", "small");
    private final Label figures = Labels.of("", "small-title");
    private final VBox problems = new VBox(4);
    private final Button save;
    private final GroupEditor group;
    private final VBox rules = new VBox(16);
    private final VBox preview = new VBox(10);

    public SmartEditorScreen(Optional<SmartId> id, SmartRules rules, SmartTools tools, Desk desk) {
        this.desk = desk;
        texts = desk.texts();
        model = bag.add(new SmartEditorModel(id, rules, tools, desk.background(), texts));
        save = Buttons.primary(texts.get("smart.save"), this::save);
        group = new GroupEditor(
                model.draft().root,
                new GroupEditor.Setup(texts, () -> model.namedProperty().get(), this::changed),
                0,
                Optional.empty());
        node.setTop(head());
        this.rules
                .getChildren()
                .addAll(
                        names(),
                        titled("smart.rules", group),
                        titled("smart.order", new SortEditor(model.draft(), texts, this::changed)));
        this.rules.getStyleClass().add("smart-rules");
        fillPreview();
        node.widthProperty().addListener((_, before, now) -> {
            if (before.doubleValue() < WIDE != now.doubleValue() < WIDE || node.getCenter() == null) {
                lay(now.doubleValue() >= WIDE);
            }
        });
        lay(false);
        node.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (SAVE.match(e)) {
                save();
                e.consume();
            }
        });
        bag.listen(model.previewProperty(), (_, _, now) -> show(now));
        bag.listen(model.namedProperty(), (_, _, _) -> {
            group.renew();
            checkName();
        });
        checkName();
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return texts.get(model.isNew() ? "smart.new" : "smart.edit");
    }

    @Override
    public void close() {
        bag.close();
    }

    private Node head() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                12,
                Labels.of(title(), "page-title"),
                space,
                Buttons.plain(texts.get("playlists.cancel"), this::leave),
                save);
        head.getStyleClass().add("fixed-head");
        return head;
    }

    private Node names() {
        TextField name = new TextField(model.draft().name);
        name.setPromptText(texts.get("playlists.name"));
        name.setAccessibleText(texts.get("playlists.name"));
        name.textProperty().addListener((_, _, text) -> {
            model.draft().name = text;
            checkName();
        });
        TextField comment = new TextField(model.draft().comment);
        comment.setPromptText(texts.get("playlist.description"));
        comment.setAccessibleText(texts.get("playlist.description"));
        comment.textProperty().addListener((_, _, text) -> model.draft().comment = text);
        return new VBox(8, name, nameProblem, comment);
    }

    private Node titled(String key, Node content) {
        VBox card = new VBox(12, Labels.of(texts.get(key), "small-title"), content);
        card.getStyleClass().add("card");
        return card;
    }

    private void fillPreview() {
        TrackListView list = new TrackListView(
                model.tracks(),
                new TrackListView.Setup(
                        desk.artwork(),
                        texts,
                        desk.actions(),
                        (track, index) -> new TrackRow.Look(index + 1, track.artistName(), OptionalInt.empty(), false),
                        _ -> {}));
        list.getStyleClass().add("smart-preview-list");
        list.setAccessibleText(texts.get("smart.preview"));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(260);
        preview.getStyleClass().add("smart-preview");
        preview.getChildren().addAll(figures, problems, list);
        preview.setAlignment(Pos.TOP_LEFT);
    }

    /** Beside the rules where there is room, below them where there is not. */
    private void lay(boolean wide) {
        ScrollPane scroll = Pages.scroll(rules);
        rules.getChildren().remove(preview);
        if (wide) {
            preview.setPrefHeight(Region.USE_COMPUTED_SIZE);
            node.setRight(preview);
        } else {
            node.setRight(null);
            preview.setPrefHeight(400);
            rules.getChildren().add(preview);
        }
        node.setCenter(scroll);
    }

    private void changed() {
        save.setDisable(!model.canSave());
        model.changed();
    }

    private void checkName() {
        Optional<String> wrong = model.nameProblem();
        nameProblem.setText(wrong.orElse(""));
        nameProblem.setVisible(wrong.isPresent());
        nameProblem.setManaged(wrong.isPresent());
        save.setDisable(!model.canSave());
    }

    private void show(Load<SmartEditorModel.Preview> load) {
        switch (load) {
            case Load.Busy<SmartEditorModel.Preview> _ -> {}
            case Load.Failed<SmartEditorModel.Preview>(var cause) -> figures.setText(new Errors(texts).sentence(cause));
            case Load.Ready<SmartEditorModel.Preview>(var now, var _) -> {
                figures.setText(texts.format(
                        "playlist.figures",
                        now.totals().tracks(),
                        Texts.time(now.totals().length())));
                group.show(now.byPart());
                problems.getChildren()
                        .setAll(now.problems().stream()
                                .filter(SmartEditorScreen::standsNowhereElse)
                                .map(each -> Labels.paragraph(new SmartWords(texts).problem(each), "warn", "small"))
                                .toList());
            }
        }
    }

    private static boolean standsNowhereElse(SmartProblem problem) {
        return problem.node().isEmpty();
    }

    private void save() {
        model.save(kept -> desk.navigator().go(new Route.SmartPage(kept)));
    }

    private void leave() {
        model.cancel();
        desk.navigator().go(new Route.PlaylistsPage());
    }
}
