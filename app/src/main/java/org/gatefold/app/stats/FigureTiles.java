package org.gatefold.app.stats;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Columns;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.PriceText;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.statistics.Figures;
import org.gatefold.player.statistics.Streaks;
import org.gatefold.store.spending.Spent;

/** The figures of a period, each large over what it counts and a line of more. */
final class FigureTiles {
    private static final double NARROWEST = 160;

    private final Texts texts;
    private final StatsWords words;
    private final PriceText prices;

    FigureTiles(Texts texts, StatsWords words) {
        this.texts = texts;
        this.words = words;
        prices = new PriceText(texts.locale());
    }

    Node of(StatsModel.Summary summary) {
        Figures figures = summary.figures();
        Columns tiles = new Columns(
                NARROWEST, 12, 5, plays(figures), time(figures), artists(figures), streak(summary.streaks()));
        summary.spent()
                .filter(spent -> spent.orders() > 0)
                .ifPresent(spent -> tiles.getChildren().add(spent(spent)));
        return tiles;
    }

    private Node plays(Figures figures) {
        String range = figures.first()
                .map(first -> texts.format(
                        "stats.span",
                        words.date(first),
                        words.date(figures.last().orElse(first))))
                .orElse("");
        return tile(number(figures.plays()), texts.format("stats.plays-word", figures.plays()), range);
    }

    private Node time(Figures figures) {
        Duration heard = figures.heard();
        long amount = StatsWords.isShort(heard) ? StatsWords.minutes(heard) : heard.toHours();
        String word = texts.format(StatsWords.isShort(heard) ? "stats.minutes-word" : "stats.hours-word", amount);
        long days = heard.toDays();
        return tile(number(amount), word, days > 0 ? texts.format("stats.days-long", days) : "");
    }

    private Node artists(Figures figures) {
        return tile(
                number(figures.artists()),
                texts.format("stats.artists-word", figures.artists()),
                texts.format("stats.new-word", figures.newArtists()));
    }

    private Node streak(Streaks streaks) {
        int current = streaks.current().map(Streaks.Run::days).orElse(0);
        String longest = streaks.longest()
                .map(run -> texts.format("stats.longest", run.days(), texts.date(run.last())))
                .orElse("");
        return tile(number(current), texts.format("stats.streak-word", current), longest);
    }

    private Node spent(Spent spent) {
        String amount = spent.paid().isEmpty()
                ? number(0)
                : spent.paid().stream().map(prices::of).collect(Collectors.joining(" + "));
        List<String> names =
                spent.artists().stream().limit(3).map(Spent.OnArtist::name).toList();
        String more = spent.artists().isEmpty()
                ? texts.format("stats.orders", spent.orders())
                : texts.format("stats.supported", spent.artists().size(), String.join(", ", names));
        return tile(amount, texts.get("stats.spent"), more);
    }

    private String number(long value) {
        return texts.format("stats.number", value);
    }

    private static Node tile(String figure, String word, String more) {
        Label large = Labels.of(figure, "tile-figure");
        VBox tile = new VBox(large, Labels.paragraph(word, "tile-word"), Labels.paragraph(more, "faint", "small"));
        tile.getStyleClass().addAll("card", "tile");
        tile.setFocusTraversable(false);
        tile.setAccessibleText(figure + " " + word + (more.isEmpty() ? "" : ", " + more));
        return tile;
    }
}
