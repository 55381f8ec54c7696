package org.gatefold.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.gallery.StoodStill;
import org.gatefold.gallery.Stop;

/** The program on its first evening: no music, no shop, nothing done yet. */
public final class EmptyRoom implements AutoCloseable {
    private final Services services;
    private final RoomWindow window;

    public EmptyRoom(Path folder) throws Exception {
        Fx.start();
        services = Services.open(
                new Home(folder.resolve("data"), folder.resolve("cache")), new StoodStill(StoodStill.EVENING));
        window = new RoomWindow(services, Locale.UK);
    }

    public RoomWindow window() {
        return window;
    }

    public List<Stop> stops() {
        return Stream.of(
                        Map.entry("home", new Route.HomePage()),
                        Map.entry("artists", new Route.ArtistsPage()),
                        Map.entry("albums", new Route.AlbumsPage()),
                        Map.entry("tracks", new Route.TracksPage()),
                        Map.entry("favourites", new Route.FavouritesPage()),
                        Map.entry("browse", new Route.BrowsePage(Route.BrowsePage.Tab.GENRES)),
                        Map.entry("playlists", new Route.PlaylistsPage()),
                        Map.entry("queue", new Route.QueuePage()),
                        Map.entry("downloads", new Route.DownloadsPage()),
                        Map.entry("wishlist", new Route.WishlistPage()),
                        Map.entry("cart", new Route.CartPage()),
                        Map.entry("orders", new Route.OrdersPage()),
                        Map.entry("stats", new Route.StatsPage()),
                        Map.entry("servers", new Route.ServersPage()),
                        Map.entry("sync", new Route.SyncPage()))
                .map(place -> Stop.of(place.getKey() + "-first", () -> window.go(place.getValue()))
                        .asState())
                .toList();
    }

    @Override
    public void close() throws Exception {
        window.close();
        services.close();
    }
}
