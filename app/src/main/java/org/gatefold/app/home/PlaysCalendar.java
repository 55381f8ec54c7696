package org.gatefold.app.home;

import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;

/** Half a year of plays, a column a week and a cell a day, darker where less was heard. */
final class PlaysCalendar extends VBox {
    PlaysCalendar(HomeModel.Months months, Texts texts) {
        getStyleClass().add("card");
        setMaxWidth(560);
        int plays = months.totals().plays();
        setVisible(plays > 0);
        setManaged(plays > 0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                Labels.of(texts.get("home.months"), "small-title"),
                space,
                Labels.of(
                        texts.format(
                                "home.totals",
                                plays,
                                Math.max(1, months.totals().listened().toMinutes())),
                        "muted",
                        "small"));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, grid(months, texts));
        setAccessibleText(texts.format(
                "home.totals", plays, Math.max(1, months.totals().listened().toMinutes())));
    }

    private static GridPane grid(HomeModel.Months months, Texts texts) {
        int most = months.plays().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        GridPane grid = new GridPane(8, 4);
        int column = 0;
        for (LocalDate day = months.from(); !day.isAfter(months.to()); day = day.plusDays(1)) {
            int plays = months.plays().getOrDefault(day, 0);
            Region cell = new Region();
            cell.getStyleClass().add("heat-cell");
            if (plays > 0) {
                cell.getStyleClass().add("heat-" + Math.clamp((long) Math.ceil(3.0 * plays / most), 1, 3));
                Tooltip.install(cell, new Tooltip(texts.format("home.day", texts.date(day), plays)));
            }
            grid.add(cell, column, day.getDayOfWeek().getValue() - 1);
            if (day.getDayOfWeek() == java.time.DayOfWeek.SUNDAY) {
                column++;
            }
        }
        return grid;
    }
}
