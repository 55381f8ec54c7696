package org.gatefold.app.browse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.gatefold.app.control.Awaited;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Skeleton;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.Lists;
import org.gatefold.app.part.ListStates;
import org.gatefold.app.part.TrackMenu;
import org.gatefold.app.part.TrackRow;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.PagedList;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.browse.MusicFolder;
import org.gatefold.player.library.browse.TrackList;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What lies in a folder, in one list of any length: the folders in it, then its tracks. */
final class FolderList {
    private static final double ROW = 52;

    private final StackPane node = new StackPane();
    private final Node whole;
    private final Path folder;
    private final Lists lists;
    private final Desk desk;
    private final PagedList<Entry> entries;
    private final ListView<Optional<Entry>> list;
    private volatile int inside;

    /** A line of the list. */
    private sealed interface Entry {
        record Inside(MusicFolder folder) implements Entry {}

        record Song(Track track) implements Entry {}
    }

    FolderList(Path folder, Lists lists, Desk desk, Bag bag) {
        this.folder = folder;
        this.lists = lists;
        this.desk = desk;
        entries = bag.add(new PagedList<>(desk.background(), this::read));
        list = new ListView<>(entries);
        list.getStyleClass().add("track-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Cell());
        list.setAccessibleText(String.valueOf(folder.getFileName()));
        list.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                open(list.getFocusModel().getFocusedIndex());
                e.consume();
            }
        });
        ListStates.in(node, list, entries, this::empty, desk.texts());
        whole = Awaited.over(node, () -> Skeleton.rows(12), entries.stateProperty());
        bag.listen(desk.pulse().changesProperty(), (_, _, _) -> entries.reload());
        bag.listen(desk.now().trackProperty(), (_, _, _) -> list.refresh());
        bag.listen(desk.actions().marksProperty(), (_, _, _) -> list.refresh());
        entries.reload();
    }

    Node node() {
        return whole;
    }

    /** Folders come first, so tracks begin where the folders end. In the background. */
    private PagedList.Slice<Entry> read(int offset, int limit) {
        Page<MusicFolder> folders = lists.browsing().folders(folder, offset, limit);
        List<Entry> read = new ArrayList<>();
        folders.items().forEach(each -> read.add(new Entry.Inside(each)));
        Page<Track> tracks = lists.browsing()
                .tracks(new TrackList.InFolder(folder), Math.max(0, offset - folders.total()), limit - read.size());
        tracks.items().forEach(track -> read.add(new Entry.Song(track)));
        inside = folders.total();
        return new PagedList.Slice<>(read, folders.total() + tracks.total());
    }

    private void open(int index) {
        if (index < 0 || index >= entries.size()) {
            return;
        }
        entries.get(index).ifPresent(entry -> {
            switch (entry) {
                case Entry.Inside(var there) -> desk.navigator().go(new Route.FolderPage(there.path()));
                case Entry.Song _ -> lists.playFrom(new TrackList.InFolder(folder), index - inside);
            }
        });
    }

    private Node empty() {
        return new EmptyState(
                Icons.line(Feather.FOLDER),
                desk.texts().get("browse.gone"),
                desk.texts().get("browse.gone-text"));
    }

    private final class Cell extends ListCell<Optional<Entry>> {
        private final TrackRow row = new TrackRow(desk.artwork(), desk.texts(), desk.actions()::isKept);

        Cell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            row.onPlay(() -> open(getIndex()));
            setOnContextMenuRequested(e -> {
                if (getItem() != null && getItem().orElse(null) instanceof Entry.Song(var track)) {
                    TrackMenu.of(track, () -> open(getIndex()), desk.actions(), desk.texts(), List.of())
                            .show(row, e.getScreenX(), e.getScreenY());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Optional<Entry> item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null || item.isEmpty()) {
                setGraphic(null);
                return;
            }
            switch (item.get()) {
                case Entry.Inside(var there) -> show(there);
                case Entry.Song(var track) -> show(track);
            }
        }

        private void show(MusicFolder there) {
            HBox line = new HBox(16, Icons.line(Feather.FOLDER), Labels.of(there.name(), "row-title"));
            line.getStyleClass().addAll("track-row", "folder-line");
            line.setOnMouseClicked(_ -> open(getIndex()));
            setAccessibleText(desk.texts().format("browse.folder-spoken", there.name()));
            setGraphic(line);
        }

        private void show(Track track) {
            row.show(
                    track,
                    new TrackRow.Look(
                            track.number(),
                            track.artistName(),
                            OptionalInt.empty(),
                            true,
                            Optional.of(desk.actions().mark(track.key()))));
            row.playing(desk.now().isCurrent(track.key()));
            setAccessibleText(row.getAccessibleText());
            setGraphic(row);
        }
    }
}
