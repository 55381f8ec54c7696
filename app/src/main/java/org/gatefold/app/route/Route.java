package org.gatefold.app.route;

import java.nio.file.Path;
import java.util.Optional;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.browse.GenreId;
import org.gatefold.player.library.browse.TrackList;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.smart.SmartId;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.order.OrderId;
import org.gatefold.store.shop.ShopId;

/** A place in the program. */
public sealed interface Route {
    record HomePage() implements Route {}

    record ArtistsPage() implements Route {}

    record ArtistPage(ArtistId id) implements Route {}

    record AlbumsPage() implements Route {}

    record AlbumPage(AlbumId id) implements Route {}

    /** The library in lists. */
    sealed interface Browsing extends Route {}

    record TracksPage() implements Browsing {}

    record FavouritesPage() implements Browsing {}

    /** The ways into the library. */
    record BrowsePage(Tab tab) implements Browsing {
        /** One of the ways. */
        public enum Tab {
            LISTS,
            GENRES,
            DECADES,
            FOLDERS,
            ALBUM_ARTISTS
        }
    }

    /** A list by what the listener did. */
    record ShelfPage(TrackList.Shelf shelf) implements Browsing {}

    /** Some tracks by chance; the seed says which. */
    record ChancePage(long seed) implements Browsing {}

    record GenrePage(GenreId id, String name) implements Browsing {}

    /** Ten years, by the first of them. */
    record DecadePage(int firstYear) implements Browsing {}

    record FolderPage(Path folder) implements Browsing {}

    /** The listener's playlists, one of them, and what is done with them. */
    sealed interface Lists extends Route {}

    record PlaylistsPage() implements Lists {}

    record PlaylistPage(PlaylistId id) implements Lists {}

    /** What the rules of a smart playlist give. */
    record SmartPage(SmartId id) implements Lists {}

    /** The rules of a smart playlist, or of a new one, to change. */
    record SmartEditPage(Optional<SmartId> id) implements Lists {}

    /** Playlist files that were brought in. */
    record ImportsPage() implements Lists {}

    record SearchPage(String query) implements Route {}

    record QueuePage() implements Route {}

    record ProductPage(ShopId shop, ProductId product) implements Route {}

    record CartPage() implements Route {}

    /** What the listener wants to have one day. */
    record WishlistPage() implements Route {}

    /** Paying for the cart of a shop, or for one thing bought at once past the cart. */
    record CheckoutPage(ShopId shop, Optional<CartLine> only) implements Route {}

    record OrdersPage() implements Route {}

    record PurchasePage(PurchaseId id) implements Route {}

    /** The receipt of an order, as a page to read, print and save. */
    record ReceiptPage(ShopId shop, OrderId order) implements Route {}

    /** What waits to be sent, and why. */
    record SyncPage() implements Route {}

    /** The listener's music servers. */
    record ServersPage() implements Route {}

    record SettingsPage() implements Route {}

    /** Pages about the listener's own. */
    sealed interface Own extends Route {}

    /** What was heard, added up. */
    record StatsPage() implements Own {}

    /** What is kept on this computer of servers' music. */
    record DownloadsPage() implements Own {}
}
