package org.gatefold.app.downloads;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.offline.Limits;
import org.gatefold.player.offline.OfflineState;

/** How much room the copies take of what they were given, and within which limits they are fetched. */
final class SpaceCard extends VBox {
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

    private final Texts texts;
    private final Label used = Labels.of("", "section-title");
    private final Label standing = Labels.paragraph("", "muted");
    private final ProgressBar bar = new ProgressBar(0);
    private final Choice budget;
    private final Choice speed;
    private final Choice quality;
    private Limits limits = Limits.USUAL;

    SpaceCard(DownloadsModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().addAll("card", "space-card");
        bar.setMaxWidth(Double.MAX_VALUE);
        budget = new Choice(
                texts.get("offline.budget"),
                BUDGETS,
                texts::size,
                value -> model.limit(new Limits(value, limits.bytesPerSecond(), limits.kilobits(), limits.paused())));
        speed = new Choice(
                texts.get("offline.speed"),
                SPEEDS,
                this::speed,
                value -> model.limit(new Limits(limits.budget(), value, limits.kilobits(), limits.paused())));
        quality = new Choice(
                texts.get("offline.quality"),
                QUALITIES,
                this::quality,
                value -> model.limit(
                        new Limits(limits.budget(), limits.bytesPerSecond(), Math.toIntExact(value), limits.paused())));
        FlowPane choices = new FlowPane(20, 10, budget, speed, quality);
        getChildren().addAll(used, bar, standing, choices);
    }

    void show(OfflineState state, Limits now) {
        limits = now;
        used.setText(texts.format("downloads.used", texts.size(state.bytes()), texts.size(now.budget())));
        bar.setProgress(now.budget() == 0 ? 0 : Math.min(1, state.bytes() / (double) now.budget()));
        bar.setAccessibleText(used.getText());
        String had = texts.format("downloads.tracks", state.copies());
        standing.setText(state.waiting() == 0 ? had : had + " · " + texts.format("offline.to-come", state.waiting()));
        budget.show(now.budget());
        speed.show(now.bytesPerSecond());
        quality.show(now.kilobits());
    }

    private String speed(long bytes) {
        return bytes == 0 ? texts.get("offline.any-speed") : texts.format("offline.per-second", texts.size(bytes));
    }

    private String quality(long kilobits) {
        return kilobits == 0 ? texts.get("offline.original") : texts.format("offline.kilobits", kilobits);
    }

    /** A limit to choose, under its name. */
    private static final class Choice extends VBox {
        private final ComboBox<Long> box = new ComboBox<>();
        private boolean showing;

        Choice(String name, List<Long> values, LongFunction<String> words, LongConsumer chosen) {
            super(4);
            box.getItems().setAll(values);
            box.setConverter(new StringConverter<>() {
                @Override
                public String toString(Long value) {
                    return value == null ? "" : words.apply(value);
                }

                @Override
                public Long fromString(String text) {
                    return box.getValue();
                }
            });
            box.setOnAction(_ -> {
                if (!showing) {
                    chosen.accept(box.getValue());
                }
            });
            Label label = Labels.of(name, "muted", "small");
            label.setLabelFor(box);
            box.setAccessibleText(name);
            getChildren().setAll(List.<Node>of(label, box));
        }

        /** A value that is not on the list is put there. */
        void show(long now) {
            if (!Long.valueOf(now).equals(box.getValue())) {
                showing = true;
                if (!box.getItems().contains(now)) {
                    box.getItems().add(now);
                }
                box.setValue(now);
                showing = false;
            }
        }
    }
}
