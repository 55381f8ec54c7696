package org.gatefold.player;

import org.gatefold.player.library.Library;
import org.gatefold.player.library.art.ArtworkStore;
import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.opening.GuestStore;
import org.gatefold.player.opening.Opening;
import org.gatefold.player.opening.WithGuests;
import org.gatefold.player.sql.SqlGuests;

/** Files that are opened without being in the library, and the library that knows them by their keys. */
record Guests(Library library, Opening opening) {
    static Guests of(PlayerConfig config, LocalLibrary local, Lists lists) {
        GuestStore store = new SqlGuests(config.user(), config.clock());
        ArtworkStore artwork = new ArtworkStore(config.cache().resolve("artwork"));
        return new Guests(
                new WithGuests(local.library(), store, artwork),
                new Opening(lists.finder(), lists.files(), store, artwork, config.readTimeLimit()));
    }
}
