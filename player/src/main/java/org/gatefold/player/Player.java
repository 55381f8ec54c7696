package org.gatefold.player;

import java.io.IOException;
import java.util.List;
import org.gatefold.player.audio.AudioDevice;
import org.gatefold.player.audio.line.JavaSoundDevice;
import org.gatefold.player.audio.line.SilentOutput;
import org.gatefold.player.audio.vlcj.VlcFinder;
import org.gatefold.player.library.Folders;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Scanner;
import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.listenbrainz.ListenBrainz;
import org.gatefold.player.listenbrainz.ListenDelivery;
import org.gatefold.player.listening.ListenServer;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.playback.LocalPlayback;
import org.gatefold.player.playback.Playback;
import org.gatefold.player.sql.PlayerTables;
import org.gatefold.player.sql.SqlListenLog;
import org.gatefold.player.sql.SqlListening;
import org.gatefold.player.sql.SqlPlaybackStore;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.outbox.Delivery;

/** Music: opens, joins and closes the library, playback and listening. Knows no shop and no screen. */
public final class Player implements AutoCloseable {
    /** The system property that chooses the output; {@code silent} is for machines without a sound card. */
    public static final String AUDIO_PROPERTY = "gatefold.audio";

    private final LocalLibrary local;
    private final LocalPlayback playback;
    private final Listening listening;
    private final Http http;
    private final PlayerConfig config;

    private Player(LocalLibrary local, LocalPlayback playback, Listening listening, Http http, PlayerConfig config) {
        this.local = local;
        this.playback = playback;
        this.listening = listening;
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
        LocalLibrary local = LocalLibrary.open(config.cache(), config.user(), config.clock(), config.readTimeLimit());
        SqlListening listening = new SqlListening(config.user(), local.library(), config.clock());
        SqlListenLog log = new SqlListenLog(config.user(), config.outbox(), config.accounts(), listening);
        SqlPlaybackStore store = new SqlPlaybackStore(config.user());
        LocalPlayback playback =
                LocalPlayback.open(local.library(), new VlcFinder(), output(), store, log, config.clock());
        return new Player(local, playback, listening, new Http(), config);
    }

    public Library library() {
        return local.library();
    }

    public Scanner scanner() {
        return local.scanner();
    }

    public Folders folders() {
        return local.folders();
    }

    public Playback playback() {
        return playback;
    }

    public Listening listening() {
        return listening;
    }

    /** Asks the listener's server about a token, for the settings. */
    public ListenServer listenServer() {
        return new ListenBrainz(http);
    }

    /** What the outbox delivers for the player: listens. */
    public List<Delivery> deliveries() {
        return List.of(new ListenDelivery(http, config.accounts(), config.clock()));
    }

    /** Falls silent, writes down what is left and ends a scan. Blocks for a moment. */
    @Override
    public void close() {
        playback.close();
        local.close();
        http.close();
    }

    private static AudioDevice output() {
        return "silent".equals(System.getProperty(AUDIO_PROPERTY)) ? SilentOutput.device() : new JavaSoundDevice();
    }
}
