package org.gatefold.player;

import java.time.Clock;
import java.time.ZoneId;
import org.gatefold.player.library.TrackFinder;
import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.player.playlist.file.PlaylistFiles;
import org.gatefold.player.playlist.smart.SmartKeys;
import org.gatefold.player.playlist.smart.SmartPlaylists;
import org.gatefold.player.playlist.smart.SmartTracks;
import org.gatefold.player.sql.SqlPlaylists;
import org.gatefold.player.sql.SqlSmartPlaylists;

/** The listener's playlists, ordinary ones and smart ones, and the same as files. */
public final class Lists {
    private final SqlPlaylists playlists;
    private final TrackFinder finder;
    private final PlaylistFiles files;
    private final SqlSmartPlaylists smart;
    private final SmartTracks smartTracks;

    private Lists(SqlPlaylists playlists, SqlSmartPlaylists smart, LocalLibrary local, Clock clock) {
        this.playlists = playlists;
        this.smart = smart;
        smartTracks = new SmartTracks(local.selections(), playlists, smart, clock, ZoneId.systemDefault());
        finder = local.finder();
        files = new PlaylistFiles(playlists, local.library(), finder);
    }

    /** Blocks on the user database. */
    static Lists open(PlayerConfig config, LocalLibrary local) {
        SqlPlaylists playlists = new SqlPlaylists(config.user(), local.library(), config.outbox(), config.clock());
        playlists.tidy();
        SqlSmartPlaylists smart = new SqlSmartPlaylists(config.user(), config.clock());
        smart.tidy();
        return new Lists(playlists, smart, local, config.clock());
    }

    SqlPlaylists sql() {
        return playlists;
    }

    public Playlists playlists() {
        return playlists;
    }

    public SmartPlaylists smart() {
        return smart;
    }

    /** Which tracks the rules of smart playlists give. */
    public SmartTracks smartTracks() {
        return smartTracks;
    }

    /** What smart playlists stand for, for what follows them. */
    SmartKeys smartKeys() {
        return new SmartKeys(smart, smartTracks);
    }

    /** Brings playlists in from files and out to files. */
    public PlaylistFiles files() {
        return files;
    }

    /** Finds recordings by what files and other programs' lists say. */
    public TrackFinder finder() {
        return finder;
    }
}
