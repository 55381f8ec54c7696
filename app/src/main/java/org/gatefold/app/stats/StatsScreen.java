package org.gatefold.app.stats;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Columns;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.control.Pages;
import org.gatefold.app.control.Segments;
import org.gatefold.app.live.Desk;
import org.gatefold.app.part.TrackMenu;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.stats.StatsModel.Ranking;
import org.gatefold.app.stats.StatsModel.Summary;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.player.statistics.Period;
import org.gatefold.player.statistics.PlayFile;
import org.kordamp.ikonli.feather.Feather;

/** What was heard: figures and lists by week, month, year or all of time, the year as a heat map, and all plays as a file. */
public final class StatsScreen implements Screen {
    private static final double LIST_WIDTH = 300;

    private final Bag bag = new Bag();
    private final StatsModel model;
    private final Almanac almanac;
    private final PlayExports exports;
    private final Desk desk;
    private final StatsWords words;
    private final VBox content = new VBox(16);
    private final Label title = Labels.of("", "section-title");
    private final Button next;
    private final Button previous;
    private final Parent node;

    public StatsScreen(StatsModel model, Almanac almanac, PlayExports exports, Desk desk) {
        this.model = bag.add(model);
        this.almanac = almanac;
        this.exports = exports;
        this.desk = desk;
        words = new StatsWords(desk.texts());
        previous = Buttons.icon(Icons.line(Feather.CHEVRON_LEFT), desk.texts().get("stats.previous"), model::previous);
        next = Buttons.icon(Icons.line(Feather.CHEVRON_RIGHT), desk.texts().get("stats.next"), model::next);
        node = Pages.scrolled(head(), new ExportLine(exports, desk.texts(), bag), content);
        bag.listen(model.periodProperty(), (_, _, now) -> named(now));
        bag.listen(model.summary().state(), (_, _, now) -> shown(now));
        bag.listen(desk.pulse().heardProperty(), (_, _, _) -> model.refresh());
        named(model.periodProperty().get());
        full();
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return desk.texts().get("side.stats");
    }

    @Override
    public void close() {
        bag.close();
    }

    private Node head() {
        Button export = Buttons.plain(desk.texts().get("stats.export"), Icons.line(Feather.UPLOAD), () -> {});
        export.setOnAction(_ -> menu().show(export, Side.BOTTOM, 0, 4));
        HBox head = new HBox(Labels.of(title(), "page-title"), grown(), export);
        head.getStyleClass().add("page-head");
        return head;
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        // keys: stats.export-csv stats.export-json
        for (PlayFile.Format format : PlayFile.Format.values()) {
            String key = format == PlayFile.Format.CSV ? "stats.export-csv" : "stats.export-json";
            menu.getItems().add(TrackMenu.item(desk.texts().get(key), () -> exports.ask(format, almanac.today())));
        }
        return menu;
    }

    /** Nothing heard at all is said once, instead of in every part. */
    private void shown(Load<Summary> load) {
        boolean nothing = load instanceof Load.Ready<Summary>(var summary, var _)
                && summary.everHeard().isEmpty()
                && summary.figures().plays() == 0
                && summary.spent().filter(spent -> spent.orders() > 0).isEmpty();
        boolean isEmpty = content.getChildren().getFirst() instanceof EmptyState;
        if (nothing && !isEmpty) {
            content.getChildren()
                    .setAll(new EmptyState(
                            Icons.line(Feather.BAR_CHART_2),
                            desk.texts().get("stats.empty"),
                            desk.texts().get("stats.empty-text"),
                            Buttons.primary(
                                    desk.texts().get("stats.to-albums"),
                                    () -> desk.navigator().go(new Route.AlbumsPage()))));
        } else if (!nothing && isEmpty && load instanceof Load.Ready<Summary>) {
            full();
        }
    }

    private void full() {
        Errors errors = new Errors(desk.texts());
        String retry = desk.texts().get("error.retry");
        FigureTiles tiles = new FigureTiles(desk.texts(), words);
        content.getChildren()
                .setAll(
                        periods(),
                        new LoadPane<>(tiles::of, errors::sentence, retry, model.summary()::start)
                                .follow(model.summary().state()),
                        new HeatCard(model, almanac, desk.texts(), words),
                        lists(),
                        new LoadPane<>(this::support, errors::sentence, retry, model.summary()::start)
                                .follow(model.summary().state()));
    }

    private Node periods() {
        Segments<Period.Kind> kinds = new Segments<>(
                List.of(Period.Kind.values()),
                // keys: stats.week stats.month stats.year stats.all
                kind -> desk.texts()
                        .get(
                                switch (kind) {
                                    case WEEK -> "stats.week";
                                    case MONTH -> "stats.month";
                                    case YEAR -> "stats.year";
                                    case ALL -> "stats.all";
                                }),
                model.periodProperty().get().kind(),
                model::kind);
        bag.listen(model.periodProperty(), (_, _, now) -> kinds.choose(now.kind()));
        kinds.setAlignment(Pos.CENTER_RIGHT);
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(kinds, Priority.ALWAYS);
        HBox line = new HBox(8, title, previous, next, kinds);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node lists() {
        Columns columns = new Columns(LIST_WIDTH, 16, 2);
        for (Ranking ranking : Ranking.values()) {
            columns.getChildren().add(new TopCard(model, ranking, desk, words));
        }
        return columns;
    }

    private Node support(Summary summary) {
        return summary.spent()
                .filter(spent -> !spent.artists().isEmpty())
                .<Node>map(spent -> new SupportCard(spent, desk.texts()))
                .orElseGet(Region::new);
    }

    private void named(Period period) {
        boolean all = period.kind() == Period.Kind.ALL;
        title.setText(words.of(period));
        previous.setVisible(!all);
        next.setVisible(!all);
        next.setDisable(!model.hasNext());
    }

    private static Region grown() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
