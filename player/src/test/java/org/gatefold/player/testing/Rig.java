package org.gatefold.player.testing;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.gatefold.player.audio.AudioDevice;
import org.gatefold.player.audio.DecoderSource;
import org.gatefold.player.audio.vlcj.VlcFinder;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.LocalPlayback;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.playback.TrackMedia;
import org.gatefold.player.sql.PlayerTables;
import org.gatefold.player.sql.SqlListenLog;
import org.gatefold.player.sql.SqlListening;
import org.gatefold.player.sql.SqlMarks;
import org.gatefold.player.sql.SqlPlaybackStore;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;

/** Playback over a real user database and real libvlc, into an output that keeps what it is given. */
public final class Rig implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    public final Path folder;
    public final Database user;
    public final SqlOutbox outbox;
    public final MemoryLibrary library = new MemoryLibrary();
    public final CapturingDevice device = new CapturingDevice();
    public final SqlListening listening;
    public final Clock clock = Clock.systemUTC();
    private final TrackMedia media;
    private final List<PlaybackState> seen = new ArrayList<>();
    private LocalPlayback playback;
    private Subscription watching;

    public Rig(Path folder) {
        this(folder, new VlcFinder());
    }

    public Rig(Path folder, DecoderSource decoders) {
        this(folder, decoders, TrackMedia.ofFiles());
    }

    public Rig(Path folder, DecoderSource decoders, TrackMedia media) {
        this.folder = folder;
        this.media = media;
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        outbox = SqlOutbox.open(user, clock);
        PlayerTables.bringUp(user, clock);
        listening = new SqlListening(user, library, new SqlMarks(user, library, outbox, clock));
        open(decoders, device);
    }

    public LocalPlayback playback() {
        return playback;
    }

    /** A fixture of {@code src/test/resources/audio} as a track. */
    public TrackKey fixture(String name) {
        return library.add(name, "Signal", audio(name), Duration.ofMillis(1_500));
    }

    /** A WAV file with these samples as a track. */
    public TrackKey wav(String title, short[] pcm) throws java.io.IOException {
        Path file = Signal.wav(folder.resolve(title + ".wav"), pcm);
        return library.add(title, "Signal", file, Duration.ofMillis(pcm.length / 2 * 1_000L / Signal.RATE));
    }

    public static Path audio(String name) {
        try {
            return Path.of(Rig.class.getResource("/audio/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes playback and opens it anew on the same database. */
    public void restart() {
        closePlayback();
        open(new VlcFinder(), device);
    }

    /** Waits for a state; the test fails when it does not come. */
    public PlaybackState await(String what, Predicate<PlaybackState> condition) {
        CountDownLatch met = new CountDownLatch(1);
        PlaybackState[] found = new PlaybackState[1];
        try (Subscription waiting = playback.subscribe(state -> {
            if (met.getCount() > 0 && condition.test(state)) {
                found[0] = state;
                met.countDown();
            }
        })) {
            if (!met.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("waited in vain until " + what + "; it stands at " + playback.state());
            }
            return found[0];
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public PlaybackState await(Status status) {
        return await("it is " + status, state -> state.status() == status);
    }

    /** Waits until everything in the queue was heard: repeat must be off. */
    public void awaitEnd() {
        await(Status.PLAYING);
        await("the queue ended", state -> state.status() == Status.PAUSED);
    }

    /** Waits for something that tells of no change. */
    public static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what);
            }
            Thread.onSpinWait();
            Thread.yield();
        }
    }

    /** Everything that was told since the start, oldest first. */
    public List<PlaybackState> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    @Override
    public void close() {
        closePlayback();
        outbox.close();
        user.close();
    }

    public void closePlayback() {
        watching.close();
        playback.close();
    }

    private void open(DecoderSource decoders, AudioDevice output) {
        SqlListenLog log = new SqlListenLog(user, outbox, SignIns.nobody(), listening);
        playback = LocalPlayback.open(library, media, decoders, output, new SqlPlaybackStore(user), log, clock);
        watching = playback.subscribe(state -> {
            synchronized (seen) {
                seen.add(state);
            }
        });
    }
}
