package org.gatefold.gallery;

import static org.gatefold.gallery.Specimens.as;
import static org.gatefold.gallery.Specimens.disabled;
import static org.gatefold.gallery.Specimens.section;
import static org.gatefold.gallery.Specimens.shown;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.gatefold.app.PartsDesk;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.HeatMap;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.SeekBar;
import org.gatefold.app.control.Segments;
import org.gatefold.app.control.SortBox;
import org.gatefold.app.part.RadioRow;
import org.kordamp.ikonli.feather.Feather;

/** Controls that know no music and no shop: buttons, choices, fields, bars, the map of days, type. */
final class ControlPage {
    private ControlPage() {}

    static Region of(PartsDesk desk) {
        return Specimens.page(type(), buttons(), icons(), choices(), fields(), bars(), days(desk));
    }

    private static Node type() {
        return section(
                "Type",
                shown("page-title", Labels.of("The Long Tide", "page-title")),
                shown("section-title", Labels.of("Popular", "section-title")),
                shown("small-title", Labels.of("Ship to", "small-title")),
                shown("text", Labels.of("Undertow")),
                shown("muted", Labels.of("Harbour Static", "muted")),
                shown("faint", Labels.of("Disc 1", "faint")),
                shown("ok", Labels.of("12 left", "ok")),
                shown("warn", Labels.of("3 left", "warn")),
                shown("accent", Labels.of("Sold out soon", "accent")));
    }

    private static Node buttons() {
        return section(
                "Buttons",
                shown("primary", primary()),
                shown("primary, hover", as(primary(), "hover")),
                shown("primary, focus", as(primary(), "focus-visible")),
                shown("primary, disabled", disabled(primary())),
                shown("plain", plain()),
                shown("plain, hover", as(plain(), "hover")),
                shown("plain, pressed", as(plain(), "armed")),
                shown("plain, focus", as(plain(), "focus-visible")),
                shown("plain, on", as(plain(), "on")),
                shown("plain, disabled", disabled(plain())),
                shown("link", link()),
                shown("link, hover", as(link(), "hover")),
                shown("link, focus", as(link(), "focus-visible")),
                shown("small", small()));
    }

    private static Node icons() {
        ToggleButton on = Buttons.toggle(Icons.line(Feather.SHUFFLE), "Shuffle", () -> {});
        on.setSelected(true);
        return section(
                "Icons",
                shown("plain", icon()),
                shown("hover", as(icon(), "hover")),
                shown("focus", as(icon(), "focus-visible")),
                shown("disabled", disabled(icon())),
                shown("off", Buttons.toggle(Icons.line(Feather.SHUFFLE), "Shuffle", () -> {})),
                shown("on", on));
    }

    private static Node choices() {
        ToggleGroup group = new ToggleGroup();
        CheckBox ticked = new CheckBox("Notice new files");
        ticked.setSelected(true);
        var words = new RadioRow.Words("Tracked post", "3-5 working days", "€6.50");
        var other = new RadioRow.Words("Express", "1-2 working days", "€14.50");
        var never = new RadioRow.Words("Pick up at Kiln Hall", "not to this address", "Free");
        return section(
                "Choices",
                shown("segments", new Segments<>(List.of("All", "Vinyl", "CD"), choice -> choice, "Vinyl", _ -> {})),
                shown(
                        "sorted",
                        new SortBox<>(
                                List.of("Title", "Artist"),
                                choice -> choice,
                                new SortBox.Words("Sort by", "The other way round"),
                                _ -> true,
                                (_, _) -> {})),
                shown("ticked", ticked),
                shown("not ticked", new CheckBox("Notice new files")),
                shown("disabled", disabled(new CheckBox("Notice new files"))),
                shown("chosen", new RadioRow(words, group, true, () -> {}), 420),
                shown("not chosen", new RadioRow(other, group, false, () -> {}), 420),
                shown("forbidden", new RadioRow(never, group, false, () -> {}).forbidden(true), 420));
    }

    private static Node fields() {
        TextField empty = new TextField();
        empty.setPromptText("Search your library");
        return section(
                "Fields",
                shown("empty", empty, 200),
                shown("filled", new TextField("Harbour Static"), 200),
                shown("focus", as(new TextField("Harbour Static"), "focused"), 200),
                shown("wrong", as(new TextField("ana@"), "wrong"), 200),
                shown("disabled", disabled(new TextField("Harbour Static")), 200));
    }

    private static Node bars() {
        SeekBar line = new SeekBar("Volume", 0.05, true, _ -> {});
        line.valueProperty().set(0.6);
        SeekBar wave = new SeekBar("Position", 0.05, false, _ -> {});
        wave.shape(Optional.of((from, to) -> 0.25 + 0.7 * Math.abs(Math.sin(17 * from) * Math.cos(5 * to))));
        wave.valueProperty().set(0.38);
        SeekBar focused = as(new SeekBar("Volume", 0.05, true, _ -> {}), "focus-visible");
        focused.valueProperty().set(0.3);
        return section(
                "Bars",
                shown("line", line, 200),
                shown("line, focus", focused, 200),
                shown("waveform", wave, 420),
                shown("progress, 0", new ProgressBar(0), 160),
                shown("progress", new ProgressBar(0.45), 160),
                shown("progress, done", new ProgressBar(1), 160));
    }

    private static Node days(PartsDesk desk) {
        LocalDate last = LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC);
        HeatMap.Days days = new HeatMap.Days(
                last.minusDays(364),
                last,
                DayOfWeek.MONDAY,
                day -> day.getDayOfYear() * 7 % 11 % (HeatMap.LEVELS + 1),
                LocalDate::toString,
                day -> DateTimeFormatter.ofPattern("MMM", desk.texts().locale()).format(day),
                53);
        return section("Days", shown("by how much was heard", new HeatMap(days, _ -> {}), 860));
    }

    private static Button primary() {
        return Buttons.primary("Buy now", () -> {});
    }

    private static Button plain() {
        return Buttons.plain("Shuffle", Icons.line(Feather.SHUFFLE), () -> {});
    }

    private static Button link() {
        return Buttons.link("Retry", () -> {});
    }

    private static Button small() {
        Button small = Buttons.plain("Tickets", () -> {});
        small.getStyleClass().add("small-pill");
        return small;
    }

    private static Button icon() {
        return Buttons.icon(Icons.line(Feather.HEART), "Favourite", () -> {});
    }
}
