package org.gatefold.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.stage.Window;
import org.gatefold.app.album.AlbumModel;
import org.gatefold.app.album.AlbumScreen;
import org.gatefold.app.albums.AlbumsScreen;
import org.gatefold.app.artist.AlbumPlayCounts;
import org.gatefold.app.artist.ArtistModel;
import org.gatefold.app.artist.ArtistScreen;
import org.gatefold.app.artists.ArtistsScreen;
import org.gatefold.app.command.Commands;
import org.gatefold.app.home.HomeModel;
import org.gatefold.app.home.HomeScreen;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.FileOpening;
import org.gatefold.app.live.LibraryPulse;
import org.gatefold.app.live.Lists;
import org.gatefold.app.live.Marks;
import org.gatefold.app.live.NowPlaying;
import org.gatefold.app.live.OfflineShelf;
import org.gatefold.app.live.PlaceDesk;
import org.gatefold.app.live.PlayActions;
import org.gatefold.app.live.PlaylistPlaces;
import org.gatefold.app.live.PlaylistShelf;
import org.gatefold.app.live.Remembered;
import org.gatefold.app.live.Speech;
import org.gatefold.app.live.SyncBadge;
import org.gatefold.app.live.SyncPulse;
import org.gatefold.app.live.TrackPages;
import org.gatefold.app.part.Artwork;
import org.gatefold.app.part.Carry;
import org.gatefold.app.queue.QueueScreen;
import org.gatefold.app.route.History;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.search.SearchScreen;
import org.gatefold.app.servers.ServersModel;
import org.gatefold.app.servers.ServersScreen;
import org.gatefold.app.shell.AppWindow;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Images;
import org.gatefold.app.ui.PauseDebounce;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.Player;
import org.jspecify.annotations.Nullable;

/** Every {@code new} of a screen and of what the screens share, and the switch from a route to its screen. On the JavaFX thread. */
final class Wiring implements AutoCloseable {
    /** What the window around us can do for the screens. */
    record Around(
            Appearance appearance,
            Speech speech,
            Supplier<Optional<Path>> chooseFolder,
            Consumer<URI> browse,
            Runnable leaveOrTryDemo) {}

    /** Whether there is an account, and whether a shop or a music server. */
    private record Connected(boolean account, boolean more) {}

    private final Bag bag = new Bag();
    private final Services services;
    private final Player player;
    private final Background background;
    private final Texts texts;
    private final Around around;
    private final AppWindow window;
    private final Desk desk;
    private final Lists lists;
    private final ListsWiring playlists;
    private final SyncPulse syncPulse;
    private final ShopWiring shop;
    private final FaceWiring face;
    private final DesktopWiring desktop;
    private final OwnWiring own;
    private final Commands commands;
    private final BooleanProperty shopVisible = new SimpleBooleanProperty(true);

    Wiring(Services services, Background background, Texts texts, Around around) {
        this(services, background, texts, around, new History());
    }

    /** @param way where the listener has been: the window opens at its end */
    Wiring(Services services, Background background, Texts texts, Around around, History way) {
        this.services = services;
        this.player = services.player;
        this.background = background;
        this.texts = texts;
        this.around = around;
        window = bag.add(new AppWindow(texts, background));
        Images images = new Images(background);
        Artwork artwork = new Artwork(images, player.library());
        NowPlaying now = bag.add(new NowPlaying(player.playback(), player.listening(), background));
        LibraryPulse pulse =
                bag.add(new LibraryPulse(player.library(), player.scanner(), player.listening(), background));
        PlaylistPlaces places = new PlaylistPlaces(
                new PlaylistPlaces.Sources(player.playlistHomes(), player.servers()),
                window,
                background,
                window.toasts(),
                texts);
        PlaylistShelf shelf = bag.add(new PlaylistShelf(player.playlists(), places, background));
        PlayActions actions = new PlayActions(
                new PlayActions.Music(
                        player.playback(),
                        player.listening(),
                        bag.add(new Marks(player.listening(), background)),
                        player.playlists(),
                        shelf,
                        player.library(),
                        bag.add(new OfflineShelf(player.offline(), background, window.toasts(), texts)),
                        new PlaceDesk(
                                player, background, cause -> window.toasts().tell(new Errors(texts).sentence(cause))),
                        new TrackPages(player, window, background, window.toasts(), texts)),
                window,
                background,
                window.toasts(),
                texts);
        desk = new Desk(background, texts, window, artwork, now, actions, pulse);
        lists = bag.add(new Lists(player.browsing(), player.figures(), actions, background, window.toasts(), texts));
        playlists = bag.add(new ListsWiring(player, shelf, desk, window, new WindowDialogs(this::stage)));
        syncPulse =
                bag.add(new SyncPulse(services.outbox, services.store.purchases(), background, new PauseDebounce()));
        shop = bag.add(new ShopWiring(
                services.store,
                new ShopWiring.Window(
                        background,
                        images,
                        texts,
                        window,
                        window.toasts(),
                        around.browse(),
                        new WindowPaper(this::stage, texts)),
                shopVisible));
        own = bag.add(new OwnWiring(services, desk, window.toasts(), new WindowDialogs(this::stage), shopVisible));
        keepShopVisible();
        shop.remember(services.preferences);
        connected();
        face = bag.add(new FaceWiring(player, desk, window, around.appearance(), () -> Optional.ofNullable(stage())));
        desktop = bag.add(new DesktopWiring(
                player,
                services.preferences,
                desk,
                new TrayWiring(window, desk, face::closeMini),
                () -> stage() instanceof Window shown && shown.isFocused()));
        window.open(
                now,
                face.shape(),
                face.acts(),
                artwork,
                BarTexts.of(pulse, actions.offline().stateProperty(), texts, services.demo.isPresent(), shopVisible),
                this::screen,
                new SyncBadge(syncPulse, window, texts),
                shop.cartBadge());
        commands = new CommandWiring(services, desk, window, around.appearance(), shopVisible, face).commands();
        window.commands(commands);
        playlists.showIn(window);
        new Notices(window.toasts(), texts, now, bag).follow(services.user.opened());
        window.follow(way);
        face.remember(services.preferences);
    }

