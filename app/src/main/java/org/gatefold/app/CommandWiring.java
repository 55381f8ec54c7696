package org.gatefold.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import org.gatefold.app.command.Command;
import org.gatefold.app.command.Commands;
import org.gatefold.app.command.Shortcuts;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.live.Desk;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.shell.AppWindow;
import org.gatefold.app.shell.DrawerKind;
import org.gatefold.player.playback.Playback;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.queue.Repeat;

/** Everything that can be done from the keyboard, and by which keys usually. */
record CommandWiring(
        Services services,
        Desk desk,
        AppWindow window,
        Appearance appearance,
        BooleanProperty shopVisible,
        FaceWiring face) {
    private static final double LOUDER = 0.05;
    private static final Duration STEP = Duration.ofSeconds(10);

    // keys: command.toggle command.next command.previous command.forward command.back command.louder command.quieter
    // keys: command.mute command.undo command.shuffle command.repeat command.favourite command.palette command.search
    // command.lyrics
    // keys: command.page-back command.page-forward command.scan command.send command.dark command.light command.system
    // keys: command.columns command.shop side.home side.artists side.albums side.tracks side.browse side.favourites
    // side.playlists
    // side.queue
    // keys: downloads.title wishlist.title side.cart side.orders side.stats top.settings servers.title sync.title
    Commands commands() {
        Shortcuts shortcuts = new Shortcuts(services.preferences, desk.background());
        shortcuts.load();
        List<Command> all = new ArrayList<>();
        all.addAll(playback());
        all.addAll(places());
        all.addAll(program());
        all.addAll(face.commands());
        return new Commands(all, shortcuts);
    }

    private List<Command> playback() {
        Playback playback = desk.now().playback();
        String group = desk.texts().get("command.group-playback");
        return List.of(
                command("toggle", group, "Space", playback::toggle),
                command("next", group, "Shortcut+Right", playback::next),
                command("previous", group, "Shortcut+Left", playback::previous),
                command("forward", group, "Shift+Right", () -> seek(STEP)),
                command("back", group, "Shift+Left", () -> seek(STEP.negated())),
                command("louder", group, "Shortcut+Up", () -> volume(LOUDER)),
                command("quieter", group, "Shortcut+Down", () -> volume(-LOUDER)),
                command(
                        "mute",
                        group,
                        "Shortcut+Shift+M",
                        () -> playback.mute(!state().volume().muted())),
                command(
                        "shuffle",
                        group,
                        "Shortcut+Shift+S",
                        () -> playback.shuffled(!state().queue().isShuffled())),
                command("repeat", group, "Shortcut+Shift+R", this::repeat),
                command("favourite", group, "Shortcut+D", desk.now()::toggleFavourite),
                command("undo", group, "Shortcut+Z", this::undo));
    }

    private List<Command> places() {
        List<Command> places = new ArrayList<>();
        places.add(everywhere("palette", "Shortcut+K", window::palette));
        places.add(everywhere("search", "Shortcut+F", window::search));
        places.add(everywhere("lyrics", "Shortcut+L", () -> window.toggle(DrawerKind.LYRICS)));
        places.add(everywhere("page-back", "Alt+Left", window::back));
        places.add(everywhere("page-forward", "Alt+Right", window::forward));
        places.add(place("side.home", "Shortcut+1", new Route.HomePage()));
        places.add(place("side.artists", "Shortcut+2", new Route.ArtistsPage()));
        places.add(place("side.albums", "Shortcut+3", new Route.AlbumsPage()));
        places.add(place("side.tracks", "Shortcut+4", new Route.TracksPage()));
        places.add(everywhere("columns", "", this::columns));
        places.add(place("side.browse", "", new Route.BrowsePage(Route.BrowsePage.Tab.LISTS)));
        places.add(place("side.favourites", "Shortcut+5", new Route.FavouritesPage()));
        places.add(place("side.playlists", "Shortcut+6", new Route.PlaylistsPage()));
        places.add(place("side.queue", "Shortcut+7", new Route.QueuePage()));
        places.add(place("downloads.title", "", new Route.DownloadsPage()));
        places.add(place("wishlist.title", "", new Route.WishlistPage()));
        places.add(place("side.cart", "Shortcut+8", new Route.CartPage()));
        places.add(place("side.orders", "Shortcut+9", new Route.OrdersPage()));
        places.add(place("side.stats", "Shortcut+0", new Route.StatsPage()));
        places.add(place("servers.title", "", new Route.ServersPage()));
        places.add(place("sync.title", "", new Route.SyncPage()));
        places.add(place("top.settings", "Shortcut+Comma", new Route.SettingsPage()));
        return places;
    }

    private List<Command> program() {
        String group = desk.texts().get("command.group-program");
        return List.of(
                command("scan", group, "", services.player.scanner()::start),
                command("send", group, "", services.outbox::tryNow),
                command("dark", group, "", () -> look(Appearance.Choice.DARK)),
                command("light", group, "", () -> look(Appearance.Choice.LIGHT)),
                command("system", group, "", () -> look(Appearance.Choice.SYSTEM)),
                command("shop", group, "Shortcut+Shift+B", () -> shopVisible.set(!shopVisible.get())));
    }

    /** Where the table is, its columns are chosen. */
    private void columns() {
        window.go(new Route.TracksPage());
        if (window.node().lookup("#columns-button") instanceof Button chooser) {
            chooser.fire();
        }
    }

    private Command command(String id, String group, String keys, Runnable act) {
        return new Command(id, desk.texts().get("command." + id), group, combination(keys), false, act);
    }

    private Command everywhere(String id, String keys, Runnable act) {
        String group = desk.texts().get("command.group-places");
        return new Command(id, desk.texts().get("command." + id), group, combination(keys), true, act);
    }

    private Command place(String name, String keys, Route route) {
        String group = desk.texts().get("command.group-places");
        return new Command(name, desk.texts().get(name), group, combination(keys), true, () -> window.go(route));
    }

    private static Optional<KeyCombination> combination(String keys) {
        return keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys));
    }

    /** On the page where it has something to take back, and else of the queue. */
    private void undo() {
        if (window.screen().filter(Screen::undo).isEmpty()) {
            desk.actions().queueSteps().undo();
        }
    }

    private PlaybackState state() {
        return desk.now().playback().state();
    }

    private void seek(Duration by) {
        Duration to = state().positionAt(System.nanoTime()).plus(by);
        desk.now().playback().seek(to.isNegative() ? Duration.ZERO : to);
    }

    private void volume(double by) {
        desk.now().playback().volume(Math.clamp(state().volume().level() + by, 0, 1));
    }

    private void repeat() {
        Repeat[] all = Repeat.values();
        desk.now().playback().repeat(all[(state().queue().repeat().ordinal() + 1) % all.length]);
    }

    private void look(Appearance.Choice choice) {
        appearance.choose(
                appearance.chosenProperty().get().withColours(choice), services.preferences, desk.background());
    }
}
