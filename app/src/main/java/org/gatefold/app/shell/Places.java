package org.gatefold.app.shell;

import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** What the side bar leads to. */
final class Places {
    private Places() {}

    private static boolean isBrowsing(Route route) {
        return route instanceof Route.Browsing
                && !(route instanceof Route.TracksPage)
                && !(route instanceof Route.FavouritesPage);
    }

    static SideBar fill(SideBar bar, Texts texts) {
        return bar.place(new SideBar.Place(
                        texts.get("side.home"), Feather.HOME, new Route.HomePage(), Route.HomePage.class::isInstance))
                .group(texts.get("side.library"))
                .place(new SideBar.Place(
                        texts.get("side.artists"),
                        Feather.USER,
                        new Route.ArtistsPage(),
                        r -> r instanceof Route.ArtistsPage || r instanceof Route.ArtistPage))
                .place(new SideBar.Place(
                        texts.get("side.albums"),
                        Feather.DISC,
                        new Route.AlbumsPage(),
                        r -> r instanceof Route.AlbumsPage || r instanceof Route.AlbumPage))
                .place(new SideBar.Place(
                        texts.get("side.tracks"),
                        Feather.MUSIC,
                        new Route.TracksPage(),
                        Route.TracksPage.class::isInstance))
                .place(new SideBar.Place(
                        texts.get("side.browse"),
                        Feather.COMPASS,
                        new Route.BrowsePage(Route.BrowsePage.Tab.LISTS),
                        Places::isBrowsing))
                .place(new SideBar.Place(
                        texts.get("side.favourites"),
                        Feather.HEART,
                        new Route.FavouritesPage(),
                        Route.FavouritesPage.class::isInstance))
                .place(new SideBar.Place(
                        texts.get("side.playlists"),
                        Feather.LAYERS,
                        new Route.PlaylistsPage(),
                        Route.Lists.class::isInstance))
                .place(new SideBar.Place(
                        texts.get("side.queue"),
                        Feather.LIST,
                        new Route.QueuePage(),
                        Route.QueuePage.class::isInstance))
                .place(new SideBar.Place(
                        texts.get("downloads.title"),
                        Feather.DOWNLOAD,
                        new Route.DownloadsPage(),
                        Route.DownloadsPage.class::isInstance))
                .group(texts.get("side.shop"))
                .place(new SideBar.Place(
                        texts.get("wishlist.title"),
                        Feather.HEART,
                        new Route.WishlistPage(),
                        Route.WishlistPage.class::isInstance))
                .place(new SideBar.Place(
                        texts.get("side.cart"),
                        Feather.SHOPPING_BAG,
                        new Route.CartPage(),
                        r -> r instanceof Route.CartPage
                                || r instanceof Route.CheckoutPage
                                || r instanceof Route.ProductPage))
                .place(new SideBar.Place(
                        texts.get("side.orders"),
                        Feather.PACKAGE,
                        new Route.OrdersPage(),
                        r -> r instanceof Route.OrdersPage
                                || r instanceof Route.PurchasePage
                                || r instanceof Route.ReceiptPage))
                .group(texts.get("side.you"))
                .place(new SideBar.Place(
                        texts.get("side.stats"),
                        Feather.BAR_CHART_2,
                        new Route.StatsPage(),
                        Route.StatsPage.class::isInstance));
    }
}
