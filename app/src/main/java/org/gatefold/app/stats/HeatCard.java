package org.gatefold.app.stats;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.HeatMap;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.statistics.DayPlays;
import org.kordamp.ikonli.feather.Feather;

/** The days of a year, with ways to the year before and after; a day that is chosen shows its week. */
final class HeatCard extends VBox {
    private final StatsModel model;
    private final Almanac almanac;
    private final Texts texts;
    private final StatsWords words;
    private final Label title = Labels.of("", "small-title");
    private final Label pointed = Labels.of("", "muted", "small");
    private Optional<HeatMap> shown = Optional.empty();
    private final Button before;
    private final Button after;

    HeatCard(StatsModel model, Almanac almanac, Texts texts, StatsWords words) {
        this.model = model;
        this.almanac = almanac;
        this.texts = texts;
        this.words = words;
        getStyleClass().addAll("card", "heat-card");
        before = Buttons.icon(Icons.line(Feather.CHEVRON_LEFT), texts.get("stats.year-before"), () -> by(-1));
        after = Buttons.icon(Icons.line(Feather.CHEVRON_RIGHT), texts.get("stats.year-after"), () -> by(1));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        pointed.setMinWidth(0);
        HBox head = new HBox(8, title, before, after, space, pointed);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        head,
                        new LoadPane<>(
                                        this::map,
                                        new Errors(texts)::sentence,
                                        texts.get("error.retry"),
                                        model.year()::start)
                                .follow(model.year().state()),
                        legend());
    }

    private void by(int years) {
        if (model.year().state().get() instanceof org.gatefold.app.ui.Load.Ready<StatsModel.Year>(var shown, var _)) {
            model.year(shown.year() + years);
        }
    }

    /** A play that counts while the days are walked by keyboard leaves the focus on its day. */
    private Node map(StatsModel.Year year) {
        Optional<LocalDate> focused = shown.flatMap(HeatMap::focusedDay);
        title.setText(Integer.toString(year.year()));
        before.setDisable(year.year() <= year.earliest());
        after.setDisable(year.year() >= year.today().getYear());
        LocalDate end = LocalDate.of(year.year(), 12, 31);
        LocalDate last =
                end.isAfter(year.today()) && year.year() == year.today().getYear() ? year.today() : end;
        Map<LocalDate, DayPlays> days = year.days();
        int most = days.values().stream().mapToInt(DayPlays::plays).max().orElse(1);
        HeatMap map = new HeatMap(
                new HeatMap.Days(
                        LocalDate.of(year.year(), 1, 1),
                        last,
                        almanac.weekBegins(),
                        day -> level(Optional.ofNullable(days.get(day)), most),
                        day -> Optional.ofNullable(days.get(day))
                                .map(plays -> words.of(day, plays))
                                .orElseGet(() -> words.without(day)),
                        words::shortMonth,
                        53),
                model::week);
        map.pointedProperty()
                .addListener((_, _, day) -> pointed.setText(Optional.ofNullable(days.get(day))
                        .map(plays -> words.of(day, plays))
                        .orElseGet(() -> words.without(day))));
        int plays = days.values().stream().mapToInt(DayPlays::plays).sum();
        pointed.setText(texts.format("stats.year-plays", plays, days.size()));
        focused.filter(day -> day.getYear() == year.year()).ifPresent(map::focusWhenShown);
        shown = Optional.of(map);
        return map;
    }

    /** 1 to {@link HeatMap#LEVELS} by how much of the most it is. */
    private static int level(Optional<DayPlays> day, int most) {
        return day.map(each -> (each.plays() * HeatMap.LEVELS + most - 1) / most)
                .orElse(0);
    }

    private Node legend() {
        HBox legend = new HBox(4, Labels.of(texts.get("stats.less"), "faint", "small"));
        for (int level = 0; level <= HeatMap.LEVELS; level++) {
            Region cell = new Region();
            cell.getStyleClass().addAll("heat-cell", "heat-legend", "heat-" + level);
            legend.getChildren().add(cell);
        }
        legend.getChildren().add(Labels.of(texts.get("stats.more-plays"), "faint", "small"));
        legend.setAlignment(Pos.CENTER_LEFT);
        return legend;
    }
}
