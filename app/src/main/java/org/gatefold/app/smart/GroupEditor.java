package org.gatefold.app.smart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Segments;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.playlist.smart.SmartProblem;
import org.kordamp.ikonli.feather.Feather;

/** A group of the editor: whether all or any must hold, its conditions and groups, and what adds another. */
final class GroupEditor extends VBox {
    private static final int DEEPEST = 6;

    /** What all groups of an editor share. */
    record Setup(Texts texts, Supplier<List<SmartTools.Named>> named, Runnable changed) {}

    private final SmartDraft.Group group;
    private final Setup setup;
    private final Optional<Runnable> remove;
    private final int depth;
    private final VBox parts = new VBox(10);

    /** @param remove takes the group out; the outermost stays */
    GroupEditor(SmartDraft.Group group, Setup setup, int depth, Optional<Runnable> remove) {
        this.group = group;
        this.setup = setup;
        this.depth = depth;
        this.remove = remove;
        getStyleClass().add(depth == 0 ? "smart-root" : "smart-group");
        getChildren().addAll(head(), parts, foot());
        lay();
    }

    /** Says at each condition what is wrong with it. */
    void show(Map<SmartDraft.Part, SmartProblem> problems) {
        for (Node node : parts.getChildren()) {
            if (node instanceof RuleRow row) {
                row.show(Optional.ofNullable(problems.get(row.rule())));
            } else if (node instanceof GroupEditor inner) {
                inner.show(problems);
            }
        }
    }

    /** The other playlists are known now. */
    void renew() {
        for (Node node : parts.getChildren()) {
            if (node instanceof RuleRow row) {
                row.renew();
            } else if (node instanceof GroupEditor inner) {
                inner.renew();
            }
        }
    }

    private Node head() {
        Texts texts = setup.texts();
        Segments<Boolean> choice = new Segments<>(
                List.of(true, false), all -> texts.get(all ? "smart.all" : "smart.any"), group.all, all -> {
                    group.all = all;
                    setup.changed().run();
                });
        HBox.setHgrow(choice, Priority.ALWAYS);
        HBox head = new HBox(12, choice);
        remove.ifPresent(act ->
                head.getChildren().add(Buttons.icon(Icons.line(Feather.X), texts.get("smart.remove-group"), act)));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node foot() {
        Texts texts = setup.texts();
        FlowPane foot = new FlowPane(18, 6, Buttons.link(texts.get("smart.add-rule"), () -> add(SmartDraft.fresh())));
        if (depth < DEEPEST) {
            foot.getChildren().add(Buttons.link(texts.get("smart.add-group"), () -> {
                SmartDraft.Group inner = new SmartDraft.Group(!group.all);
                inner.parts.add(SmartDraft.fresh());
                add(inner);
            }));
        }
        return foot;
    }

    private void add(SmartDraft.Part part) {
        group.parts.add(part);
        lay();
        setup.changed().run();
        parts.getChildren().getLast().requestFocus();
    }

    private void take(SmartDraft.Part part) {
        group.parts.removeIf(each -> each == part);
        lay();
        setup.changed().run();
    }

    private void lay() {
        parts.getChildren().setAll(group.parts.stream().map(this::node).toList());
        if (group.parts.isEmpty()) {
            parts.getChildren()
                    .add(Labels.paragraph(
                            setup.texts().get(depth == 0 ? "smart.no-rules" : "smart.empty-group"), "muted"));
        }
    }

    private Node node(SmartDraft.Part part) {
        return switch (part) {
            case SmartDraft.Rule rule ->
                new RuleRow(rule, setup.texts(), setup.named(), setup.changed(), () -> take(rule));
            case SmartDraft.Group inner -> new GroupEditor(inner, setup, depth + 1, Optional.of(() -> take(inner)));
            case SmartDraft.Foreign foreign -> foreign(foreign);
        };
    }

    private Node foreign(SmartDraft.Foreign foreign) {
        Texts texts = setup.texts();
        HBox line = new HBox(
                10,
                Labels.paragraph(
                        texts.format(
                                "smart.foreign",
                                foreign.kept().word(),
                                foreign.kept().json()),
                        "warn"),
                Buttons.icon(Icons.line(Feather.X), texts.get("smart.remove"), () -> take(foreign)));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
