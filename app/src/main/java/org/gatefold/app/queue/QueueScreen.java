package org.gatefold.app.queue;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Middle;
import org.gatefold.app.live.Desk;
import org.gatefold.app.part.ListStates;
import org.gatefold.app.part.TrackListView;
import org.gatefold.app.part.TrackRow;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.queue.PlayQueue;
import org.kordamp.ikonli.feather.Feather;

/** The queue: a double click jumps, Delete takes out, Alt and the arrows or the mouse move, Ctrl Z takes back. */
public final class QueueScreen implements Screen {
    private final BorderPane node = new BorderPane();
    private final Bag bag = new Bag();
    private final Desk desk;
    private final QueueModel model;
    private final TrackListView list;
    private final Node filled;
    private final Node empty;

    public QueueScreen(Library library, Desk desk, Toasts toasts) {
        this.desk = desk;
        model = bag.add(new QueueModel(
                desk.now().stateProperty().get().queue(),
                new QueueModel.Sources(
                        library,
                        desk.now().playback(),
                        desk.background(),
                        desk.texts(),
                        toasts,
                        desk.actions().queueSteps())));
        QueueEdits edits = new QueueEdits(model, desk);
        list = new TrackListView(
                        model.tracks(),
                        new TrackListView.Setup(
                                desk.artwork(),
                                desk.texts(),
                                desk.actions(),
                                (track, index) ->
                                        new TrackRow.Look(index + 1, track.artistName(), OptionalInt.empty(), true),
                                index -> desk.now().playback().jumpTo(index)))
                .editable(edits);
        filled = ListStates.over(list, model.tracks(), () -> list, desk.texts());
        empty = new EmptyState(
                Icons.line(Feather.LIST),
                desk.texts().get("queue.empty"),
                desk.texts().get("queue.empty-text"));
        desk.actions().carry().onto(empty, goods -> edits.insert(0, goods));
        node.setTop(head());
        bag.listen(desk.now().stateProperty(), (_, _, state) -> show(state.queue()));
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

    private HBox head() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                Labels.of(title(), "page-title"),
                space,
                Buttons.plain(desk.texts().get("queue.clear"), model::clear));
        head.getStyleClass().add("fixed-head");
        return head;
    }

    private void lay() {
        Node wanted = model.queue().isEmpty() ? empty : filled;
        Middle.show(node, wanted);
        Optional<TrackKey> current = model.queue().currentTrack();
        list.mark(key -> current.filter(key::equals).isPresent());
    }

    private void show(PlayQueue queue) {
        if (model.show(queue)) {
            lay();
        }
    }
}
