package org.gatefold.app.settings;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Segments;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.playback.KeptLeveling;
import org.gatefold.player.playback.Leveling;

/** Whether tracks are brought to one loudness by their ReplayGain, by which figure, and how far. */
final class LevelingRows extends VBox {
    private final KeptLeveling kept;
    private final Background background;
    private final Texts texts;
    private final Label decibels = Labels.of("", "muted", "small");
    private final VBox more;

    LevelingRows(KeptLeveling kept, Background background, Texts texts) {
        super(10);
        this.kept = kept;
        this.background = background;
        this.texts = texts;
        Leveling now = kept.now();
        Segments<Leveling.By> by = new Segments<>(
                List.of(Leveling.By.values()),
                choice -> texts.get(key(choice)),
                now.by(),
                choice -> change(was -> new Leveling(choice, was.preamp(), was.protectsPeaks())));
        by.setAlignment(Pos.CENTER_RIGHT);
        by.setPrefWrapLength(380);
        by.setMaxWidth(380);
        CheckBox protects = new CheckBox(texts.get("settings.leveling-peaks"));
        protects.setSelected(now.protectsPeaks());
        protects.setOnAction(_ -> change(was -> new Leveling(was.by(), was.preamp(), protects.isSelected())));
        more = new VBox(10, preamp(now), protects);
        getChildren()
                .addAll(
                        Sections.row(Labels.of(texts.get("settings.leveling")), by),
                        Labels.paragraph(texts.get("settings.leveling-text"), "muted", "small"),
                        more);
        show(now);
    }

    private HBox preamp(Leveling now) {
        Slider slider = new Slider(-Leveling.MOST_PREAMP, Leveling.MOST_PREAMP, now.preamp());
        slider.setBlockIncrement(0.5);
        slider.setPrefWidth(220);
        slider.setAccessibleText(texts.get("settings.leveling-preamp"));
        slider.valueProperty().addListener((_, _, value) -> {
            double half = Math.round(value.doubleValue() * 2) / 2.0;
            if (half != kept.now().preamp()) {
                change(was -> new Leveling(was.by(), half, was.protectsPeaks()));
            }
        });
        decibels.setMinWidth(64);
        decibels.setAlignment(Pos.CENTER_RIGHT);
        return Sections.row(Labels.of(texts.get("settings.leveling-preamp")), slider, decibels);
    }

    private void change(UnaryOperator<Leveling> to) {
        Leveling wanted = to.apply(kept.now());
        kept.play(wanted);
        show(wanted);
        background.run(() -> kept.keep(wanted), () -> {}, _ -> {});
    }

    private void show(Leveling now) {
        decibels.setText(texts.format("settings.decibels", now.preamp()));
        boolean on = now.by() != Leveling.By.NOTHING;
        more.setVisible(on);
        more.setManaged(on);
    }

    private static String key(Leveling.By by) {
        // keys: settings.leveling-off settings.leveling-track settings.leveling-album settings.leveling-automatic
        return switch (by) {
            case NOTHING -> "settings.leveling-off";
            case TRACK -> "settings.leveling-track";
            case ALBUM -> "settings.leveling-album";
            case AUTOMATIC -> "settings.leveling-automatic";
        };
    }
}
