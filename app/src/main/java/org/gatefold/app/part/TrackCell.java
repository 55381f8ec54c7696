package org.gatefold.app.part;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import org.gatefold.app.ui.Rows;
import org.gatefold.player.library.Track;
import org.jspecify.annotations.Nullable;

/** A row of a list of tracks: what it shows, its menu, taking it up with the mouse and dropping something at it. */
final class TrackCell extends ListCell<Optional<Track>> {
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass BEHIND = PseudoClass.getPseudoClass("drop-behind");

    private final TrackListView list;
    private final TrackListView.Setup setup;
    private final TrackLine row;

    TrackCell(TrackListView list, TrackListView.Setup setup) {
        this.list = list;
        this.setup = setup;
        row = list.line();
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // as wide as the list: long words end in dots instead of being scrolled to
        setPrefWidth(0);
        row.onPlay(() -> setup.play().accept(getIndex()));
        row.onRate(stars -> track().ifPresent(track -> setup.actions().rate(track, stars)));
        setOnContextMenuRequested(
                e -> track().ifPresent(track -> menu(track).show(row.node(), e.getScreenX(), e.getScreenY())));
        setOnDragDetected(this::grab);
        setOnMouseDragOver(this::over);
        setOnMouseDragExited(_ -> mark(false, false));
        setOnMouseDragReleased(this::drop);
    }

    private Optional<Track> track() {
        Optional<Track> track = getItem();
        return track == null ? Optional.empty() : track;
    }

    private ContextMenu menu(Track track) {
        Rows rows = list.about(getIndex());
        List<MenuItem> more = list.edits()
                .map(how -> List.of(TrackMenu.item(how.removeText(), () -> list.remove(how, rows))))
                .orElse(List.of());
        return rows.size() > 1
                ? TrackMenu.ofSeveral(list.goods(rows), setup.actions(), setup.texts(), more)
                : TrackMenu.of(track, () -> setup.play().accept(getIndex()), setup.actions(), setup.texts(), more);
    }

    private void grab(MouseEvent e) {
        setup.actions().carry().grab(this, e, () -> track().map(_ -> list.goods(list.about(getIndex()))));
    }

    private void over(MouseDragEvent e) {
        boolean takes =
                list.edits().isPresent() && setup.actions().carry().goods().isPresent() && !isEmpty();
        boolean before = e.getY() < getHeight() / 2;
        mark(takes && before, takes && !before);
    }

    private void drop(MouseDragEvent e) {
        mark(false, false);
        list.dropped(isEmpty() ? list.getItems().size() : DropPlace.between(getIndex(), e.getY(), getHeight()));
    }

    private void mark(boolean before, boolean behind) {
        pseudoClassStateChanged(BEFORE, before);
        pseudoClassStateChanged(BEHIND, behind);
    }

    @Override
    protected void updateItem(@Nullable Optional<Track> item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null || item.isEmpty()) {
            row.node().setVisible(false);
            setAccessibleText(null);
            return;
        }
        row.node().setVisible(true);
        Track track = item.get();
        row.show(track, setup.look().apply(track, getIndex()));
        row.playing(list.isCurrent(track));
        setAccessibleText(row.node().getAccessibleText());
        // once in, it stays: taking it out while a page is read would style it anew each time
        setGraphic(row.node());
    }
}
