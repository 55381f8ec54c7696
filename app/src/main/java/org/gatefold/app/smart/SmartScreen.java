package org.gatefold.app.smart;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.Fetched;
import org.gatefold.app.part.TrackListView;
import org.gatefold.app.part.TrackRow;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.offline.Wish;
import org.gatefold.player.playlist.smart.NspWriter;
import org.gatefold.player.playlist.smart.SmartId;
import org.gatefold.player.playlist.smart.SmartProblem;
import org.kordamp.ikonli.feather.Feather;

/** One smart playlist: what its rules give now, to play and to copy, and the way to its rules. */
public final class SmartScreen implements Screen {
    private final Bag bag = new Bag();
    private final SmartId id;
    private final SmartTools tools;
    private final Desk desk;
    private final Texts texts;
    private final SmartModel model;
    private final TrackListView list;
    private final Fetched fetched;
    private final BorderPane node = new BorderPane();

    public SmartScreen(SmartId id, SmartTools tools, Desk desk) {
        this.id = id;
        this.tools = tools;
        this.desk = desk;
        texts = desk.texts();
        model = bag.add(new SmartModel(id, tools, desk.background(), texts));
        list = new TrackListView(
                model.tracks(),
                new TrackListView.Setup(
                        desk.artwork(),
                        texts,
                        desk.actions(),
                        (track, index) -> new TrackRow.Look(
                                index + 1,
                                track.artistName(),
                                OptionalInt.empty(),
                                true,
                                Optional.of(desk.actions().mark(track.key()))),
                        index -> model.withKeys(keys -> desk.actions().playKeys(keys, index))));
        fetched = bag.add(new Fetched(
                new Wish.WholeSmart(id), model::music, desk.actions().offline(), desk.background(), texts));
        bag.listen(tools.served(), (_, _, _) -> show(model.shownProperty().get()));
        list.mark(desk.now()::isCurrent);
        bag.listen(desk.now().trackProperty(), (_, _, _) -> list.mark(desk.now()::isCurrent));
        bag.listen(desk.actions().marksProperty(), (_, _, _) -> list.refresh());
        bag.listen(desk.pulse().changesProperty(), (_, _, _) -> model.refresh());
        bag.listen(desk.pulse().heardProperty(), (_, _, _) -> model.refresh());
        bag.listen(model.shownProperty(), (_, _, now) -> show(now));
        show(model.shownProperty().get());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return texts.get("smart.title");
    }

    @Override
    public void close() {
        bag.close();
    }

    private void show(Load<Optional<SmartModel.Shown>> load) {
        switch (load) {
            case Load.Busy<Optional<SmartModel.Shown>> _ -> {}
            case Load.Ready<Optional<SmartModel.Shown>>(var shown, var _) ->
                shown.ifPresentOrElse(this::show, this::showGone);
            case Load.Failed<Optional<SmartModel.Shown>>(var cause) ->
                node.setCenter(new EmptyState(
                        Icons.line(Feather.ZAP),
                        new Errors(texts).sentence(cause),
                        "",
                        Buttons.plain(texts.get("error.retry"), model::read)));
        }
    }

    private void showGone() {
        node.setTop(null);
        node.setCenter(new EmptyState(
                Icons.line(Feather.ZAP),
                texts.get("playlist.gone"),
                texts.get("smart.gone-text"),
                Buttons.plain(
                        texts.get("side.playlists"), () -> desk.navigator().go(new Route.PlaylistsPage()))));
    }

    private void show(SmartModel.Shown shown) {
        Label mark = Labels.of(texts.get("smart.mark"), "muted");
        mark.setGraphic(Icons.line(Feather.ZAP));
        mark.setGraphicTextGap(6);
        int tracks = shown.totals().tracks();
        HBox figures = new HBox(
                14,
                mark,
                Labels.of(
                        texts.format(
                                "playlist.figures",
                                tracks,
                                Texts.time(shown.totals().length())),
                        "muted"),
                fetched.label());
        fetched.read();
        figures.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(6, Labels.of(shown.playlist().name(), "page-title"));
        if (!shown.playlist().rules().comment().isBlank()) {
            head.getChildren().add(Labels.paragraph(shown.playlist().rules().comment(), "muted"));
        }
        head.getChildren().add(figures);
        for (SmartProblem problem : shown.asked().problems()) {
            head.getChildren().add(Labels.paragraph(new SmartWords(texts).problem(problem), "warn", "small"));
        }
        head.getChildren().add(acts(shown));
        head.getStyleClass().addAll("fixed-head", "playlist-head");
        node.setTop(head);
        node.setCenter(
                tracks > 0
                        ? list
                        : new EmptyState(
                                Icons.line(Feather.ZAP), texts.get("smart.none"), texts.get("smart.none-text")));
    }

    private Node acts(SmartModel.Shown shown) {
        var play = Buttons.primary(
                texts.get("track.play"),
                Icons.filled(Icons.PLAY),
                () -> model.withKeys(keys -> desk.actions().playKeys(keys, 0)));
        var shuffle = Buttons.plain(
                texts.get("bar.shuffle"),
                Icons.line(Feather.SHUFFLE),
                () -> model.withKeys(desk.actions()::shuffleKeys));
        play.setDisable(shown.totals().tracks() == 0);
        shuffle.setDisable(shown.totals().tracks() == 0);
        String name = shown.playlist().name();
        FlowPane acts = new FlowPane(
                12,
                10,
                play,
                shuffle,
                Buttons.plain(
                        texts.get("smart.edit"),
                        Icons.line(Feather.SLIDERS),
                        () -> desk.navigator().go(new Route.SmartEditPage(Optional.of(id)))),
                Buttons.plain(
                        texts.get("smart.copy"),
                        Icons.line(Feather.COPY),
                        () -> model.copy(made -> desk.navigator().go(new Route.PlaylistPage(made)))),
                tools.exports()
                        .button(
                                name,
                                model::write,
                                Optional.of(
                                        () -> NspWriter.write(shown.playlist().rules()))),
                Buttons.plain(texts.get("playlist.delete"), Icons.line(Feather.TRASH_2), () -> model.delete(name)));
        if (tools.served().get()) {
            acts.getChildren().add(2, fetched.button(name));
        }
        acts.setAlignment(Pos.CENTER_LEFT);
        acts.getStyleClass().add("playlist-acts");
        return acts;
    }
}
