package org.gatefold.app.servers;

import java.util.List;
import java.util.function.LongFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.servers.OfflineModel.Facts;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.offline.Limits;
import org.gatefold.player.offline.OfflineState;
import org.gatefold.player.offline.Wish;

/** What is kept on this computer of servers' music: how that stands, by which rules, within which limits. */
public final class OfflineCard extends VBox {
    private static final List<Long> BUDGETS = List.of(
            2_000_000_000L,
            5_000_000_000L,
            10_000_000_000L,
            20_000_000_000L,
            50_000_000_000L,
            100_000_000_000L,
            500_000_000_000L);
    private static final List<Long> SPEEDS = List.of(0L, 250_000L, 1_000_000L, 5_000_000L);
    private static final List<Long> QUALITIES = List.of(0L, 320L, 192L, 128L);
    private static final int MOST_PLAYED = 200;
    private static final int DAYS = 30;

    private final OfflineModel model;
    private final Texts texts;
    private final Label standing = Labels.paragraph("");
    private final Label held = Labels.paragraph("", "warn", "small");
    private final ProgressBar bar = new ProgressBar();
    private final VBox details = new VBox(12);

    public OfflineCard(OfflineModel model, Texts texts, Bag bag) {
        this.model = bag.add(model);
        this.texts = texts;
        getStyleClass().addAll("card", "offline-card");
        bar.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(Labels.of(texts.get("offline.title"), "small-title"), standing, bar, held, details);
        bag.listen(model.state(), (_, _, now) -> show(now));
        bag.listen(model.facts(), (_, _, now) -> show(now));
        show(model.state().get());
        show(model.facts().get());
    }

    private void show(OfflineState state) {
        String had = texts.format("offline.had", state.copies(), texts.size(state.bytes()));
        standing.setText(state.waiting() == 0 ? had : had + " · " + texts.format("offline.to-come", state.waiting()));
        bar.setVisible(state.now().isPresent());
        bar.setManaged(state.now().isPresent());
        state.now().ifPresent(now -> {
            bar.setProgress(now.total() > 0 ? now.done() / (double) now.total() : ProgressBar.INDETERMINATE_PROGRESS);
            bar.setAccessibleText(texts.format("offline.fetching", now.title()));
        });
        held.setText(state.hold()
                .map(hold -> texts.get(
                        switch (hold) {
                            case PAUSED -> "offline.paused";
                            case OVER_BUDGET -> "offline.over-budget";
                            case DISK_FULL -> "offline.disk-full";
                            case NO_SERVER -> "offline.no-server";
                        }))
                .orElse(""));
        held.setManaged(state.hold().isPresent());
    }

    private void show(Load<Facts> load) {
        if (load instanceof Load.Ready<Facts>(var facts, var _)) {
            details.getChildren().setAll(rules(), limits(facts.limits()), acts(facts));
            if (!facts.wishes().isEmpty()) {
                details.getChildren().add(wishes(facts));
            }
            if (!facts.failures().isEmpty()) {
                details.getChildren().add(failures(facts));
            }
        }
    }

    private Node rules() {
        FlowPane rules = new FlowPane(
                20,
                8,
                rule(new Wish.Favourites(), texts.get("side.favourites")),
                rule(new Wish.MostPlayed(MOST_PLAYED), texts.format("offline.most-played", MOST_PLAYED)),
                rule(new Wish.AddedWithin(DAYS), texts.format("offline.added-within", DAYS)));
        return new VBox(8, Labels.paragraph(texts.get("offline.rules"), "muted", "small"), rules);
    }

    private CheckBox rule(Wish wish, String name) {
        CheckBox box = new CheckBox(name);
        box.setMnemonicParsing(false);
        box.setSelected(model.isWished(wish));
        box.setOnAction(_ -> model.toggle(wish, name));
        return box;
    }

    private Node limits(Limits now) {
        return new FlowPane(
                20,
                10,
                choice(
                        "offline.budget",
                        BUDGETS,
                        now.budget(),
                        texts::size,
                        budget -> model.limit(new Limits(budget, now.bytesPerSecond(), now.kilobits(), now.paused()))),
                choice(
                        "offline.speed",
                        SPEEDS,
                        now.bytesPerSecond(),
                        this::speed,
                        speed -> model.limit(new Limits(now.budget(), speed, now.kilobits(), now.paused()))),
                choice(
                        "offline.quality",
                        QUALITIES,
                        now.kilobits(),
                        this::quality,
                        kilobits -> model.limit(new Limits(
                                now.budget(), now.bytesPerSecond(), Math.toIntExact(kilobits), now.paused()))));
    }

    private String speed(long bytes) {
        return bytes == 0 ? texts.get("offline.any-speed") : texts.format("offline.per-second", texts.size(bytes));
    }

    private String quality(long kilobits) {
        return kilobits == 0 ? texts.get("offline.original") : texts.format("offline.kilobits", kilobits);
    }

    private Node choice(
            String key,
            List<Long> values,
            long now,
            LongFunction<String> words,
            java.util.function.LongConsumer chosen) {
        // keys: offline.budget offline.speed offline.quality
        ComboBox<Long> box = new ComboBox<>();
        box.getItems().setAll(values);
        if (!values.contains(now)) {
            box.getItems().add(now);
        }
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Long value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public Long fromString(String text) {
                return now;
            }
        });
        box.setValue(now);
        box.setOnAction(_ -> chosen.accept(box.getValue()));
        Label label = Labels.of(texts.get(key), "muted", "small");
        label.setLabelFor(box);
        box.setAccessibleText(label.getText());
        return new VBox(4, label, box);
    }

    private Node acts(Facts facts) {
        Limits now = facts.limits();
        HBox acts = new HBox(
                14,
                Buttons.plain(
                        texts.get(now.paused() ? "offline.go-on" : "offline.pause"),
                        () -> model.limit(
                                new Limits(now.budget(), now.bytesPerSecond(), now.kilobits(), !now.paused()))),
                Buttons.link(texts.get("offline.retry"), model::retry));
        acts.setAlignment(Pos.CENTER_LEFT);
        return acts;
    }

    private TitledPane wishes(Facts facts) {
        VBox lines = new VBox(8);
        facts.wishes().forEach(named -> {
            Label name = Labels.of(named.name());
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            var letGo = Buttons.link(texts.get("offline.let-go"), () -> model.toggle(named.wish(), named.name()));
            letGo.setAccessibleText(letGo.getText() + " " + named.name());
            lines.getChildren().add(new HBox(14, name, letGo));
        });
        return pane(texts.format("offline.wishes", facts.wishes().size()), lines);
    }

    private TitledPane failures(Facts facts) {
        VBox lines = new VBox(8);
        facts.failures()
                .forEach(failed -> lines.getChildren()
                        .add(new VBox(Labels.of(failed.title()), Labels.paragraph(failed.reason(), "muted", "small"))));
        return pane(texts.format("offline.failures", facts.failures().size()), lines);
    }

    private static TitledPane pane(String title, Node content) {
        TitledPane pane = new TitledPane(title, content);
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }
}
