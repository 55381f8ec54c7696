package org.gatefold.app.home;

import java.time.Duration;
import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.HeatMap;
import org.gatefold.app.control.Labels;
import org.gatefold.app.live.Desk;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Texts;

/** Half a year of plays, a column a week and a cell a day; it leads to the listening stats and takes no room before the first play. */
final class PlaysCalendar extends VBox {
    private static final int LONG = 120;

    /** Nothing at all before the first play. */
    static Node of(HomeModel.Months months, Desk desk) {
        if (months.totals().plays() > 0) {
            return new PlaysCalendar(months, desk);
        }
        Region nothing = new Region();
        nothing.setManaged(false);
        return nothing;
    }

    private PlaysCalendar(HomeModel.Months months, Desk desk) {
        Texts texts = desk.texts();
        getStyleClass().addAll("card", "months-card");
        int plays = months.totals().plays();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Runnable open = () -> desk.navigator().go(new Route.StatsPage());
        HBox head = new HBox(
                10,
                Labels.of(texts.get("home.months"), "small-title"),
                space,
                Labels.of(totals(plays, months.totals().listened(), texts), "muted", "small"),
                Buttons.link(texts.get("home.stats"), open));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, map(months, open, texts));
    }

    private static String totals(int plays, Duration heard, Texts texts) {
        long minutes = Math.max(1, heard.toMinutes());
        return minutes < LONG
                ? texts.format("home.totals", plays, minutes)
                : texts.format("home.totals-hours", plays, heard.toHours());
    }

    private static HeatMap map(HomeModel.Months months, Runnable open, Texts texts) {
        int most = months.plays().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        return new HeatMap(
                new HeatMap.Days(
                        months.from(),
                        months.to(),
                        months.from().getDayOfWeek(),
                        day -> (plays(months, day) * HeatMap.LEVELS + most - 1) / most,
                        day -> texts.format("home.day", texts.date(day), plays(months, day)),
                        _ -> "",
                        0),
                _ -> open.run());
    }

    private static int plays(HomeModel.Months months, LocalDate day) {
        return months.plays().getOrDefault(day, 0);
    }
}
