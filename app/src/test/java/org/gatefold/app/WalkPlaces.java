package org.gatefold.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.browse.TrackList;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.smart.NspReader;
import org.gatefold.player.playlist.smart.SmartId;
import org.gatefold.store.catalogue.ProductId;

/** Every page of the program by name, for walks through all of them. */
public final class WalkPlaces {
    private final Map<String, Route> places = new LinkedHashMap<>();

    public WalkPlaces(WalkRoom room) throws Exception {
        music(room);
        lists(room);
        shop(room);
        places.put("sync", new Route.SyncPage());
        places.put("servers", new Route.ServersPage());
        places.put("settings", new Route.SettingsPage());
        places.put("stats", new Route.StatsPage());
        places.put("downloads", new Route.DownloadsPage());
    }

    public Map<String, Route> all() {
        return places;
    }

    private void music(WalkRoom room) {
        Album album = room.services.player.library().albums(AlbumOrder.TITLE, 0, 50).items().stream()
                .filter(a -> a.title().equals("The Long Tide"))
                .findFirst()
                .orElseThrow();
        places.put("home", new Route.HomePage());
        places.put("artists", new Route.ArtistsPage());
        places.put("artist", new Route.ArtistPage(album.artist()));
        places.put("albums", new Route.AlbumsPage());
        places.put("album", new Route.AlbumPage(album.id()));
        places.put("tracks", new Route.TracksPage());
        places.put("favourites", new Route.FavouritesPage());
        for (Route.BrowsePage.Tab tab : Route.BrowsePage.Tab.values()) {
            places.put("browse-" + tab.name().toLowerCase(Locale.ROOT), new Route.BrowsePage(tab));
        }
        places.put("shelf", new Route.ShelfPage(TrackList.Shelf.NEVER_PLAYED));
        places.put("chance", new Route.ChancePage(5));
        places.put("search", new Route.SearchPage("tide"));
        places.put("search-nothing", new Route.SearchPage("zzzzqqq"));
        places.put("queue", new Route.QueuePage());
    }

    private void lists(WalkRoom room) throws Exception {
        var player = room.services.player;
        var genre = player.browsing().genres(0, 1).items().getFirst();
        places.put("genre", new Route.GenrePage(genre.id(), genre.name()));
        places.put("decade", new Route.DecadePage(2020));
        places.put(
                "folder",
                new Route.FolderPage(
                        Path.of("..", "seeds", "music", "Vinterlys").toRealPath()));
        PlaylistId rain = player.playlists().create("Rain on the window");
        player.playlists()
                .add(
                        rain,
                        player.library().tracks(org.gatefold.player.library.TrackOrder.ALBUM, 0, 6).items().stream()
                                .map(t -> t.key())
                                .toList());
        places.put("playlist", new Route.PlaylistPage(rain));
        places.put("playlist-empty", new Route.PlaylistPage(player.playlists().create("Nothing yet")));
        SmartId smart = player.lists()
                .smart()
                .create(NspReader.read("{\"all\":[{\"gt\":{\"year\":2001}}],\"sort\":\"title\"}", "After 2001"));
        places.put("playlists", new Route.PlaylistsPage());
        places.put("smart", new Route.SmartPage(smart));
        places.put("smart-edit", new Route.SmartEditPage(Optional.of(smart)));
        places.put("imports", new Route.ImportsPage());
    }

    private void shop(WalkRoom room) {
        places.put("product", new Route.ProductPage(room.shop().id(), new ProductId("hs-long-tide-lp")));
        places.put("cart", new Route.CartPage());
        places.put("wishlist", new Route.WishlistPage());
        places.put("checkout", new Route.CheckoutPage(room.shop().id(), Optional.empty()));
        places.put("orders", new Route.OrdersPage());
        var store = room.services.store;
        places.put(
                "purchase",
                new Route.PurchasePage(store.purchases().all(1).getFirst().id()));
        var order = store.orders().all(1).getFirst();
        places.put("receipt", new Route.ReceiptPage(order.shop(), order.id()));
    }
}
