package org.gatefold.app.route;

import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.ArtistId;

/** A place in the program. */
public sealed interface Route {
    record HomePage() implements Route {}

    record ArtistsPage() implements Route {}

    record ArtistPage(ArtistId id) implements Route {}

    record AlbumsPage() implements Route {}

    record AlbumPage(AlbumId id) implements Route {}

    record TracksPage() implements Route {}

    record FavouritesPage() implements Route {}

    record SearchPage(String query) implements Route {}

    record QueuePage() implements Route {}

    record SettingsPage() implements Route {}
}
