package org.gatefold.app.lyrics;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.lyrics.Lyrics;
import org.gatefold.player.lyrics.Words;
import org.kordamp.ikonli.feather.Feather;

/** Below the words: where they are from and what else there is, sooner and later, and copying them. */
final class WordsFoot extends VBox {
    private final SourceNames sources;
    private final LyricsModel model;
    private final Texts texts;
    private final Label source = Labels.of("", "faint", "small");
    private final MenuButton versions = new MenuButton();
    private final Label shift = Labels.of("", "lyrics-shift");
    private final HBox timing;
    private Optional<Words.Sung> sung = Optional.empty();

    WordsFoot(LyricsModel model, SourceNames sources, Consumer<String> copy, Texts texts) {
        this.model = model;
        this.sources = sources;
        this.texts = texts;
        getStyleClass().add("lyrics-foot");
        versions.getStyleClass().add("lyrics-versions");
        versions.setMnemonicParsing(false);
        versions.setMaxWidth(Double.MAX_VALUE);
        timing = new HBox(
                2,
                nudge(Feather.MINUS, "lyrics.sooner", LyricsModel.NUDGE.negated()),
                shift,
                nudge(Feather.PLUS, "lyrics.later", LyricsModel.NUDGE));
        timing.setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button copied = Buttons.icon(
                Icons.line(Feather.COPY),
                texts.get("lyrics.copy"),
                () -> sung.ifPresent(now -> copy.accept(now.chosen().text())));
        HBox row = new HBox(8, timing, space, copied);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(source, versions, row);
        show(Optional.empty());
    }

    void show(Optional<Words.Sung> now) {
        sung = now;
        setVisible(now.isPresent());
        setManaged(now.isPresent());
        now.ifPresent(this::fill);
    }

    private void fill(Words.Sung now) {
        boolean several = now.versions().size() > 1;
        source.setText(sources.of(now.chosen()));
        only(source, !several);
        only(versions, several);
        versions.setText(sources.of(now.chosen()));
        versions.getItems()
                .setAll(now.versions().stream()
                        .map(version -> item(version, version.equals(now.chosen())))
                        .toList());
        only(timing, now.chosen().isSynced());
        shift.setText(texts.format("lyrics.shift", seconds(now.shift())));
    }

    private MenuItem item(Lyrics version, boolean chosen) {
        RadioMenuItem item = new RadioMenuItem(sources.of(version));
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        item.setOnAction(_ -> model.choose(version));
        return item;
    }

    // keys: lyrics.sooner lyrics.later
    private Button nudge(Feather icon, String key, Duration by) {
        return Buttons.icon(Icons.line(icon), texts.get(key), () -> model.nudge(by));
    }

    private String seconds(Duration shift) {
        Locale locale = texts.locale();
        return shift.isZero()
                ? String.format(locale, "%.1f", 0.0)
                : String.format(locale, "%+.1f", shift.toMillis() / 1000.0).replace('-', '\u2212');
    }

    private static void only(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
