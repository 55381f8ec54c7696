package org.gatefold.app.playlists;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Middle;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.Fetched;
import org.gatefold.app.live.PlaylistPlaces;
import org.gatefold.app.part.Carry;
import org.gatefold.app.part.TrackListView;
import org.gatefold.app.part.TrackRow;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Rows;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.offline.Wish;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.file.ListProgress;
import org.kordamp.ikonli.feather.Feather;

/** One playlist: its name and description, what to do with it, and its entries to play, move and take out. */
public final class PlaylistScreen implements Screen {
    private final Bag bag = new Bag();
    private final PlaylistModel model;
    private final Desk desk;
    private final ListTools tools;
    private final Fetched fetched;
    private final BorderPane node = new BorderPane();
    private final TrackListView list;
    private final EditableText title;
    private final EditableText description;

    public PlaylistScreen(PlaylistId id, ListTools tools, Desk desk) {
        this.desk = desk;
        this.tools = tools;
        model = bag.add(new PlaylistModel(
                id,
                new PlaylistModel.Sources(
                        tools.playlists(), tools.library(), desk.background(), desk.texts(), tools.toasts())));
        fetched = bag.add(new Fetched(
                new Wish.WholePlaylist(id),
                () -> tools.library().byKeys(tools.playlists().keys(id)).values(),
                desk.actions().offline(),
                desk.background(),
                desk.texts()));
        title = new EditableText(Labels.of("", "page-title"), desk.texts().get("playlists.name"), 480, model::rename);
        description = new EditableText(
                Labels.paragraph("", "muted"), desk.texts().get("playlist.description"), 640, model::describe);
        list = new TrackListView(
                model.tracks(),
                new TrackListView.Setup(
                        desk.artwork(),
                        desk.texts(),
                        desk.actions(),
                        (track, index) -> new TrackRow.Look(
                                index + 1,
                                track.artistName(),
                                OptionalInt.empty(),
                                true,
                                Optional.of(desk.actions().mark(track.key()))),
                        this::playFrom));
        if (desk.actions().places().isWritable(id)) {
            list.editable(new Order());
        }
        list.mark(desk.now()::isCurrent);
        bag.listen(desk.now().trackProperty(), (_, _, _) -> list.mark(desk.now()::isCurrent));
        bag.listen(desk.actions().marksProperty(), (_, _, _) -> list.refresh());
        bag.listen(desk.pulse().changesProperty(), (_, _, _) -> model.tracks().reload());
        bag.listen(tools.served(), (_, _, _) -> show(model.playlistProperty().get()));
        bag.listen(model.playlistProperty(), (_, _, now) -> show(now));
        bag.listen(
                desk.actions().places().homesProperty(),
                (_, _, _) -> show(model.playlistProperty().get()));
        show(model.playlistProperty().get());
    }

    /** How the list is changed. */
    private final class Order implements TrackListView.Edits {
        @Override
        public void move(Rows rows, int to) {
            model.move(rows, to);
        }

        @Override
        public void remove(Rows rows) {
            model.remove(rows);
        }

        @Override
        public void insert(int place, Carry.Goods goods) {
            model.insert(place, goods.keys());
        }

        @Override
        public void undo() {
            takeBack();
        }

        @Override
        public String removeText() {
            return desk.texts().get("playlist.remove");
        }
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return desk.texts().get("playlist.title");
    }

    @Override
    public boolean undo() {
        return model.undo();
    }

    @Override
    public void close() {
        bag.close();
    }

    private void takeBack() {
        if (!model.undo()) {
            desk.actions().queueSteps().undo();
        }
    }

