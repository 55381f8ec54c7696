package org.gatefold.player;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gatefold.player.audio.vlcj.VlcFinder;
import org.gatefold.player.audio.vlcj.VlcShapes;
import org.gatefold.player.figures.Figures;
import org.gatefold.player.figures.kept.FigureKeeper;
import org.gatefold.player.handoff.HandOff;
import org.gatefold.player.library.AlbumPictures;
import org.gatefold.player.library.Folders;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Scanner;
import org.gatefold.player.library.Sleeves;
import org.gatefold.player.library.browse.Browsing;
import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.library.rule.Selections;
import org.gatefold.player.library.scan.WatchTerms;
import org.gatefold.player.librarysync.LibrarySync;
import org.gatefold.player.listenbrainz.ListenBrainz;
import org.gatefold.player.listenbrainz.ListenDelivery;
import org.gatefold.player.listening.ListenLog;
import org.gatefold.player.listening.ListenServer;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.lyrics.Songbook;
import org.gatefold.player.lyrics.kept.KeptSongbook;
import org.gatefold.player.offline.Offline;
import org.gatefold.player.offline.disk.KeptOffline;
import org.gatefold.player.opening.Opening;
import org.gatefold.player.playback.KeptLeveling;
import org.gatefold.player.playback.LocalPlayback;
import org.gatefold.player.playback.Playback;
import org.gatefold.player.playlist.PlaylistHomes;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.player.servers.Servers;
import org.gatefold.player.servers.kept.Connections;
import org.gatefold.player.source.Sources;
import org.gatefold.player.sql.PlayerTables;
import org.gatefold.player.sql.SqlLibraryOwner;
import org.gatefold.player.sql.SqlListenLog;
import org.gatefold.player.sql.SqlListening;
import org.gatefold.player.sql.SqlMarks;
import org.gatefold.player.sql.SqlPlaybackStore;
import org.gatefold.player.sql.SqlPlaylistStore;
import org.gatefold.player.stream.Copies;
import org.gatefold.player.stream.Music;
import org.gatefold.player.stream.Streams;
import org.gatefold.player.stream.choice.KeptStreaming;
import org.gatefold.player.streaming.Places;
import org.gatefold.player.streaming.Streaming;
import org.gatefold.player.waveform.Waveforms;
import org.gatefold.player.waveform.cache.KeptWaveforms;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.outbox.Delivery;
import org.gatefold.sync.prefs.Preferences;

/** Music: opens, joins and closes the library, playback and listening. Knows no shop and no screen. */
public final class Player implements AutoCloseable {
    /** The system property that chooses the output; {@code silent} is for machines without a sound card. */
    public static final String AUDIO_PROPERTY = "gatefold.audio";

    /** How much of what was streamed stays on the disk for the next time, in bytes. */
    private static final long STREAMS_KEPT = 2L << 30;

    private final LocalLibrary local;
    private final Heard heard;
    private final Own own;
    private final LibrarySync sync;
    private final KeptWaveforms waveforms;
    private final Http http;
    private final PlayerConfig config;
    private final Served served;
    private final Songbook songbook;

    /** What is the listener's own. */
    private record Own(Listening listening, ListenLog log, Lists lists, FigureKeeper figures, Guests guests) {}

    /** What makes the sound, and where it gets it from. */
    private record Heard(LocalPlayback playback, Streams streams, Streaming streaming, KeptLeveling leveling) {}

    /** What comes from servers. */
    private record Served(Exchange.Whole exchange, KeptOffline offline, Sources sources) {}

    private Player(
            LocalLibrary local, Heard heard, Own own, LibrarySync sync, Served served, Http http, PlayerConfig config) {
        this.local = local;
        this.heard = heard;
        this.own = own;
        this.sync = sync;
        this.served = served;
        songbook = new KeptSongbook(config.user(), local, served.offline()::copy, served.sources(), config.clock());
        waveforms = new KeptWaveforms(local.waveforms(), new VlcShapes(new VlcFinder()), heard.streams()::wholeFile);
        local.watch(Preferences.open(config.user(), config.clock()), WatchTerms.USUAL);
        this.http = http;
        this.config = config;
    }

