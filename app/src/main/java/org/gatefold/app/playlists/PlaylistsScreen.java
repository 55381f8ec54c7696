package org.gatefold.app.playlists;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.control.Pages;
import org.gatefold.app.control.Skeleton;
import org.gatefold.app.control.TightRow;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.PlaylistShelf;
import org.gatefold.app.live.SmartShelf;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.player.playlist.smart.SmartPlaylist;
import org.kordamp.ikonli.feather.Feather;

/** All playlists by name, and a line to make a new one. */
public final class PlaylistsScreen implements Screen {
    private final Bag bag = new Bag();
    private final Playlists playlists;
    private final Desk desk;
    private final SmartShelf smart;
    private final Toasts toasts;
    private final ObjectProperty<Load<List<Playlist>>> shown = new SimpleObjectProperty<>(new Load.Busy<>());
    private final TextField name = new TextField();
    private final HBox newLine;
    private final Parent node;

    public PlaylistsScreen(ListTools tools, PlaylistShelf shelf, SmartShelf smart, Desk desk) {
        this.smart = smart;
        playlists = tools.playlists();
        this.desk = desk;
        toasts = tools.toasts();
        newLine = newLine();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button bring =
                Buttons.plain(desk.texts().get("import.button"), Icons.line(Feather.DOWNLOAD), tools.chooseFiles());
        Button rules = Buttons.plain(
                desk.texts().get("smart.new"),
                Icons.line(Feather.ZAP),
                () -> desk.navigator().go(new Route.SmartEditPage(Optional.empty())));
        HBox head = new HBox(
                Labels.of(title(), "page-title"),
                space,
                bring,
                rules,
                Buttons.plain(desk.texts().get("playlists.new"), Icons.line(Feather.PLUS), this::startNew));
        head.getStyleClass().add("page-head");
        TightRow.of(head, bring, rules);
        node = Pages.scrolled(
                head,
                newLine,
                new LoadPane<List<Playlist>>(
                                this::view,
                                new Errors(desk.texts())::sentence,
                                desk.texts().get("error.retry"),
                                shelf::read)
                        .waiting(() -> Skeleton.rows(8))
                        .follow(shown));
        shown.set(shelf.allProperty().get());
        bag.listen(shelf.allProperty(), (_, _, all) -> shown.set(all));
        bag.listen(smart.allProperty(), (_, _, _) -> {
            if (shown.get() instanceof Load.Ready<List<Playlist>>(var all, var freshness)) {
                shown.set(new Load.Ready<>(List.copyOf(all), freshness));
            }
        });
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return desk.texts().get("side.playlists");
    }

    @Override
    public void close() {
        bag.close();
    }

    private HBox newLine() {
        name.setPromptText(desk.texts().get("playlists.name"));
        name.setAccessibleText(desk.texts().get("playlists.name"));
        name.setPrefWidth(320);
        name.setOnAction(_ -> create());
        HBox line = new HBox(
                10,
                name,
                Buttons.primary(desk.texts().get("playlists.create"), this::create),
                Buttons.link(desk.texts().get("playlists.cancel"), () -> showNew(false)));
        line.setAlignment(Pos.CENTER_LEFT);
        line.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                showNew(false);
                e.consume();
            }
        });
        line.setVisible(false);
        line.setManaged(false);
        return line;
    }

    private void startNew() {
        showNew(true);
        name.requestFocus();
    }

    private void showNew(boolean is) {
        newLine.setVisible(is);
        newLine.setManaged(is);
        name.clear();
    }

    private void create() {
        String wanted = name.getText().strip();
        if (wanted.isEmpty()) {
            name.requestFocus();
            return;
        }
        desk.background().load(() -> playlists.create(wanted), answer -> {
            switch (answer) {
                case Load.Busy<PlaylistId> _ -> {}
                case Load.Ready<PlaylistId>(var id, var _) -> desk.navigator().go(new Route.PlaylistPage(id));
                case Load.Failed<PlaylistId>(var cause) -> toasts.tell(new Errors(desk.texts()).sentence(cause));
            }
        });
    }

    private Node view(List<Playlist> all) {
        if (all.isEmpty() && smart.allProperty().get().isEmpty()) {
            return new EmptyState(
                    Icons.line(Feather.LAYERS),
                    desk.texts().get("playlists.empty"),
                    desk.texts().get("playlists.empty-text"));
        }
        VBox list = new VBox();
        list.getStyleClass().add("playlist-list");
        record Named(String name, Node line) {}
        Stream.concat(
                        all.stream().map(each -> new Named(each.name(), line(each))),
                        smart.allProperty().get().stream().map(each -> new Named(each.name(), line(each))))
                .sorted(Comparator.comparing(Named::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(each -> list.getChildren().add(each.line()));
        return list;
    }

    private Node line(SmartPlaylist playlist) {
        Label mark = Labels.of(desk.texts().get("smart.title"), "muted", "small");
        mark.setGraphic(Icons.line(Feather.ZAP));
        VBox words = new VBox(2, Labels.of(playlist.name(), "strong"), mark);
        return button(
                words, playlist.name() + ", " + desk.texts().get("smart.title"), new Route.SmartPage(playlist.id()));
    }

    private Button button(Node words, String accessible, Route route) {
        Button line = new Button();
        line.setGraphic(words);
        line.setMaxWidth(Double.MAX_VALUE);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().setAll("playlist-line");
        line.setAccessibleText(accessible);
        line.setOnAction(_ -> desk.navigator().go(route));
        return line;
    }

    private Node line(Playlist playlist) {
        String figures = desk.texts().format("playlist.figures", playlist.tracks(), Texts.time(playlist.length()));
        VBox words = new VBox(2, Labels.of(playlist.name(), "strong"), Labels.of(figures, "muted", "small"));
        desk.actions()
                .places()
                .words(playlist.id())
                .ifPresent(home -> words.getChildren().add(Labels.of(home, "muted", "small")));
        if (playlist.kept()) {
            words.getChildren().add(Labels.of(desk.texts().get("playlist.kept"), "small", "warn"));
        }
        Button line = button(words, playlist.name() + ", " + figures, new Route.PlaylistPage(playlist.id()));
        desk.actions()
                .carry()
                .onto(
                        line,
                        goods -> desk.actions()
                                .keysOf(goods, keys -> desk.actions().addTo(playlist.id(), keys)));
        return line;
    }
}
