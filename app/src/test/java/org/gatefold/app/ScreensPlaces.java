package org.gatefold.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatefold.app.route.Route;
import org.gatefold.gallery.Stop;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.browse.TrackList;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.order.Order;

/** Every place of the program by the name its pictures have. A new route is named here, or a test says so. */
public final class ScreensPlaces {
    /** Finds the route to a place in a room. */
    @FunctionalInterface
    public interface Finding<R extends Route> {
        R in(ScreensRoom room) throws Exception;
    }

    /** A place with the kind of its route. */
    public record Place<R extends Route>(String name, Class<R> kind, Finding<R> find) {}

    private static final String PRODUCT = "hs-long-tide-lp";

    private ScreensPlaces() {}

    /** All of them, in the order of the side bar. */
    public static List<Place<?>> all() {
        return Stream.of(library(), browsing(), lists(), shop(), own())
                .flatMap(List::stream)
                .toList();
    }

    /** The same as stops for pictures. */
    public static List<Stop> stops(ScreensRoom room) {
        return all().stream()
                .map(place -> Stop.of(place.name(), () -> room.go(place.find().in(room))))
                .toList();
    }

    private static List<Place<?>> library() {
        return List.of(
                at("home", Route.HomePage.class, _ -> new Route.HomePage()),
                at("artists", Route.ArtistsPage.class, _ -> new Route.ArtistsPage()),
                at(
                        "artist",
                        Route.ArtistPage.class,
                        room -> new Route.ArtistPage(album(room).artist())),
                at("albums", Route.AlbumsPage.class, _ -> new Route.AlbumsPage()),
                at(
                        "album",
                        Route.AlbumPage.class,
                        room -> new Route.AlbumPage(album(room).id())),
                at("album-gone", Route.AlbumPage.class, _ -> new Route.AlbumPage(new AlbumId(987_654))),
                at("search", Route.SearchPage.class, _ -> new Route.SearchPage("tide")),
                at("search-nothing", Route.SearchPage.class, _ -> new Route.SearchPage("zzzzqqq")),
                at("queue", Route.QueuePage.class, _ -> new Route.QueuePage()));
    }

    private static List<Place<?>> browsing() {
        Stream<Place<?>> ways = Stream.of(Route.BrowsePage.Tab.values())
                .map(tab -> at(
                        "browse-" + tab.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Route.BrowsePage.class,
                        _ -> new Route.BrowsePage(tab)));
        Stream<Place<?>> lists = Stream.of(
                at("tracks", Route.TracksPage.class, _ -> new Route.TracksPage()),
                at("favourites", Route.FavouritesPage.class, _ -> new Route.FavouritesPage()),
                at("shelf", Route.ShelfPage.class, _ -> new Route.ShelfPage(TrackList.Shelf.NEVER_PLAYED)),
                at("chance", Route.ChancePage.class, _ -> new Route.ChancePage(5)),
                at("genre", Route.GenrePage.class, ScreensPlaces::genre),
                at("decade", Route.DecadePage.class, _ -> new Route.DecadePage(2020)),
                at("folder", Route.FolderPage.class, room -> new Route.FolderPage(band(room))));
        return Stream.concat(ways, lists).toList();
    }

    private static List<Place<?>> lists() {
        return List.of(
                at("playlists", Route.PlaylistsPage.class, _ -> new Route.PlaylistsPage()),
                at("playlist", Route.PlaylistPage.class, room -> new Route.PlaylistPage(playlist(room, "Rain"))),
                at("playlist-empty", Route.PlaylistPage.class, room -> new Route.PlaylistPage(playlist(room, "Empty"))),
                at("smart", Route.SmartPage.class, room -> new Route.SmartPage(room.smart())),
                at("smart-edit", Route.SmartEditPage.class, room -> new Route.SmartEditPage(Optional.of(room.smart()))),
                at("smart-new", Route.SmartEditPage.class, _ -> new Route.SmartEditPage(Optional.empty())),
                at("imports", Route.ImportsPage.class, _ -> new Route.ImportsPage()));
    }

    private static List<Place<?>> shop() {
        return List.of(
                at(
                        "product",
                        Route.ProductPage.class,
                        room -> new Route.ProductPage(room.shop().id(), new ProductId(PRODUCT))),
                at(
                        "product-gone",
                        Route.ProductPage.class,
                        room -> new Route.ProductPage(room.shop().id(), new ProductId("hs-not-there"))),
                at("cart", Route.CartPage.class, _ -> new Route.CartPage()),
                at("wishlist", Route.WishlistPage.class, _ -> new Route.WishlistPage()),
                at(
                        "checkout",
                        Route.CheckoutPage.class,
                        room -> new Route.CheckoutPage(room.shop().id(), Optional.empty())),
                at("orders", Route.OrdersPage.class, _ -> new Route.OrdersPage()),
                at(
                        "purchase",
                        Route.PurchasePage.class,
                        room -> new Route.PurchasePage(room.purchase().id())),
                at("receipt", Route.ReceiptPage.class, ScreensPlaces::receipt));
    }

    private static List<Place<?>> own() {
        return List.of(
                at("downloads", Route.DownloadsPage.class, _ -> new Route.DownloadsPage()),
                at("stats", Route.StatsPage.class, _ -> new Route.StatsPage()),
                at("sync", Route.SyncPage.class, _ -> new Route.SyncPage()),
                at("servers", Route.ServersPage.class, _ -> new Route.ServersPage()),
                at("settings", Route.SettingsPage.class, _ -> new Route.SettingsPage()));
    }

    private static <R extends Route> Place<R> at(String name, Class<R> kind, Finding<R> find) {
        return new Place<>(name, kind, find);
    }

    private static Album album(ScreensRoom room) {
        return room.services().player.library().albums(AlbumOrder.TITLE, 0, 50).items().stream()
                .filter(album -> album.title().equals("The Long Tide"))
                .findFirst()
                .orElseThrow();
    }

    private static Path band(ScreensRoom room) {
        return room.music().resolve("Harbour Static");
    }

    private static Route.GenrePage genre(ScreensRoom room) {
        var genre = room.services().player.browsing().genres(0, 1).items().getFirst();
        return new Route.GenrePage(genre.id(), genre.name());
    }

    private static PlaylistId playlist(ScreensRoom room, String start) {
        return room.services().player.playlists().all().stream()
                .filter(playlist -> playlist.name().startsWith(start))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Route.ReceiptPage receipt(ScreensRoom room) {
        Order order = room.services().store.orders().all(1).getFirst();
        return new Route.ReceiptPage(order.shop(), order.id());
    }
}
