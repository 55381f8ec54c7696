package org.gatefold.player.offline.disk;

import java.time.Clock;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.library.served.KeptHere;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.player.playlist.smart.SmartKeys;
import org.gatefold.player.source.Sources;
import org.gatefold.sync.sql.Database;

/** What keeping music works with; {@code kept} hears which copies there are. */
public record Basis(
        Database user,
        Library library,
        KeptHere kept,
        Listening listening,
        Playlists playlists,
        SmartKeys smart,
        Sources sources,
        Clock clock) {
    /** All that the library gives to it. */
    public Basis(
            Database user,
            LocalLibrary local,
            Listening listening,
            Playlists playlists,
            SmartKeys smart,
            Sources sources,
            Clock clock) {
        this(user, local.library(), local.served().kept(), listening, playlists, smart, sources, clock);
    }
}
