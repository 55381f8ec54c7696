package org.gatefold.player.offline.disk;

import java.time.Clock;
import org.gatefold.player.library.Library;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.player.source.Sources;
import org.gatefold.sync.sql.Database;

/** What keeping music works with. */
public record Basis(
        Database user, Library library, Listening listening, Playlists playlists, Sources sources, Clock clock) {}
