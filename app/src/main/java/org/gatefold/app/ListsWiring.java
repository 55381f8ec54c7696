package org.gatefold.app;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.Exports;
import org.gatefold.app.live.FileDialogs;
import org.gatefold.app.live.FileDrop;
import org.gatefold.app.live.FileOpening;
import org.gatefold.app.live.ListImports;
import org.gatefold.app.live.PlaylistShelf;
import org.gatefold.app.live.SmartShelf;
import org.gatefold.app.part.Carry;
import org.gatefold.app.playlists.ImportsScreen;
import org.gatefold.app.playlists.ListTools;
import org.gatefold.app.playlists.PlaylistScreen;
import org.gatefold.app.playlists.PlaylistsScreen;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.shell.AppWindow;
import org.gatefold.app.shell.SideLists;
import org.gatefold.app.smart.SmartEditorScreen;
import org.gatefold.app.smart.SmartScreen;
import org.gatefold.app.smart.SmartTools;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.PauseDebounce;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.Player;
import org.gatefold.player.playlist.smart.NspFile;
import org.gatefold.player.playlist.smart.SmartId;
import org.gatefold.player.playlist.smart.SmartPlaylist;
import org.gatefold.player.playlist.smart.SmartRules;

/** Every {@code new} of the pages of playlists and of what brings them in and out. On the JavaFX thread. */
final class ListsWiring implements AutoCloseable {
    private final Bag bag = new Bag();
    private final Player player;
    private final PlaylistShelf shelf;
    private final Desk desk;
    private final FileDialogs dialogs;
    private final Toasts toasts;
    private final ListImports imports;
    private final ListTools tools;
    private final SmartTools smartTools;
    private final SmartShelf smart;
    private final FileOpening files;
    private final FileDrop drop;
    private final SimpleBooleanProperty served = new SimpleBooleanProperty();

    ListsWiring(Player player, PlaylistShelf shelf, Desk desk, AppWindow window, FileDialogs dialogs) {
        this.player = player;
        this.shelf = shelf;
        this.desk = desk;
        this.dialogs = dialogs;
        toasts = window.toasts();
        imports = bag.add(new ListImports(
                player.lists().files()::read, player.playlists(), desk.background(), window.toasts(), desk.texts()));
        Exports exports = new Exports(dialogs, desk.background(), window.toasts(), desk.texts());
        smart = bag.add(new SmartShelf(player.lists().smart(), desk.background()));
        smartTools = new SmartTools(
                player.lists().smart(),
                player.lists().smartTracks(),
                player.playlists(),
                player.lists().files(),
                exports,
                PauseDebounce::new,
                served,
                window.toasts());
        tools = new ListTools(
                player.playlists(),
                player.library(),
                player.lists().files(),
                exports,
                this::chooseFiles,
                served,
                window.toasts());
        files = new FileOpening(
                player.opening(), player.playback(), desk.actions(), desk.background(), window.toasts(), desk.texts());
        drop = new FileDrop(
                new FileDrop.Music(player.lists().finder(), player.folders(), player.scanner()),
                new FileDrop.Acts(files::add, this::bring),
                desk.background(),
                window.toasts(),
                desk.texts());
        window.onFiles(drop::dropped);
        bag.add(player.servers().onChange(_ -> desk.background().fx().execute(this::countServers)));
        countServers();
    }

    /** Shows the playlists at the left of the window, and lets them and the queue take what the mouse carries. */
    void showIn(AppWindow window) {
        window.carrying(
                desk.actions().carry(),
                goods -> desk.actions().keysOf(goods, desk.actions()::enqueue),
                new SideLists(
                        desk.texts().get("side.playlists"),
                        Bindings.createObjectBinding(this::entries, shelf.allProperty(), smart.allProperty()),
                        window,
                        desk.actions().carry(),
                        this::dropOn));
    }

