package org.gatefold.app.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Middle;
import org.gatefold.app.control.Segments;
import org.gatefold.app.live.Desk;
import org.gatefold.app.part.ListStates;
import org.gatefold.app.part.TrackColumn;
import org.gatefold.app.part.TrackListView;
import org.gatefold.app.part.TrackRow;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.PagedList;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.listening.Play;
import org.gatefold.player.queue.PlayQueue;
import org.kordamp.ikonli.feather.Feather;

/** The queue beside the page: what plays, what comes, and what was heard. The keys are those of the queue's page. */
public final class QueuePanel implements Screen {
    private static final double PARTS = 200;

    private final BorderPane node = new BorderPane();
    private final VBox current = new VBox();
    private final Bag bag = new Bag();
    private final Desk desk;
    private final QueueModel model;
    private final PagedList<Play> heard;
    private final TrackListView next;
    private final Node coming;
    private final Node nothing;
    private final Node past;
    private final Button save;
    private final Button clear;
    private Part part = Part.COMING;

    /** What is listed. */
    private enum Part {
        COMING,
        HEARD
    }

    /** @param close lets the panel go */
    public QueuePanel(Library library, Listening listening, Desk desk, Toasts toasts, Runnable close) {
        this.desk = desk;
        model = bag.add(new QueueModel(
                desk.now().stateProperty().get().queue(),
                new QueueModel.Sources(
                        library,
                        desk.now().playback(),
                        desk.background(),
                        desk.texts(),
                        toasts,
                        desk.actions().queueSteps()),
                queue -> queue.current() + 1));
        heard = bag.add(new PagedList<>(
                desk.background(),
                (offset, limit) -> new PagedList.Slice<>(
                        listening.history(offset, limit),
                        listening.totals(Instant.EPOCH).plays())));
        QueueEdits edits = new QueueEdits(model, desk);
        next = new TrackListView(
                        model.tracks(),
                        new TrackListView.Setup(
                                desk.artwork(),
                                desk.texts(),
                                desk.actions(),
                                (track, _) -> new TrackRow.Look(0, track.artistName(), OptionalInt.empty(), true),
                                model::play))
                .editable(edits);
        next.setAccessibleText(desk.texts().get("queue.next-up"));
        coming = ListStates.over(next, model.tracks(), () -> next, desk.texts());
        HistoryList history = new HistoryList(heard, desk, this::again);
        history.setPlaceholder(Labels.of(desk.texts().get("queue.history-none"), "muted"));
        past = ListStates.over(history, heard, () -> history, desk.texts());
        nothing = Labels.paragraph(desk.texts().get("queue.next-none"), "muted", "queue-none");
        desk.actions().carry().onto(nothing, goods -> edits.insert(0, goods));
        save = Buttons.icon(Icons.line(Feather.FOLDER_PLUS), desk.texts().get("queue.save"), this::save);
        clear = Buttons.icon(Icons.line(Feather.TRASH_2), desk.texts().get("queue.clear"), model::clearShown);
        node.getStyleClass().add("queue-panel");
        node.setTop(new VBox(head(close), current, tools()));
        bag.listen(desk.now().stateProperty(), (_, _, state) -> show(state.queue()));
        bag.listen(desk.now().trackProperty(), (_, _, _) -> playing());
        bag.listen(desk.pulse().heardProperty(), (_, _, _) -> readHistory());
        playing();
        lay();
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return desk.texts().get("side.queue");
    }

    @Override
    public void close() {
        bag.close();
    }

    private Node head(Runnable close) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                10,
                Labels.of(title(), "section-title"),
                space,
                Buttons.icon(Icons.line(Feather.X), desk.texts().get("queue.close"), close));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("queue-head");
        return head;
    }

    private Node tools() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Segments<Part> parts = new Segments<>(List.of(Part.values()), this::name, part, chosen -> {
            part = chosen;
            lay();
        });
        HBox tools = new HBox(2, parts, space, save, clear);
        parts.setPrefWrapLength(PARTS);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("queue-tools");
        return tools;
    }

    private String name(Part named) {
        return desk.texts()
                .get(
                        switch (named) {
                            case COMING -> "queue.next-up";
                            case HEARD -> "queue.history";
                        });
    }

    private void playing() {
        Optional<Track> track = desk.now().trackProperty().get();
        current.setVisible(track.isPresent());
        current.setManaged(track.isPresent());
        current.getStyleClass().setAll("queue-now");
        track.ifPresent(now -> {
            TrackColumn column = new TrackColumn(
                    List.of(now),
                    new TrackColumn.Setup(
                            desk.artwork(),
                            desk.texts(),
                            desk.actions(),
                            _ -> new TrackRow.Look(0, now.artistName(), OptionalInt.empty(), true),
                            _ -> desk.now().playback().resume()));
            column.mark(_ -> true);
            current.getChildren().setAll(Labels.of(desk.texts().get("queue.now"), "side-heading"), column);
        });
    }

    private void show(PlayQueue queue) {
        if (model.show(queue)) {
            lay();
        }
    }

    private void lay() {
        boolean ahead = part == Part.COMING;
        boolean any = model.queue().current() + 1 < model.queue().tracks().size();
        boolean empty = model.queue().isEmpty();
        save.setVisible(ahead && !empty);
        save.setManaged(ahead);
        clear.setVisible(ahead && any);
        clear.setManaged(ahead);
        if (!ahead) {
            if (node.getCenter() != past) {
                readHistory();
                Middle.show(node, past);
            }
        } else if (node.getCenter() != (any ? coming : nothing)) {
            Middle.show(node, any ? coming : nothing);
            BorderPane.setAlignment(nothing, Pos.TOP_LEFT);
        }
    }

    private void readHistory() {
        if (part == Part.HEARD) {
            heard.reload();
        }
    }

    /** Heard once more at once; what was to come comes after it. */
    private void again(Play play) {
        if (model.queue().isEmpty()) {
            desk.actions().playKeys(List.of(play.key()), 0);
        } else {
            desk.now().playback().edit(queue -> queue.insertNext(List.of(play.key())));
            desk.now().playback().next();
        }
    }

    private void save() {
        List<TrackKey> keys = model.queue().tracks();
        desk.actions().addKeysToNew(desk.texts().get("queue.list-name"), keys);
    }
}
