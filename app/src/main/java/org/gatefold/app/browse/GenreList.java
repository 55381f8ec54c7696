package org.gatefold.app.browse;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Awaited;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Skeleton;
import org.gatefold.app.live.Desk;
import org.gatefold.app.part.ListStates;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.PagedList;
import org.gatefold.player.library.browse.Browsing;
import org.gatefold.player.library.browse.Genre;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** All genres by name with how much there is of each. */
final class GenreList {
    private static final double ROW = 58;

    private final StackPane node = new StackPane();
    private final Node shown;
    private final Desk desk;
    private final ListView<Optional<Genre>> list;

    GenreList(Browsing browsing, Desk desk, Bag bag) {
        this.desk = desk;
        PagedList<Genre> genres = bag.add(new PagedList<>(desk.background(), (offset, limit) -> {
            var page = browsing.genres(offset, limit);
            return new PagedList.Slice<>(page.items(), page.total());
        }));
        list = new ListView<>(genres);
        list.getStyleClass().addAll("track-list", "line-list");
        list.setFixedCellSize(ROW);
        list.setAccessibleText(desk.texts().get("browse.genres"));
        list.setCellFactory(_ -> new Cell());
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                int row = list.getFocusModel().getFocusedIndex();
                if (row >= 0 && row < genres.size()) {
                    genres.get(row).ifPresent(this::open);
                }
            }
        });
        ListStates.in(node, list, genres, this::empty, desk.texts());
        shown = Awaited.over(node, () -> Skeleton.rows(12), genres.stateProperty());
        bag.listen(desk.pulse().changesProperty(), (_, _, _) -> genres.reload());
        genres.reload();
    }

    Node node() {
        return shown;
    }

    private void open(Genre genre) {
        desk.navigator().go(new Route.GenrePage(genre.id(), genre.name()));
    }

    private String figures(Genre genre) {
        return desk.texts().format("artists.figures", genre.albums(), genre.tracks());
    }

    private Node empty() {
        return new EmptyState(
                Icons.line(Feather.TAG),
                desk.texts().get("browse.no-genres"),
                desk.texts().get("browse.no-genres-text"));
    }

    private final class Cell extends ListCell<Optional<Genre>> {
        Cell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable Optional<Genre> item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null || item.isEmpty()) {
                setGraphic(null);
                return;
            }
            Genre genre = item.get();
            VBox line = new VBox(2, Labels.of(genre.name(), "strong"), Labels.of(figures(genre), "muted", "small"));
            line.getStyleClass().add("playlist-line");
            line.setOnMouseClicked(_ -> open(genre));
            setAccessibleText(genre.name() + ", " + figures(genre));
            setGraphic(line);
        }
    }
}
