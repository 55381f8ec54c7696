package org.gatefold.player.audio.vlcj;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.gatefold.player.audio.Loudness;
import org.gatefold.player.audio.NoDecoderException;
import org.gatefold.player.audio.Shapes;
import org.gatefold.player.waveform.Waveform;
import org.jspecify.annotations.Nullable;
import uk.co.caprica.vlcj.factory.MediaPlayerFactory;
import uk.co.caprica.vlcj.player.base.MediaPlayer;
import uk.co.caprica.vlcj.player.base.MediaPlayerEventAdapter;

/**
 * Shapes by libvlc's stream output into memory, which unlike playback is not held to the speed of the music. One file
 * at a time, with a libvlc of its own that is looked for when the first shape is wanted.
 */
public final class VlcShapes implements Shapes {
    private static final System.Logger LOG = System.getLogger(VlcShapes.class.getName());
    private static final int RATE = 44_100;
    private static final int CHANNELS = 2;
    /** A file that hangs (a dead disk, a drive that sleeps) is given up. */
    private static final long PATIENCE_SECONDS = 120;

    private final VlcFinder finder;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable MediaPlayerFactory factory;
    private volatile Job newest = new Job();
    private volatile boolean closed;

    public VlcShapes(VlcFinder finder) {
        this.finder = finder;
    }

    /** The decoding of one file; over when it ended, failed, or another is wanted. */
    private static final class Job extends MediaPlayerEventAdapter {
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile boolean ended;

        @Override
        public void finished(MediaPlayer player) {
            ended = true;
            over.countDown();
        }

        @Override
        public void error(MediaPlayer player) {
            over.countDown();
        }

        void giveUp() {
            over.countDown();
        }

        boolean isOver() {
            return over.getCount() == 0;
        }
    }

    @Override
    public Optional<Waveform> read(Path file, Duration from, Duration length) {
        Job job = new Job();
        Job former = newest;
        newest = job;
        former.giveUp();
        turn.lock();
        try {
            return closed || job.isOver() ? Optional.empty() : decode(job, file, from, length);
        } catch (IOException | NoDecoderException e) {
            LOG.log(Level.DEBUG, "no shape of " + file.getFileName(), e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        newest.giveUp();
        turn.lock();
        try {
            if (factory != null) {
                factory.release();
                factory = null;
            }
        } finally {
            turn.unlock();
        }
    }

    private Optional<Waveform> decode(Job job, Path file, Duration from, Duration length)
            throws IOException, NoDecoderException, InterruptedException {
        Loudness loudness = new Loudness(length.toMillis() * RATE / 1000 * CHANNELS);
        Container container = Container.of(file);
        MediaPlayerFactory vlc = vlc();
        try (MemorySink sink = new MemorySink(loudness::add)) {
            String[] options = Stream.concat(
                            Stream.of(MediaOptions.of(container, Duration.ZERO, false)),
                            Stream.of(
                                    sink.option(CHANNELS, RATE),
                                    ":no-sout-video",
                                    ":start-time=" + seconds(from),
                                    ":stop-time=" + seconds(from.plus(length))))
                    .toArray(String[]::new);
            MediaPlayer player = vlc.mediaPlayers().newMediaPlayer();
            try {
                player.events().addMediaPlayerEventListener(job);
                if (player.media().prepare(MediaAddress.of(file), options)) {
                    VlcDeck.playNothingElse(vlc, player);
                    player.controls().play();
                    if (!job.over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                        LOG.log(Level.INFO, "gave up reading " + file.getFileName());
                    }
                    player.controls().stop();
                }
            } finally {
                player.release();
            }
        }
        return job.ended && loudness.isWhole() ? Optional.of(loudness.shape()) : Optional.empty();
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }

    private MediaPlayerFactory vlc() throws NoDecoderException {
        MediaPlayerFactory known = factory;
        if (known == null) {
            known = finder.factory();
            factory = known;
        }
        return known;
    }
}