    private List<SideLists.Entry> entries() {
        return Stream.concat(
                        shelf.all().stream()
                                .map(each -> new SideLists.Entry(
                                        each.name(),
                                        new Route.PlaylistPage(each.id()),
                                        desk.actions().places().isWritable(each.id()),
                                        false)),
                        smart.allProperty().get().stream()
                                .map(each ->
                                        new SideLists.Entry(each.name(), new Route.SmartPage(each.id()), false, true)))
                .sorted(Comparator.comparing(SideLists.Entry::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private void dropOn(SideLists.Entry entry, Carry.Goods goods) {
        if (entry.route() instanceof Route.PlaylistPage(var id)) {
            desk.actions().keysOf(goods, keys -> desk.actions().addTo(id, keys));
        }
    }

    Screen screen(Route.Lists route) {
        return switch (route) {
            case Route.PlaylistsPage _ -> new PlaylistsScreen(tools, shelf, smart, desk);
            case Route.SmartPage(var id) -> new SmartScreen(id, smartTools, desk);
            case Route.SmartEditPage(var id) -> editor(id);
            case Route.PlaylistPage(var id) -> new PlaylistScreen(id, tools, desk);
            case Route.ImportsPage _ -> new ImportsScreen(imports, this::chooseFiles, desk.navigator(), desk.texts());
        };
    }

    /** One that is not there is shown as such, and never edited as if it were new. */
    private Screen editor(Optional<SmartId> id) {
        Optional<SmartPlaylist> known = id.flatMap(this::known);
        if (id.isPresent() && known.isEmpty()) {
            return new SmartScreen(id.get(), smartTools, desk);
        }
        SmartRules rules = known.map(SmartPlaylist::rules)
                .orElseGet(() -> SmartRules.named(desk.texts().get("smart.new-name")));
        return new SmartEditorScreen(id, rules, smartTools, desk);
    }

    /** Brings playlist files in and shows how that goes. */
    private void bring(List<Path> files) {
        List<Path> rules = files.stream().filter(ListsWiring::holdsRules).toList();
        List<Path> lists = files.stream().filter(file -> !holdsRules(file)).toList();
        rules.forEach(this::bringRules);
        if (!lists.isEmpty()) {
            imports.bring(lists);
            desk.navigator().go(new Route.ImportsPage());
        }
    }

    private static boolean holdsRules(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".nsp");
    }

    /** A smart playlist of a file is shown at once, with whatever of it is not followed. */
    private void bringRules(Path file) {
        desk.background().load(() -> player.lists().smart().create(NspFile.read(file)), answer -> {
            switch (answer) {
                case Load.Busy<SmartId> _ -> {}
                case Load.Ready<SmartId>(var made, var _) -> {
                    desk.navigator().go(new Route.SmartPage(made));
                    toasts.offer(
                            desk.texts().format("import.nsp", String.valueOf(file.getFileName())),
                            desk.texts().get("queue.undo"),
                            () -> desk.background()
                                    .run(() -> player.lists().smart().delete(made), () -> {}, this::failed));
                }
                case Load.Failed<SmartId>(var cause) -> failed(cause);
            }
        });
    }

    private void failed(Exception cause) {
        toasts.tell(new Errors(desk.texts()).sentence(cause));
    }

    private Optional<SmartPlaylist> known(SmartId id) {
        return smart.allProperty().get().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /** What other programs dropped on the window. */
    void dropped(List<Path> files) {
        drop.dropped(files);
    }

    /** Plays files that come from outside. */
    FileOpening files() {
        return files;
    }

    @Override
    public void close() {
        bag.close();
    }

    private void chooseFiles() {
        bring(dialogs.open(
                desk.texts().get("import.choose"),
                new FileDialogs.Kind(desk.texts().get("import.kind"), List.of("m3u", "m3u8", "xspf", "jspf", "nsp"))));
    }

    private void countServers() {
        desk.background().refresh(() -> new Load.Ready<>(!player.servers().all().isEmpty()), answer -> {
            if (answer instanceof Load.Ready<Boolean>(var is, var _)) {
                served.set(is);
            }
        });
    }
}
