package org.gatefold.app.smart;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.playlist.smart.SmartField;
import org.gatefold.player.playlist.smart.SmartKind;
import org.gatefold.player.playlist.smart.SmartOperator;
import org.gatefold.player.playlist.smart.SmartProblem;
import org.kordamp.ikonli.feather.Feather;

/** One condition of the editor: field, operator, value in the control that suits it, and below what is wrong with it. */
final class RuleRow extends VBox {
    private static final double SHORTEST = 96;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final SmartDraft.Rule rule;
    private final Texts texts;
    private final SmartWords words;
    private final Supplier<List<SmartTools.Named>> named;
    private final Runnable changed;
    private final Label problem = Labels.paragraph("", "warn", "small");
    private final ComboBox<SmartField> field = new ComboBox<>();
    private final ComboBox<SmartOperator> operator = new ComboBox<>();
    private final HBox values = new HBox(8);

    RuleRow(
            SmartDraft.Rule rule,
            Texts texts,
            Supplier<List<SmartTools.Named>> named,
            Runnable changed,
            Runnable remove) {
        this.rule = rule;
        this.texts = texts;
        this.named = named;
        this.changed = changed;
        words = new SmartWords(texts);
        getStyleClass().add("smart-rule");
        Choices.fill(field, List.of(SmartField.values()), words::field, rule.field(), texts.get("smart.field"));
        field.setOnAction(_ -> {
            rule.field(field.getValue());
            operators();
            fill();
            changed.run();
        });
        operator.setOnAction(_ -> {
            if (operator.getValue() != null && operator.getValue() != rule.operator()) {
                rule.operator(operator.getValue());
                fill();
                changed.run();
            }
        });
        operators();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(
                8,
                field,
                operator,
                values,
                space,
                Buttons.icon(Icons.line(Feather.X), texts.get("smart.remove"), remove));
        line.setAlignment(Pos.CENTER_LEFT);
        field.setMinWidth(SHORTEST);
        operator.setMinWidth(SHORTEST);
        problem.setVisible(false);
        problem.setManaged(false);
        getChildren().addAll(line, problem);
        fill();
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    SmartDraft.Rule rule() {
        return rule;
    }

    void show(Optional<SmartProblem> wrong) {
        problem.setText(wrong.map(words::problem).orElse(""));
        problem.setVisible(wrong.isPresent());
        problem.setManaged(wrong.isPresent());
        boolean bad =
                wrong.filter(each -> each.why() == SmartProblem.Why.BAD_VALUE).isPresent();
        values.getChildren().forEach(each -> each.pseudoClassStateChanged(WRONG, bad));
    }

    private void operators() {
        Choices.fill(
                operator,
                SmartOperator.of(rule.field()),
                words::operator,
                rule.operator(),
                texts.get("smart.operator"));
    }

    private void fill() {
        values.getChildren().clear();
        for (int i = 0; i < rule.operator().valueCount(); i++) {
            values.getChildren().add(value(i));
        }
    }

    private Node value(int index) {
        return switch (rule.field().kind()) {
            case FLAG -> yesOrNo();
            case LIST -> list();
            case TIME -> words.takesDate(rule.field(), rule.operator()) ? date(index) : text(index, 110);
            case NUMBER -> text(index, 110);
            case TEXT -> text(index, 220);
        };
    }

    private TextField text(int index, double width) {
        TextField field = new TextField(rule.value(index));
        String name = words.value(rule.field(), rule.operator());
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.setPrefWidth(width);
        field.textProperty().addListener((_, _, text) -> {
            rule.value(index, seconds(text));
            changed.run();
        });
        return field;
    }

    /** A length may be typed as players write it, 3:30. */
    private String seconds(String text) {
        if (rule.field() != SmartField.DURATION || !text.strip().matches("\\d{1,4}:[0-5]\\d")) {
            return text;
        }
        String[] parts = text.strip().split(":", 2);
        return Integer.toString(Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]));
    }

    private DatePicker date(int index) {
        DatePicker picker = new DatePicker();
        String name = words.value(rule.field(), rule.operator());
        picker.setPrefWidth(150);
        picker.setPromptText(name);
        picker.setAccessibleText(name);
        try {
            picker.setValue(
                    rule.value(index).isBlank()
                            ? null
                            : LocalDate.parse(rule.value(index).strip()));
        } catch (DateTimeException e) {
            picker.getEditor().setText(rule.value(index));
        }
        picker.valueProperty().addListener((_, _, day) -> {
            rule.value(index, day == null ? "" : day.toString());
            changed.run();
        });
        return picker;
    }

    private ComboBox<String> yesOrNo() {
        ComboBox<String> choice = new ComboBox<>();
        Choices.fill(
                choice,
                List.of("true", "false"),
                value -> texts.get(value.equals("true") ? "smart.yes" : "smart.no"),
                rule.value(0),
                texts.get("smart.value.list"));
        choice.setOnAction(_ -> {
            rule.value(0, choice.getValue());
            changed.run();
        });
        return choice;
    }

    private ComboBox<SmartTools.Named> list() {
        ComboBox<SmartTools.Named> choice = new ComboBox<>();
        List<SmartTools.Named> all = named.get();
        SmartTools.Named now = all.stream()
                .filter(each -> each.id().equals(rule.value(0)))
                .findFirst()
                .orElse(new SmartTools.Named(rule.value(0), ""));
        Choices.fill(choice, all, SmartTools.Named::name, now, texts.get("smart.value.list"));
        choice.setOnAction(_ -> {
            if (choice.getValue() != null) {
                rule.value(0, choice.getValue().id());
                changed.run();
            }
        });
        return choice;
    }

    boolean namesPlaylist() {
        return rule.field().kind() == SmartKind.LIST;
    }

    /** The other playlists are known now. */
    void renew() {
        if (namesPlaylist()) {
            fill();
        }
    }
}