    Parent node() {
        return window.node();
    }

    AppWindow window() {
        return window;
    }

    FaceWiring face() {
        return face;
    }

    Commands commands() {
        return commands;
    }

    Carry carry() {
        return desk.actions().carry();
    }

    /** Plays what comes from outside. */
    FileOpening files() {
        return playlists.files();
    }

    ListsWiring playlists() {
        return playlists;
    }

    private @Nullable Window stage() {
        return window.node().getScene() == null
                ? null
                : window.node().getScene().getWindow();
    }

    @Override
    public void close() {
        bag.close();
    }

    private Screen screen(Route route) {
        var library = player.library();
        var listening = player.listening();
        return switch (route) {
            case Route.HomePage _ ->
                new HomeScreen(
                        new HomeModel(library, listening, background, services.clock, texts.zone()),
                        desk,
                        shop::homeShelf);
            case Route.ArtistsPage _ -> ArtistsScreen.open(library, lists.browsing(), desk);
            case Route.ArtistPage(var id) ->
                new ArtistScreen(
                        new ArtistModel(id, library, listening, background, texts.get("artist.gone")),
                        desk,
                        contents -> shop.merch(
                                contents.artist().name(),
                                contents.artist().musicBrainzId(),
                                new AlbumPlayCounts(contents.tracks(), listening)));
            case Route.AlbumsPage _ -> AlbumsScreen.open(lists.browsing(), desk);
            case Route.AlbumPage(var id) ->
                new AlbumScreen(
                        new AlbumModel(
                                id,
                                new AlbumModel.Music(library, listening, player.sleeves()),
                                background,
                                texts.get("album.gone")),
                        desk,
                        album -> shop.album(album.artistName(), album.title()),
                        face.pictures()::open);
            case Route.Browsing page -> new BrowseWiring(lists, player, desk, face.columns()).screen(page);
            case Route.Lists page -> playlists.screen(page);
            case Route.SearchPage(var query) -> new SearchScreen(query, library, desk, shop::found);
            case Route.QueuePage _ -> new QueueScreen(library, desk, window.toasts());
            case Route.ProductPage page -> shop.product(page);
            case Route.CartPage _ -> shop.cart();
            case Route.WishlistPage _ -> shop.wishlist();
            case Route.CheckoutPage page -> shop.checkout(page);
            case Route.OrdersPage _ -> shop.orders();
            case Route.PurchasePage page -> shop.purchase(page);
            case Route.ReceiptPage page -> shop.receipt(page);
            case Route.SyncPage _ -> new SyncWiring(services, syncPulse, window, background, texts).screen();
            case Route.ServersPage _ ->
                new ServersScreen(new ServersModel(player.servers(), background, texts), texts, page -> {
                    page.add(this::connected);
                    return own.offlineCard(page);
                });
            case Route.Own page -> own.screen(page);
            case Route.SettingsPage _ ->
                new SettingsWiring(
                                services,
                                desk,
                                around,
                                new SettingsWiring.Shop(shopVisible, shop.whereabouts()),
                                commands,
                                desktop,
                                this::connected)
                        .screen();
        };
    }

    /** Whether there is a server or a shop decides whether the badge says anything. */
    private void connected() {
        bag.add(background.load(
                () -> new Connected(
                        services.accounts.current().isPresent(),
                        !services.store.shops().all().isEmpty()
                                || !player.servers().all().isEmpty()),
                answer -> {
                    if (answer instanceof org.gatefold.app.ui.Load.Ready<Connected>(var is, var _)) {
                        syncPulse.connected(is.account() || is.more(), is.account());
                    }
                }));
    }

    private void keepShopVisible() {
        new Remembered(services.preferences, background, bag)
                .follow(
                        "shop.visible",
                        shopVisible.map(is -> is ? "yes" : "no"),
                        kept -> shopVisible.set(!kept.equals("no")));
    }
}