    /**
     * Opens the library, takes playback up where it ended, paused, and looks for libvlc in the background. Blocks on
     * the databases: call it off the JavaFX thread. Database and outbox stay the caller's to close, after this.
     *
     * @throws IOException when the cache folder cannot be used
     */
    public static Player open(PlayerConfig config) throws IOException {
        PlayerTables.bringUp(config.user(), config.clock());
        Connections connections = new Connections();
        LocalLibrary local =
                LocalLibrary.open(config.cache(), config.user(), config.clock(), config.readTimeLimit(), connections);
        Exchange exchange = new Exchange(config, local, connections);
        SqlMarks marks = exchange.marks();
        SqlListening listening = new SqlListening(config.user(), local.library(), marks);
        SqlListenLog log =
                new SqlListenLog(config.user(), config.outbox(), config.accounts(), listening, exchange.news());
        SqlPlaybackStore store = new SqlPlaybackStore(config.user());
        Lists lists = Lists.open(config, local);
        KeptOffline offline = Keeping.open(config, local, listening, lists, connections);
        KeptStreaming streaming = KeptStreaming.open(config.user(), config.clock());
        Streams streams = Streams.open(
                config.cache().resolve("streams"),
                STREAMS_KEPT,
                new Music(
                        Copies.of(local.library()),
                        connections,
                        offline::copy,
                        streaming.rule(connections),
                        streaming::chosen),
                config.clock());
        Guests guests = Guests.of(config, local, lists);
        LocalPlayback playback = LocalPlayback.open(
                guests.library(), streams, new VlcFinder(), Output.chosen(), store, log, config.clock());
        Http http = new Http();
        SqlPlaylistStore stored = new SqlPlaylistStore(config.user(), lists.sql(), config.clock());
        LibrarySync sync = new LibrarySync(
                http,
                config.accounts(),
                config.clock(),
                new SqlLibraryOwner(config.user(), marks, lists.sql()),
                marks,
                stored);
        FigureKeeper figures = PlayerFigures.follow(config, local, listening, offline);
        sync.start();
        Exchange.Whole whole = exchange.with(new Exchange.Rest(lists.sql(), stored, playback, offline::cameFrom));
        Keeping.start(offline, whole.servers());
        whole.servers().start();
        return new Player(
                local,
                new Heard(
                        playback,
                        streams,
                        streaming,
                        new KeptLeveling(Preferences.open(config.user(), config.clock()), playback)),
                new Own(listening, log, lists, figures, guests),
                sync,
                new Served(whole, offline, connections),
                http,
                config);
    }

    public Library library() {
        return own.guests().library();
    }

    /** Opens files, folders and lists from outside. */
    public Opening opening() {
        return own.guests().opening();
    }

    /** The library in lists. */
    public Browsing browsing() {
        return local.browsing();
    }

    /** Tracks of the library by rules. */
    public Selections selections() {
        return local.selections();
    }

    /** What stands on the sleeves of albums. */
    public Sleeves sleeves() {
        return local.sleeves();
    }

    /** The pictures that come with albums. */
    public AlbumPictures pictures() {
        return local.pictures();
    }

    public Scanner scanner() {
        return local.scanner();
    }

    /** The listener's music servers. */
    public Servers servers() {
        return served.exchange().servers();
    }

    /** Which playlists lie on them. */
    public PlaylistHomes playlistHomes() {
        return served.exchange().homes();
    }

    /** The queue that the listener's devices hand to each other over them. */
    public HandOff handOff() {
        return served.exchange().handOff();
    }

    /** What is kept of their music on this computer. */
    public Offline offline() {
        return served.offline();
    }

    /** In which quality servers are streamed, and which copy of a track is heard. */
    public Streaming streaming() {
        return heard.streaming();
    }

    public Places places() {
        return heard.streams().places();
    }

    public Songbook songbook() {
        return songbook;
    }

    public Folders folders() {
        return local.folders();
    }

    public Playback playback() {
        return heard.playback();
    }

    /** How tracks are brought to one loudness. */
    public KeptLeveling leveling() {
        return heard.leveling();
    }

    public Listening listening() {
        return own.listening();
    }

    /** Whether lists of the library know what is the listener's own, and when that changes. */
    public Figures figures() {
        return own.figures();
    }

    public Playlists playlists() {
        return own.lists().playlists();
    }

    public Lists lists() {
        return own.lists();
    }

    /** Fetches soon what other devices of the account changed; returns at once. */
    public void fetchLibrary() {
        sync.wake();
    }

    /** The same now, blocking on the network; false when nobody is signed in. @throws IOException with a sentence when it failed */
    public boolean fetchLibraryNow() throws IOException {
        return sync.fetch();
    }

    public Waveforms waveforms() {
        return waveforms;
    }

    /** Asks the listener's server about a token, for the settings. */
    public ListenServer listenServer() {
        return new ListenBrainz(http);
    }

    /** What the outbox delivers for the player: listens, marks and playlists. */
    public List<Delivery> deliveries() {
        List<Delivery> deliveries = new ArrayList<>(sync.deliveries());
        deliveries.add(new ListenDelivery(http, config.accounts(), config.clock(), own.log()::listenedAt));
        deliveries.addAll(served.exchange().deliveries());
        return deliveries;
    }

    /** Falls silent, writes down what is left and ends a scan. Blocks for a moment. */
    @Override
    public void close() {
        sync.close();
        served.exchange().handOff().close();
        served.offline().close();
        served.exchange().servers().close();
        heard.playback().close();
        heard.streams().close();
        waveforms.close();
        own.figures().close();
        local.close();
        http.close();
    }
}