    private void show(Load<Optional<Playlist>> load) {
        switch (load) {
            case Load.Busy<Optional<Playlist>> _ -> {}
            case Load.Ready<Optional<Playlist>>(var playlist, var _) ->
                playlist.ifPresentOrElse(this::show, this::showGone);
            case Load.Failed<Optional<Playlist>>(var cause) ->
                node.setCenter(new EmptyState(
                        Icons.line(Feather.LAYERS),
                        new Errors(desk.texts()).sentence(cause),
                        "",
                        Buttons.plain(desk.texts().get("error.retry"), model::reload)));
        }
    }

    private void show(Playlist playlist) {
        title.show(playlist.name());
        description.show(playlist.description());
        VBox head = new VBox(
                6,
                title,
                description,
                new HBox(
                        14,
                        Labels.of(
                                desk.texts()
                                        .format("playlist.figures", playlist.tracks(), Texts.time(playlist.length())),
                                "muted"),
                        fetched.label()));
        desk.actions()
                .places()
                .words(playlist.id())
                .ifPresent(home -> head.getChildren().add(Labels.of(home, "muted", "small")));
        fetched.read();
        if (playlist.kept()) {
            head.getChildren().add(keptLine());
        }
        head.getChildren().add(acts(playlist));
        head.getStyleClass().addAll("fixed-head", "playlist-head");
        node.setTop(head);
        Middle.show(node, playlist.tracks() == 0 ? empty() : list);
    }

    private void showGone() {
        node.setTop(null);
        node.setCenter(new EmptyState(
                Icons.line(Feather.LAYERS),
                desk.texts().get("playlist.gone"),
                desk.texts().get("playlist.gone-text"),
                Buttons.plain(
                        desk.texts().get("side.playlists"),
                        () -> desk.navigator().go(new Route.PlaylistsPage()))));
    }

    private Node keptLine() {
        HBox line = new HBox(
                12,
                Labels.paragraph(desk.texts().get("playlist.kept"), "warn"),
                Buttons.link(desk.texts().get("playlist.kept-seen"), model::acknowledge));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node acts(Playlist playlist) {
        var play = Buttons.primary(
                desk.texts().get("track.play"),
                Icons.filled(Icons.PLAY),
                () -> model.withKeys(keys -> desk.actions().playKeys(keys, 0)));
        var shuffle = Buttons.plain(
                desk.texts().get("bar.shuffle"),
                Icons.line(Feather.SHUFFLE),
                () -> model.withKeys(desk.actions()::shuffleKeys));
        play.setDisable(playlist.tracks() == 0);
        shuffle.setDisable(playlist.tracks() == 0);
        FlowPane acts = new FlowPane(12, 10, play, shuffle);
        if (tools.served().get()) {
            acts.getChildren().add(fetched.button(playlist.name()));
        }
        PlaylistPlaces places = desk.actions().places();
        boolean writable = places.isWritable(playlist.id());
        if (writable) {
            acts.getChildren()
                    .addAll(
                            Buttons.plain(desk.texts().get("playlist.rename"), Icons.line(Feather.EDIT_2), title::edit),
                            Buttons.plain(
                                    desk.texts().get("playlist.describe"),
                                    Icons.line(Feather.ALIGN_LEFT),
                                    description::edit));
        }
        acts.getChildren().addAll(CopyButton.of(playlist.id(), places, desk.texts()));
        acts.getChildren()
                .add(tools.exports()
                        .button(
                                playlist.name(),
                                target -> tools.files().write(playlist.id(), target, ListProgress.UNSEEN),
                                Optional.empty()));
        if (writable) {
            acts.getChildren().add(new DeleteButton(desk.texts(), places.deleteQuestion(playlist.id()), model::delete));
        }
        acts.setAlignment(Pos.CENTER_LEFT);
        acts.getStyleClass().add("playlist-acts");
        return acts;
    }

    private Node empty() {
        return new EmptyState(
                Icons.line(Feather.LAYERS),
                desk.texts().get("playlist.empty"),
                desk.texts().get("playlist.empty-text"));
    }

    private void playFrom(int index) {
        model.withKeys(keys -> desk.actions().playKeys(keys, index));
    }
}
