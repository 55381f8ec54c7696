package org.gatefold.app.stats;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.live.Desk;
import org.gatefold.app.ui.Errors;
import org.gatefold.player.library.Track;
import org.gatefold.player.statistics.Top;

/** One list of a period: place, cover, name, how often. What is in the library opens with a click or Enter. */
final class TopCard extends VBox {
    private static final double COVER = 38;

    private final StatsModel model;
    private final StatsModel.Ranking ranking;
    private final Desk desk;
    private final StatsWords words;

    TopCard(StatsModel model, StatsModel.Ranking ranking, Desk desk, StatsWords words) {
        this.model = model;
        this.ranking = ranking;
        this.desk = desk;
        this.words = words;
        getStyleClass().addAll("card", "top-card");
        // keys: stats.artists stats.albums stats.tracks stats.new-artists
        String title = switch (ranking) {
            case ARTISTS -> "stats.artists";
            case ALBUMS -> "stats.albums";
            case TRACKS -> "stats.tracks";
            case NEW_ARTISTS -> "stats.new-artists";
        };
        getChildren()
                .addAll(
                        Labels.of(desk.texts().get(title), "small-title"),
                        new LoadPane<>(
                                        this::lines,
                                        new Errors(desk.texts())::sentence,
                                        desk.texts().get("error.retry"),
                                        model.list(ranking)::start)
                                .follow(model.list(ranking).state()));
    }

    private Node lines(StatsModel.Listed listed) {
        if (listed.tops().isEmpty()) {
            return Labels.paragraph(
                    desk.texts().get(ranking == StatsModel.Ranking.NEW_ARTISTS ? "stats.nothing-new" : "stats.nothing"),
                    "muted");
        }
        VBox lines = new VBox();
        for (int i = 0; i < listed.tops().size(); i++) {
            lines.getChildren().add(line(i + 1, listed.tops().get(i)));
        }
        if (listed.hasMore()) {
            var more = Buttons.link(desk.texts().get("stats.more"), () -> model.more(ranking));
            VBox.setMargin(more, new javafx.geometry.Insets(8, 0, 0, 0));
            lines.getChildren().add(more);
        }
        return lines;
    }

    private Node line(int place, Top top) {
        Label number = Labels.of(Integer.toString(place), "top-place");
        var cover = desk.artwork().cover(COVER, ranking == StatsModel.Ranking.ARTISTS ? COVER / 2 : 6);
        cover.show(top.track().flatMap(Track::art));
        Label name = Labels.of(top.name(), "row-title");
        VBox both = new VBox(name);
        String under = ranking == StatsModel.Ranking.NEW_ARTISTS
                ? desk.texts().format("stats.since", words.date(top.first()))
                : top.under();
        if (!under.isEmpty()) {
            both.getChildren().add(Labels.of(under, "row-second"));
        }
        both.setAlignment(Pos.CENTER_LEFT);
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        Label plays = Labels.of(words.plays(top), "row-figure", "small");
        plays.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(12, number, cover.node(), both, plays);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("top-line");
        line.setAccessibleText(words.spoken(place, top));
        Optional<Runnable> page = top.track().map(this::page);
        if (page.isPresent()) {
            opens(line, page.get());
        } else {
            line.setAccessibleRole(AccessibleRole.TEXT);
        }
        return line;
    }

    private Runnable page(Track track) {
        return switch (ranking) {
            case ARTISTS, NEW_ARTISTS -> () -> desk.actions().openArtist(track);
            case ALBUMS, TRACKS -> () -> desk.actions().openAlbum(track);
        };
    }

    private static void opens(Node line, Runnable open) {
        line.getStyleClass().add("opens");
        line.setAccessibleRole(AccessibleRole.BUTTON);
        line.setFocusTraversable(true);
        line.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                open.run();
            }
        });
        line.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                open.run();
                e.consume();
            }
        });
    }
}
