package org.gatefold.app.smart;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Segments;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.playlist.smart.SmartRules.Sort;
import org.gatefold.player.playlist.smart.SmartTracks;
import org.kordamp.ikonli.feather.Feather;

/** The order of a smart playlist, one field after the other, and how many tracks it has at most. */
final class SortEditor extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int MOST = 8;

    private final SmartDraft draft;
    private final Texts texts;
    private final SmartWords words;
    private final Runnable changed;
    private final VBox rows = new VBox(8);
    private final Node add;

    SortEditor(SmartDraft draft, Texts texts, Runnable changed) {
        this.draft = draft;
        this.texts = texts;
        this.changed = changed;
        words = new SmartWords(texts);
        setSpacing(10);
        add = Buttons.link(texts.get("smart.add-sort"), () -> {
            draft.sorts.add(new Sort("title", false));
            lay();
            changed.run();
        });
        getChildren().addAll(rows, add, limits());
        lay();
    }

    private void lay() {
        rows.getChildren().clear();
        for (int i = 0; i < draft.sorts.size(); i++) {
            rows.getChildren().add(row(i));
        }
        if (draft.sorts.isEmpty()) {
            rows.getChildren().add(Labels.paragraph(texts.get("smart.no-sort"), "muted"));
        }
        add.setVisible(draft.sorts.size() < MOST);
        add.setManaged(draft.sorts.size() < MOST);
    }

    private Node row(int index) {
        Sort sort = draft.sorts.get(index);
        List<String> known = SmartTracks.sortable();
        List<String> choices = known.contains(sort.field())
                ? known
                : Stream.concat(Stream.of(sort.field()), known.stream()).toList();
        ComboBox<String> field = new ComboBox<>();
        Choices.fill(
                field,
                choices,
                word -> known.contains(word) ? words.sort(word) : word,
                sort.field(),
                texts.get("smart.sort-by"));
        field.setOnAction(_ ->
                put(index, new Sort(field.getValue(), draft.sorts.get(index).descending())));
        Segments<Boolean> direction = new Segments<>(
                List.of(false, true),
                down -> texts.get(down ? "smart.descending" : "smart.ascending"),
                sort.descending(),
                down -> put(index, new Sort(draft.sorts.get(index).field(), down)));
        direction.setPrefWrapLength(150);
        direction.setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button remove = Buttons.icon(Icons.line(Feather.X), texts.get("smart.remove"), () -> {
            draft.sorts.remove(index);
            lay();
            changed.run();
        });
        HBox row = new HBox(8, field, direction, space, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void put(int index, Sort sort) {
        draft.sorts.set(index, sort);
        changed.run();
    }

    private Node limits() {
        TextField most = new TextField(draft.most);
        TextField percent = new TextField(draft.percent);
        limit(most, texts.get("smart.most"));
        limit(percent, texts.get("smart.percent"));
        most.textProperty().addListener((_, _, text) -> {
            draft.most = text;
            most.pseudoClassStateChanged(WRONG, draft.hasWrongMost());
            changed.run();
        });
        percent.textProperty().addListener((_, _, text) -> {
            draft.percent = text;
            percent.pseudoClassStateChanged(WRONG, draft.hasWrongPercent());
            changed.run();
        });
        FlowPane line = new FlowPane(
                10,
                8,
                Labels.of(texts.get("smart.at-most")),
                most,
                Labels.of(texts.get("smart.tracks-or"), "muted"),
                percent,
                Labels.of(texts.get("smart.percent-of"), "muted"));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void limit(TextField field, String name) {
        field.setPrefWidth(80);
        field.setAccessibleText(name);
        field.setPromptText(texts.get("smart.any-number"));
    }
}
